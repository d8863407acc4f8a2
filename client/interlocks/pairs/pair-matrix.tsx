import { TableFiles } from '../../ui/table-files/table-files.tsx';
import type { InterlockPair } from '../interlocks-query.ts';
import { companiesTogether } from './pair-companies.ts';
import { rolesInShort } from '../role-text.ts';
import { ScreenWords } from '../../ui/screen-words.tsx';
import { LongName } from '../../ui/long-name.tsx';
import { say } from '../messages/words.ts';

/** Companies side by side at most. */
const MOST = 30;

/** Companies by companies: how many people each two share; a figure shows who. */
export function PairMatrix({
  pairs,
  on,
  chosen,
  onChoose,
}: {
  readonly pairs: readonly InterlockPair[];
  readonly on: string;
  readonly chosen: string | undefined;
  readonly onChoose: (pair: string | undefined) => void;
}) {
  const all = companiesTogether(pairs);
  const companies = all.slice(0, MOST);
  const byPair = new Map(
    pairs.flatMap((pair) => [
      [`${pair.of.id} ${pair.company.id}`, pair] as const,
      [`${pair.company.id} ${pair.of.id}`, pair] as const,
    ]),
  );
  return (
    <TableFiles name={`interlocks-matrix-${on}`}>
      <div className="table-scroll" tabIndex={0} role="group" aria-label={say('matrixScrollsSidewaysWhenItIs')}>
        <table className="pair-matrix">
          <caption className="caption">
            <span className="table-caption">
              {say('peopleSharedByEachTwoThe', {
                pressing: <ScreenWords>{say('pressToSeeWho')}</ScreenWords>,
                most: all.length > MOST && say('theFirstMostOfAllCompanies', { most: MOST, all: all.length }),
              })}
            </span>
          </caption>
          <thead>
            <tr>
              <td />
              {companies.map(({ id }, i) => (
                <th key={id} scope="col" aria-label={companies[i]?.name}>
                  {i + 1}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {companies.map((row, i) => (
              <tr key={row.id}>
                <th scope="row">
                  <span className="pair-name">
                    <span className="pair-number">{i + 1}</span> <LongName name={row.name} />
                  </span>
                </th>
                {companies.map((column) => {
                  const pair = byPair.get(`${row.id} ${column.id}`);
                  const key = pair && `${pair.of.id} ${pair.company.id}`;
                  return (
                    <td key={column.id} className={row.id === column.id ? 'pair-self' : undefined}>
                      {pair && (
                        <button
                          type="button"
                          aria-pressed={key === chosen}
                          title={pair.people.map(told).join('\n')}
                          aria-label={say('nameAndName2People', {
                            name: row.name,
                            name2: column.name,
                            people: pair.people.length,
                          })}
                          onClick={() => {
                            onChoose(key === chosen ? undefined : key);
                          }}
                        >
                          {pair.people.length}
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </TableFiles>
  );
}

function told({ person, here, there }: InterlockPair['people'][number]): string {
  return `${person.name}: ${rolesInShort(here)} / ${rolesInShort(there)}`;
}
