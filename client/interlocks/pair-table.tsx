import { PartyLink } from '../facts/party-link.tsx';
import '../ui/data-table.css';
import { TableFiles } from '../ui/table-files/table-files.tsx';
import { Roles } from './interlock-list.tsx';
import type { Pair } from './interlocks-query.ts';
import { isOutside } from './role-text.ts';
import { say } from './messages/words.ts';

/** Pair by pair: each shared person with what they do at either company, and where both are stated. */
export function PairTable({ pairs, on }: { readonly pairs: readonly Pair[]; readonly on: string }) {
  return (
    <TableFiles name={`interlocks-${on}`}>
      <div className="table-scroll" tabIndex={0} role="group" aria-label={say('sharedPeopleScrollsSidewaysWhenIt')}>
        <table className="table pair-table">
          <caption className="visually-hidden">{say('sharedPeopleByPairOfCompanies')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('person')}</th>
              <th scope="col">{say('atTheOne')}</th>
              <th scope="col">{say('atTheOther')}</th>
            </tr>
          </thead>
          {pairs.map(({ of, company, people }) => (
            <tbody key={`${of.id} ${company.id}`}>
              <tr>
                <th scope="rowgroup" colSpan={3} className="pair-heading">
                  {say('partyLinkAndPartyLink2', {
                    partyLink: <PartyLink party={of} />,
                    partyLink2: <PartyLink party={company} />,
                  })}
                </th>
              </tr>
              {people.map(({ person, here, there }) => (
                <tr key={person.id}>
                  <td>
                    <span className="fact-ends">
                      <span>
                        <PartyLink party={person} outside={isOutside(here) || isOutside(there)} />
                      </span>
                    </span>
                  </td>
                  <td>
                    <Roles facts={here} on={on} />
                  </td>
                  <td>
                    <Roles facts={there} on={on} />
                  </td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </TableFiles>
  );
}
