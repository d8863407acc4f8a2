import { COMMA } from '../../lib/language/language.ts';
import { useState } from 'react';
import { dayInWords } from '../../lib/days.ts';
import type { AskedReport } from '../page/asked.ts';
import { tallied } from '../matrix/cells.ts';
import { SaidMark } from '../matrix/said-mark.tsx';
import { ShiftDetail } from './shift-detail.tsx';
import type { Sides } from './sides.ts';
import { sameText, ShiftMark } from './shift-mark.tsx';
import { isOtherVerdict, sorted, type PersonShifts, type Shift } from './shifts.ts';
import { APPLICABILITY_WORDS } from '../words/verdict-words.ts';
import { say } from './messages/words.ts';

interface Shared {
  readonly sides: Sides;
  /** Opens the cell as it is on the later side, or on the earlier one when it is not judged there. */
  readonly onCell: (cell: { readonly person: string; readonly book: string }, asked: AskedReport) => void;
  /** The days on which the verdict of a person under a book changed, where they were asked for. */
  readonly daysOf?: ((shift: Shift) => readonly string[]) | undefined;
}

/**
 * Who is judged on one side only, the verdicts that differ between the sides, then those that differ in their reasons
 * alone.
 */
export function ShiftList({ shifts, ...shared }: Shared & { readonly shifts: readonly Shift[] }) {
  const { come, gone, verdicts, reasons } = sorted(shifts);
  const words = sidesText(shared.sides);
  return (
    <>
      <OneSide people={come} side="after" judged={words.come} />
      <OneSide people={gone} side="before" judged={words.gone} />
      {verdicts.length === 0 ? (
        <p className="quiet shift-none">
          {come.length + gone.length === 0 ? say('noVerdictChanges') : say('noOtherVerdictChanges')}
        </p>
      ) : (
        <Shifts shifts={verdicts} {...shared} />
      )}
      {reasons.length > 0 && (
        <details className="shift-reasons">
          <summary>{say('verdictsTheSameForOtherReasons', { reasons: reasons.length })}</summary>
          <Shifts shifts={reasons} {...shared} />
        </details>
      )}
    </>
  );
}

/** What is said of a person who is judged on one side only. */
function sidesText({ before, after }: Sides): { readonly come: string; readonly gone: string } {
  if (before.on === after.on) return { come: say('wouldBeJudgedAsWell'), gone: say('wouldNotBeJudgedAnyMore') };
  const [from, to] = [dayInWords(before.on), dayInWords(after.on)];
  return {
    come: say('isJudgedOnToNoSeat', { to, from }),
    gone: say('isJudgedOnFromNoSeat', { from, to }),
  };
}

function OneSide({
  people,
  side,
  judged,
}: {
  readonly people: readonly PersonShifts[];
  readonly side: 'before' | 'after';
  readonly judged: string;
}) {
  return people.length === 0 ? null : (
    <ul className="shift-people">
      {people.map(({ person, shifts }) => (
        <li key={person.id}>
          <strong>{person.name}</strong> {judged}
          <span className="card-tally">
            {tallied(
              shifts.flatMap(({ [side]: cell, book }) => (cell === undefined ? [] : [{ cell, kind: book.kind }])),
            ).map(({ said, count }) => (
              <SaidMark key={said.word} said={said}>
                {count} {said.word.toLowerCase()}
              </SaidMark>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Shifts({ shifts, ...shared }: Shared & { readonly shifts: readonly Shift[] }) {
  return (
    <ul className="shift-list">
      {shifts.map((shift) => (
        <ShiftItem key={`${shift.person.id} ${shift.book.id}`} shift={shift} {...shared} />
      ))}
    </ul>
  );
}

function ShiftItem({ shift, sides, onCell, daysOf }: Shared & { readonly shift: Shift }) {
  const [open, setOpen] = useState(false);
  const { person, book, before, after } = shift;
  const applicability = (after ?? before)?.applicability;
  const days = daysOf?.(shift) ?? [];
  return (
    <li>
      <details
        onToggle={({ currentTarget }) => {
          setOpen(currentTarget.open);
        }}
      >
        <summary>
          <strong>{person.name}</strong> <span>{book.title}</span>
          <span className="caption">
            {applicability !== undefined && APPLICABILITY_WORDS[applicability]}
            {!isOtherVerdict(shift) && ` · ${sameText(shift)}`}
            {days.length > 0 && say('onDayInWords', { dayInWords: days.map(dayInWords).join(COMMA) })}
          </span>
          <ShiftMark shift={shift} />
        </summary>
        {open && (
          <>
            <ShiftDetail shift={shift} sides={sides} />
            <button
              type="button"
              className="fact-more screen-only"
              onClick={() => {
                onCell({ person: person.id, book: book.id }, after === undefined ? sides.before : sides.after);
              }}
            >
              {sides.before.on === sides.after.on
                ? say('openItsCriteria')
                : say('openItsCriteriaOnOn', { on: dayInWords((after === undefined ? sides.before : sides.after).on) })}
            </button>
          </>
        )}
      </details>
    </li>
  );
}
