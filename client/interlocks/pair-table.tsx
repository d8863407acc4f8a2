import { PartyLink } from '../facts/party-link.tsx';
import '../ui/data-table.css';
import { Roles } from './interlock-list.tsx';
import type { Pair } from './interlocks-query.ts';
import { isOutside } from './role-text.ts';

/** Pair by pair: each shared person with what they do at either company, and where both are stated. */
export function PairTable({ pairs, on }: { readonly pairs: readonly Pair[]; readonly on: string }) {
  return (
    <div
      className="table-scroll"
      tabIndex={0}
      role="group"
      aria-label="Shared people, scrolls sideways when it is wide"
    >
      <table className="table pair-table">
        <caption className="visually-hidden">Shared people by pair of companies</caption>
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">At the one</th>
            <th scope="col">At the other</th>
          </tr>
        </thead>
        {pairs.map(({ of, company, people }) => (
          <tbody key={`${of.id} ${company.id}`}>
            <tr>
              <th scope="rowgroup" colSpan={3} className="pair-heading">
                <PartyLink party={of} /> and <PartyLink party={company} />
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
  );
}
