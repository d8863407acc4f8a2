import { PartyLink } from '../facts/party-link.tsx';
import type { PartyRefData } from '../lib/facts/fact-fields.ts';
import type { Interlock } from './interlocks-query.ts';
import { say } from './messages/words.ts';
import { isOutside } from './role-text.ts';
import { PersonAtBoth, SharedPeopleTable } from './shared-people-table.tsx';

/** Company by company: each shared person with what they do here and there, and where both are stated. */
export function InterlockList({
  company,
  interlocks,
  on,
  selected,
  total,
}: {
  readonly company: PartyRefData;
  readonly interlocks: readonly Interlock[];
  readonly on: string;
  readonly selected: string | undefined;
  /** Companies there are, of which some may be shown. */
  readonly total: number;
}) {
  return (
    <SharedPeopleTable
      file={`interlocks-${company.id}-${on}`}
      shown={interlocks.length}
      all={total}
      className="interlocks-table"
      caption={say('sharedPeopleByCompany')}
      heads={[say('company'), say('person'), say('atName', { name: company.name }), say('there')]}
    >
      <tbody>
        {interlocks.map((interlock) =>
          interlock.people.map(({ person, here, there }, index) => (
            <tr
              key={`${interlock.company.id} ${person.id}`}
              className={selected === interlock.company.id || selected === person.id ? 'interlock-on' : undefined}
            >
              {index === 0 && (
                <th scope="rowgroup" rowSpan={interlock.people.length} className="interlock-company">
                  <span className="fact-ends">
                    <span>
                      <PartyLink party={interlock.company} />
                    </span>
                  </span>
                </th>
              )}
              <PersonAtBoth person={person} outside={isOutside(here)} here={here} there={there} on={on} />
            </tr>
          )),
        )}
      </tbody>
    </SharedPeopleTable>
  );
}
