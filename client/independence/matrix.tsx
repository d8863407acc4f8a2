import type { CSSProperties } from 'react';
import { bookGroups, subjectSpans, type BookGroup, type BookRow } from './cells.ts';
import type { PersonRow, Report, ResultCell } from './independence-query.ts';
import { ReviewFlag, SaidMark } from './said-mark.tsx';
import { APPLICABILITY_WORDS, countsText, MARK_WORDS, SUBJECT_WORDS, verdictSaid } from './verdict-words.ts';

export interface CellName {
  readonly person: string;
  readonly book: string;
}

/** Verdicts of every book on every outside officer and candidate. Whether a book applies stands beside them, never in them. */
export function Matrix({ report, open, onOpen }: {
  readonly report: Report;
  readonly open: CellName | undefined;
  readonly onOpen: (cell: CellName) => void;
}) {
  const { people } = report;
  return (
    <div className="matrix-scroll" tabIndex={0} role="group" aria-label="Verdicts; scrolls sideways when it is wide">
      <table className="matrix" style={{ '--least': `${String(170 + 86 * people.length)}px` } as CSSProperties}>
        <caption className="visually-hidden">Verdicts of the rule books on each person; a cell opens its criteria</caption>
        <thead>
          <tr>
            <td />
            {subjectSpans(people).map(({ subject, span }) => (
              <th key={subject} scope="colgroup" colSpan={span} className="matrix-subject">
                {SUBJECT_WORDS[subject]}
              </th>
            ))}
          </tr>
          <tr>
            <th scope="col" className="matrix-books">
              Book
            </th>
            {people.map((row, index) => (
              <th key={row.person.id} scope="col" className={startsSubject(people, index) ? 'matrix-first' : undefined}>
                <span className="matrix-person">{row.person.name}</span>
                <span className="caption">{row.role}</span>
                {row.candidate && <span className="caption matrix-candidate">stands for election</span>}
              </th>
            ))}
          </tr>
        </thead>
        {bookGroups(report).map((group) => (
          <Group key={group.applicability} group={group} people={people} open={open} onOpen={onOpen} />
        ))}
      </table>
    </div>
  );
}

function Group({ group: { applicability, rows }, people, open, onOpen }: {
  readonly group: BookGroup;
  readonly people: readonly PersonRow[];
  readonly open: CellName | undefined;
  readonly onOpen: (cell: CellName) => void;
}) {
  return (
    <tbody className={applicability === 'APPLIES' ? undefined : 'matrix-beside'}>
      <tr className="matrix-group">
        <th scope="rowgroup" colSpan={people.length + 1}>
          {APPLICABILITY_WORDS[applicability]}
        </th>
      </tr>
      {rows.map((row) => (
        <tr key={row.id}>
          <th scope="row">
            <BookHeading row={row} />
          </th>
          {row.cells.map((cell, index) => {
            const person = people[index];
            if (person === undefined) return null;
            return (
              <td key={person.person.id} className={[startsSubject(people, index) && 'matrix-first', cell?.verdict === 'NOT_APPLICABLE' && 'matrix-no-rule'].filter(Boolean).join(' ') || undefined}>
                {cell === undefined ? (
                  <span className="caption">not asked</span>
                ) : (
                  <Cell
                    row={row}
                    person={person}
                    cell={cell}
                    current={open?.book === row.id && open.person === person.person.id}
                    onOpen={() => {
                      onOpen({ person: person.person.id, book: row.id });
                    }}
                  />
                )}
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
  );
}

function BookHeading({ row: { id, title, version, reason } }: { readonly row: BookRow }) {
  return (
    <>
      <span className="matrix-book">
        <strong>{id}</strong> <span>{title}</span>
      </span>
      <span className="caption">{version === null ? reason : `${version.title} · ${MARK_WORDS[version.mark]}`}</span>
    </>
  );
}

function Cell({ row, person, cell, current, onOpen }: {
  readonly row: BookRow;
  readonly person: PersonRow;
  readonly cell: ResultCell;
  readonly current: boolean;
  readonly onOpen: () => void;
}) {
  const said = verdictSaid(cell, row.kind);
  const counts = countsText(cell.criteria);
  return (
    <button
      type="button"
      className="matrix-cell"
      aria-pressed={current}
      title={[person.person.name, row.id, counts].filter(Boolean).join(' · ')}
      disabled={cell.criteria.length === 0}
      onClick={onOpen}
    >
      <span className="matrix-name">{person.person.name}</span>
      <SaidMark said={said} />
      {cell.review && <ReviewFlag />}
    </button>
  );
}

function startsSubject(people: readonly PersonRow[], index: number): boolean {
  return index > 0 && people[index]?.subject !== people[index - 1]?.subject;
}
