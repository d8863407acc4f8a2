import { COMMA } from '../lib/language/language.ts';
import { Link } from '@tanstack/react-router';
import '../ui/tables/data-table.css';
import { TableFiles } from '../ui/table-files/table-files.tsx';
import { PartyLink } from './party-link.tsx';
import { verdictCounts, type Judged } from './verdict-rows.ts';
import { say } from './messages/words.ts';

/**
 * Verdicts person by person, or company by company, counted over the books that apply; each leads to where it is
 * explained.
 */
export function VerdictTable({
  rows,
  by,
  on,
  known,
}: {
  readonly rows: readonly Judged[];
  readonly by: 'person' | 'company';
  readonly on: string;
  readonly known: string | undefined;
}) {
  return (
    <TableFiles name={`verdicts-by-${by}-${on}`}>
      <div className="table-scroll" tabIndex={0} role="group" aria-label={say('verdictsScrollsSidewaysWhenItIs')}>
        <table className="table">
          <caption>
            <span className="table-caption">{say('underTheBooksThatApplyOn')}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{by === 'person' ? say('person') : say('company')}</th>
              <th scope="col">{say('role')}</th>
              <th scope="col">{say('verdicts')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.company.id} ${row.person.id}`}>
                <td>
                  <span className="fact-ends">
                    <span>
                      <PartyLink party={row[by]} page />
                    </span>
                  </span>
                </td>
                <td>{row.role}</td>
                <td>
                  <Verdicts row={row} on={on} known={known} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </TableFiles>
  );
}

function Verdicts({
  row,
  on,
  known,
}: {
  readonly row: Judged;
  readonly on: string;
  readonly known: string | undefined;
}) {
  const counts = verdictCounts(row.results);
  if (counts.length === 0) return <span className="quiet">{say('noBookThatAppliesGivesA')}</span>;
  return (
    <ul className="verdict-counts">
      {counts.map(([word, results]) => (
        <li key={word}>
          {String(results.length)} {word}:{' '}
          {results.map(({ book }, index) => (
            <span key={book.id}>
              {index > 0 && COMMA}
              <Link
                to="/independence"
                search={{ company: row.company.id, on, known, person: row.person.id, book: book.id }}
                title={book.title}
              >
                {book.id}
              </Link>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
