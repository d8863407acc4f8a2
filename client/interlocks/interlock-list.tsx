import { FoldedCitations } from '../facts/folded-citations.tsx';
import { PartyLink } from '../facts/party-link.tsx';
import type { PartyRefData } from '../lib/fact-fields.ts';
import { dayInShort } from '../lib/days.ts';
import { basisNote, standing } from '../lib/fact-standing.ts';
import '../ui/data-table.css';
import { Note } from '../ui/note.tsx';
import { TableFiles } from '../ui/table-files/table-files.tsx';
import type { Interlock, Role } from './interlocks-query.ts';
import { isOutside, roleText } from './role-text.ts';
import { say } from './messages/words.ts';

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
    <TableFiles name={`interlocks-${company.id}-${on}`} shown={interlocks.length} all={total}>
      <div className="table-scroll" tabIndex={0} role="group" aria-label={say('sharedPeopleScrollsSidewaysWhenIt')}>
        <table className="table interlocks-table">
          <caption className="visually-hidden">{say('sharedPeopleByCompany')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('company')}</th>
              <th scope="col">{say('person')}</th>
              <th scope="col">{say('atName', { name: company.name })}</th>
              <th scope="col">{say('there')}</th>
            </tr>
          </thead>
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
                  <td>
                    <span className="fact-ends">
                      <span>
                        <PartyLink party={person} outside={isOutside(here)} />
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
              )),
            )}
          </tbody>
        </table>
      </div>
    </TableFiles>
  );
}

export function Roles({ facts, on }: { readonly facts: readonly Role[]; readonly on: string }) {
  return facts.map((fact) => {
    const note = basisNote(fact);
    const certainty = standing(fact, on);
    // A beginning that is stated says more than the day on which somebody was first named.
    const named =
      fact.from === null && fact.observedOn !== null
        ? say('firstNamedDay', { day: dayInShort(fact.observedOn) })
        : undefined;
    return (
      <div key={fact.id} className="interlock-role">
        <div>{roleText(fact)}</div>
        {(named ?? certainty) !== undefined && (
          <div className="caption">{[named, certainty].filter(Boolean).join(' · ')}</div>
        )}
        {fact.basis !== 'STATED' && note !== undefined && <Note text={note} />}
        <div className="fact-citations">
          <FoldedCitations citations={fact.citations} />
        </div>
      </div>
    );
  });
}
