import { useRef, type CSSProperties } from 'react';
import { bookGroups, determinedIn, subjectSpans, type BookGroup, type BookRow } from './cells.ts';
import type { PersonRow, Report, ResultCell } from '../page/independence-query.ts';
import { VersionMark, WordingMark } from '../criteria/mark-word.tsx';
import { electionText, officeText } from './office-words.ts';
import { reasonText } from '../criteria/reason-text.ts';
import { Japanese, JapaneseTerm, UnreadNote } from '../criteria/unread-note.tsx';
import { ReviewFlag, SaidMark } from './said-mark.tsx';
import { ConcludedMark } from '../determinations/concluded-mark.tsx';
import { CellShift } from '../compare/shift-mark.tsx';
import { shiftOf, type Shift } from '../compare/shifts.ts';
import { useRovingFocus, type Roving } from './use-roving-focus.ts';
import {
  APPLICABILITY_NOTES,
  APPLICABILITY_WORDS,
  countsText,
  SUBJECT_JA,
  SUBJECT_WORDS,
  verdictSaid,
} from '../words/verdict-words.ts';
import { say } from './messages/words.ts';

export interface CellName {
  readonly person: string;
  readonly book: string;
}

interface Shared {
  readonly report: Report;
  readonly people: readonly PersonRow[];
  readonly shifts: readonly Shift[];
  readonly later: boolean;
  readonly open: CellName | undefined;
  readonly onOpen: (cell: CellName) => void;
  readonly roving: Roving;
}

/** So many columns stand side by side on any wide screen; then the names stay in view while the page is scrolled. */
const FITS = 8;

/**
 * Verdicts of every book on every outside officer and candidate. Whether a book applies stands beside them, never in
 * them.
 */
