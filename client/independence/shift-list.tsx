import { useState } from 'react';
import { dayInWords } from '../lib/days.ts';
import { counted } from '../lib/figures.ts';
import type { Asked } from './asked.ts';
import { ShiftDetail } from './shift-detail.tsx';
import { sameText, ShiftMark } from './shift-mark.tsx';
import { isOtherVerdict, type Shift } from './shifts.ts';
import { APPLICABILITY_WORDS } from './verdict-words.ts';

/** What is compared: the record with what is supposed, or one day with another. */
export interface Sides {
  readonly before: Asked;
  readonly after: Asked;
  /** Names of the sides, such as `On the record` or a day. */
  readonly names: readonly [before: string, after: string];
}

interface Cell {
  readonly person: string;
  readonly book: string;
}

/** The verdicts that differ between two sides, then the cells in which only reasons do. */
export function ShiftList({ shifts, sides, onCell }: {
  readonly shifts: readonly Shift[];
  readonly sides: Sides;
  /** Opens the cell as it is on the later side, or on the earlier one when it is not judged there. */
  readonly onCell: (cell: Cell, asked: Asked) => void;
}) {
  const verdicts = shifts.filter(isOtherVerdict);
  const reasons = shifts.filter((shift) => !isOtherVerdict(shift));
  const items = (some: readonly Shift[]) => (
    <ul className="shift-list">
      {some.map((shift) => (
        <ShiftItem key={`${shift.person.id} ${shift.book.id}`} shift={shift} sides={sides} onCell={onCell} />
      ))}
    </ul>
  );
  return (
    <>
      {verdicts.length === 0 ? <p className="quiet">No verdict is another.</p> : items(verdicts)}
      {reasons.length > 0 && (
        <details className="shift-reasons">
          <summary>{counted(reasons.length, 'verdict')} the same, for other reasons</summary>
          {items(reasons)}
        </details>
      )}
    </>
  );
}

function ShiftItem({ shift, sides, onCell }: { readonly shift: Shift; readonly sides: Sides; readonly onCell: (cell: Cell, asked: Asked) => void }) {
  const [open, setOpen] = useState(false);
  const { person, book, before, after } = shift;
  const applicability = (after ?? before)?.applicability;
  return (
    <li>
      <details onToggle={({ currentTarget }) => { setOpen(currentTarget.open); }}>
        <summary>
          <strong>{person.name}</strong> <span>{book.title}</span>
          <span className="caption">
            {applicability !== undefined && APPLICABILITY_WORDS[applicability]}
            {!isOtherVerdict(shift) && ` · ${sameText(shift)}`}
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
              {after === undefined && sides.before.on !== sides.after.on ? `Open its criteria on ${dayInWords(sides.before.on)}` : 'Open its criteria'}
            </button>
          </>
        )}
      </details>
    </li>
  );
}
