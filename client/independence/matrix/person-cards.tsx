import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { bookGroups, columnOf, determinedIn, tallied, type BookGroup } from './cells.ts';
import type { PersonRow, Report } from '../page/independence-query.ts';
import { JapaneseTerm } from '../criteria/unread-note.tsx';
import { BookHeading, isOpen, Verdict, type CellName } from './matrix.tsx';
import { electionText, officeText } from './office-words.ts';
import { SaidMark } from './said-mark.tsx';
import { isOtherVerdict, shiftOf, type Shift } from '../compare/shifts.ts';
import { APPLICABILITY_WORDS, SUBJECT_JA, SUBJECT_WORD } from '../words/verdict-words.ts';
import { say } from './messages/words.ts';

/** The matrix on a narrow screen: a card for each person, with how many books say what; opened, book by book. */
export function PersonCards({
  report,
  shifts,
  later,
  last,
  onOpen,
}: {
  readonly report: Report;
  readonly shifts: readonly Shift[];
  readonly later: boolean;
  /** The cell that was open last: its card is open, so that the reader is back where the way began. */
  readonly last: CellName | undefined;
  readonly onOpen: (cell: CellName) => void;
}) {
  const groups = bookGroups(report);
  return (
    <ul className="person-cards" aria-label={say('verdictsByPerson')}>
      {report.people.map((person, column) => (
        <li key={person.person.id}>
          <Card
            report={report}
            person={person}
            groups={groups}
            column={column}
            shifts={shifts}
            later={later}
            opened={last?.person === person.person.id}
            onOpen={onOpen}
          />
        </li>
      ))}
    </ul>
  );
}

function Card({
  report,
  person,
  groups,
  column,
  shifts,
  later,
  opened,
  onOpen,
}: {
  readonly report: Report;
  readonly person: PersonRow;
  readonly groups: readonly BookGroup[];
  readonly column: number;
  readonly shifts: readonly Shift[];
  readonly later: boolean;
  readonly opened: boolean;
  readonly onOpen: (cell: CellName) => void;
}) {
  const [open, setOpen] = useState(opened);
  const ofJapan = report.books.some(({ ja }) => ja !== null);
  const { id } = person.person;
  const office = officeText(person);
  const election = electionText(person);
  const others = shifts.filter((shift) => shift.person.id === id && isOtherVerdict(shift)).length;
  return (
    <details
      open={open}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>
        <strong>{person.person.name}</strong>
        <span className="caption">
          {SUBJECT_WORD[person.subject]} {ofJapan && <JapaneseTerm text={SUBJECT_JA[person.subject]} />}
          {office !== 'Director' && `, ${office.toLowerCase()}`}
          {election !== undefined && ` · ${election}`}
        </span>
        {others > 0 && <span className="cell-was">{say('verdictsChanged', { others })}</span>}
        <span className="card-tally">
          {tallied(columnOf(groups, column)).map(({ said, count }) => (
            <SaidMark key={said.word} said={said}>
              {count} {said.word.toLowerCase()}
            </SaidMark>
          ))}
        </span>
      </summary>
      {groups.map((group) => {
        const rows = group.rows.filter((row) => isOpen(row.cells[column]));
        return rows.length === 0 ? null : (
          <section
            key={group.applicability}
            className={group.applicability === 'APPLIES' ? undefined : 'matrix-beside'}
          >
            <h2>{APPLICABILITY_WORDS[group.applicability]}</h2>
            <ul>
              {rows.map((row) => {
                const cell = row.cells[column];
                return cell === undefined ? null : (
                  <li key={row.id}>
                    <button
                      type="button"
                      className="card-row"
                      data-verdict={`${id} ${row.id}`}
                      onClick={() => {
                        onOpen({ person: id, book: row.id });
                      }}
                    >
                      <span className="card-book">
                        <BookHeading row={row} />
                      </span>
                      <span className="card-verdict">
                        <Verdict
                          row={row}
                          cell={cell}
                          shift={shiftOf(shifts, id, row.id)}
                          later={later}
                          determined={determinedIn(report, id, row.id)}
                        />
                      </span>
                      <ChevronRight size={14} aria-hidden />
                    </button>
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
    </details>
  );
}