export function Matrix({
  report,
  shifts,
  later,
  open,
  onOpen,
}: {
  readonly report: Report;
  /** What to mark as another than before or, with `later`, than it becomes. */
  readonly shifts: readonly Shift[];
  readonly later: boolean;
  readonly open: CellName | undefined;
  readonly onOpen: (cell: CellName) => void;
}) {
  const { people } = report;
  // The terms of the law of Japan, where a law of Japan is asked.
  const ofJapan = report.books.some(({ ja }) => ja !== null);
  const table = useRef<HTMLTableElement>(null);
  const groups = bookGroups(report);
  const rows = groups.flatMap((group) => group.rows.map((row) => row.cells.map((cell) => isOpen(cell))));
  const at = open && placeIn(groups, people, open);
  const roving = useRovingFocus(table, rows, at);
  const shared = { report, people, shifts, later, open, onOpen, roving };
  return (
    <div className={people.length <= FITS ? 'matrix-scroll matrix-fits' : 'matrix-scroll'}>
      <table
        className="matrix"
        role="grid"
        ref={table}
        onKeyDown={roving.onKeyDown}
        style={{ '--least': `${String(170 + 86 * people.length)}px` } as CSSProperties}
      >
        <caption className="visually-hidden">{say('verdictsOfTheRuleBooksOn')}</caption>
        <thead>
          <tr>
            <td />
            {subjectSpans(people).map(({ subject, span }) => (
              <th key={subject} scope="colgroup" colSpan={span} className="matrix-subject">
                {SUBJECT_WORDS[subject]} <JapaneseTerm text={ofJapan ? SUBJECT_JA[subject] : null} />
              </th>
            ))}
          </tr>
          <tr>
            <th scope="col" className="matrix-books">
              {say('book')}
            </th>
            {people.map((row, index) => (
              <th key={row.person.id} scope="col" className={startsSubject(people, index) ? 'matrix-first' : undefined}>
                <span className="matrix-person">{row.person.name}</span>
                <span className="caption">{officeText(row)}</span>
                {electionText(row) !== undefined && (
                  <span className="caption matrix-candidate">{electionText(row)}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group, index) => (
          <Group
            key={group.applicability}
            group={group}
            first={groups.slice(0, index).reduce((sum, { rows: before }) => sum + before.length, 0)}
            shared={shared}
          />
        ))}
      </table>
    </div>
  );
}

function Group({
  group: { applicability, rows },
  first,
  shared,
}: {
  readonly group: BookGroup;
  readonly first: number;
  readonly shared: Shared;
}) {
  const { people } = shared;
  return (
    <tbody className={applicability === 'APPLIES' ? undefined : 'matrix-beside'}>
      <tr className="matrix-group">
        <th scope="rowgroup" colSpan={people.length + 1}>
          {APPLICABILITY_WORDS[applicability]} <span className="caption">{APPLICABILITY_NOTES[applicability]}</span>
        </th>
      </tr>
      {rows.map((row, index) => (
        <tr key={row.id}>
          <th scope="row">
            <BookHeading row={row} />
          </th>
          {row.cells.map((cell, column) => (
            <Cell
              key={people[column]?.person.id}
              row={row}
              cell={cell}
              place={{ row: first + index, column }}
              shared={shared}
            />
          ))}
        </tr>
      ))}
    </tbody>
  );
}

export function BookHeading({ row: { id, title, ja, version, rules, reason } }: { readonly row: BookRow }) {
  return (
    <>
      <span className="matrix-book">{title}</span>
      <Japanese text={ja} />
      <span className="caption">
        <strong>{id}</strong> · {version === null ? reasonText(reason) : version.title}
      </span>
      {version !== null && (
        <span className="caption">
          <VersionMark mark={version.mark} />
        </span>
      )}
      <span className="caption">
        <WordingMark rules={rules} />
      </span>
    </>
  );
}

function Cell({
  row,
  cell,
  place: { row: line, column },
  shared: { report, people, shifts, later, open, onOpen, roving },
}: {
  readonly row: BookRow;
  readonly cell: ResultCell | undefined;
  readonly place: { readonly row: number; readonly column: number };
  readonly shared: Shared;
}) {
  const person = people[column];
  if (person === undefined) return null;
  const shift = shiftOf(shifts, person.person.id, row.id);
  const named = { person: person.person.id, book: row.id };
  const className =
    [startsSubject(people, column) && 'matrix-first', shift && isOpen(cell) && 'matrix-shifted']
      .filter(Boolean)
      .join(' ') || undefined;
  if (cell === undefined || !isOpen(cell)) {
    return (
      <td className={className}>
        <span className="matrix-none">
          {cell === undefined ? say('notAsked') : <SaidMark said={verdictSaid(cell, row.kind)} />}
        </span>
      </td>
    );
  }
  return (
    <td className={className}>
      <button
        type="button"
        className="matrix-cell"
        data-verdict={`${named.person} ${named.book}`}
        aria-pressed={open?.book === row.id && open.person === person.person.id}
        title={[person.person.name, row.id, countsText(cell.criteria)].filter(Boolean).join(' · ')}
        onClick={() => {
          onOpen(named);
        }}
        {...roving.cell(line, column)}
      >
        <Verdict
          row={row}
          cell={cell}
          shift={shift}
          later={later}
          determined={determinedIn(report, named.person, row.id)}
        />
      </button>
    </td>
  );
}

/** A verdict with its flag and, when it is another than before, with what it was. */
export function Verdict({
  row,
  cell,
  shift,
  later,
  determined,
}: {
  readonly row: Pick<BookRow, 'kind'>;
  readonly cell: ResultCell;
  readonly shift: Shift | undefined;
  readonly later: boolean;
  readonly determined: number;
}) {
  return (
    <>
      <SaidMark said={verdictSaid(cell, row.kind)} />
      {cell.review && <ReviewFlag />}
      <UnreadNote rules={cell.unread} />
      <ConcludedMark conclusions={cell.conclusions} />
      {shift && <CellShift shift={shift} later={later} />}
      {determined > 0 && <span className="caption">{say('determinations', { determined })}</span>}
    </>
  );
}

/** A cell without criteria has nothing to open. */
export function isOpen(cell: ResultCell | undefined): boolean {
  return cell !== undefined && cell.criteria.length > 0;
}

function placeIn(groups: readonly BookGroup[], people: readonly PersonRow[], { person, book }: CellName) {
  const column = people.findIndex((row) => row.person.id === person);
  const row = groups.flatMap(({ rows }) => rows).findIndex(({ id, cells }) => id === book && isOpen(cells[column]));
  return row < 0 || column < 0 ? undefined : { row, column };
}

function startsSubject(people: readonly PersonRow[], index: number): boolean {
  return index > 0 && people[index]?.subject !== people[index - 1]?.subject;
}
