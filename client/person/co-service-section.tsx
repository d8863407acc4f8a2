import { useState } from 'react';
import { PartyLink } from '../facts/party-link.tsx';
import { useAnswer } from '../lib/answer.ts';
import { dayInShort, dayInWords } from '../lib/days.ts';
import { grouped } from '../lib/figures.ts';
import '../ui/tables/data-table.css';
import { ProblemNotice, Skeleton } from '../ui/notice.tsx';
import { TableFiles } from '../ui/table-files/table-files.tsx';
import { coServiceQuery } from './person-query.ts';
import { say } from './messages/words.ts';

const PAGE = 25;

/** Who sat on a board together with this person, with the days counted; page by page. */
export function CoServiceSection({
  id,
  on,
  known,
}: {
  readonly id: string;
  readonly on: string;
  readonly known: string | undefined;
}) {
  const [begins, setBegins] = useState<readonly string[]>([]);
  const after = begins.at(-1) ?? null;
  const { data, problem, retry, fetching } = useAnswer(coServiceQuery, {
    id,
    on,
    knownOn: known ?? null,
    first: PAGE,
    after,
  });
  const served = data?.person?.coService;
  return (
    <section className="section" aria-busy={fetching}>
      <h2>
        {say('servedTogetherWith')} {served && <span className="quiet">{grouped(String(served.totalCount))}</span>}
      </h2>
      {problem && <ProblemNotice problem={problem} onRetry={retry} />}
      {!served && !problem && <Skeleton lines={4} />}
      {served?.totalCount === 0 && <p className="quiet">{say('nobodyServedWith', { on: dayInWords(on) })}</p>}
      {served && served.totalCount > 0 && (
        <>
          <TableFiles name={`served-with-${id}-${on}`} shown={served.edges.length} all={served.totalCount}>
            <div className="table-scroll" tabIndex={0} role="group" aria-label={say('peopleServedWith')}>
              <table className="table">
                <caption>
                  <span className="table-caption">{say('howDaysAreCounted', { on: dayInWords(on) })}</span>
                </caption>
                <thead>
                  <tr>
                    <th scope="col">{say('person')}</th>
                    <th scope="col">{say('board')}</th>
                    <th scope="col" className="number">
                      {say('daysCertain')}
                    </th>
                    <th scope="col" className="number">
                      {say('daysPossible')}
                    </th>
                    <th scope="col">{say('between')}</th>
                  </tr>
                </thead>
                <tbody>
                  {served.edges.map(({ node }) => (
                    <tr key={`${node.board.id} ${node.person.id}`}>
                      <td>
                        <span className="fact-ends">
                          <span>
                            <PartyLink party={node.person} page />
                          </span>
                        </span>
                      </td>
                      <td>
                        <span className="fact-ends">
                          <span>
                            <PartyLink party={node.board.company} page />
                          </span>
                        </span>{' '}
                        · {node.board.name}
                      </td>
                      <td className="number">{grouped(String(node.certainDays))}</td>
                      <td className="number">{grouped(String(node.possibleDays))}</td>
                      <td>{say('fromTo', { first: dayInShort(node.firstDay), last: dayInShort(node.lastDay) })}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </TableFiles>
          <div className="page-controls screen-only">
            {begins.length > 0 && (
              <button
                type="button"
                className="button"
                onClick={() => {
                  setBegins(begins.slice(0, -1));
                }}
              >
                {say('previous')}
              </button>
            )}
            {served.pageInfo.hasNextPage && (
              <button
                type="button"
                className="button"
                disabled={fetching}
                onClick={() => {
                  if (served.pageInfo.endCursor !== null) setBegins([...begins, served.pageInfo.endCursor]);
                }}
              >
                {say('next')}
              </button>
            )}
          </div>
        </>
      )}
    </section>
  );
}
