import { PartyLink } from '../../facts/party-link.tsx';
import type { InterlockPair } from '../interlocks-query.ts';
import { say } from '../messages/words.ts';
import { isOutside } from '../role-text.ts';
import { PersonAtBoth, SharedPeopleTable } from '../shared-people-table.tsx';

/** Pair by pair: each shared person with what they do at either company, and where both are stated. */
export function PairTable({ pairs, on }: { readonly pairs: readonly InterlockPair[]; readonly on: string }) {
  return (
    <SharedPeopleTable
      file={`interlocks-${on}`}
      className="pair-table"
      caption={say('sharedPeopleByPairOfCompanies')}
      heads={[say('person'), say('atTheOne'), say('atTheOther')]}
    >
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
              <PersonAtBoth
                person={person}
                outside={isOutside(here) || isOutside(there)}
                here={here}
                there={there}
                on={on}
              />
            </tr>
          ))}
        </tbody>
      ))}
    </SharedPeopleTable>
  );
}
