import type { ReactNode } from 'react';
import { Citations } from '../facts/citations.tsx';
import { PartyLink } from '../facts/party-link.tsx';
import type { PartyRefData } from '../lib/facts/fact-fields.ts';
import { dayInShort } from '../lib/days.ts';
import { basisNote, standing } from '../lib/facts/fact-standing.ts';
import '../ui/tables/data-table.css';
import { Note } from '../ui/note.tsx';
import { TableFiles } from '../ui/table-files/table-files.tsx';
import type { Role } from './interlocks-query.ts';
import { say } from './messages/words.ts';
import { boardOf, roleText } from './role-text.ts';

/** A table of people whom companies share, with its files; `children` are its bodies. */
export function SharedPeopleTable({
  file,
  shown,
  all,
  className,
  caption,
  heads,
  children,
}: {
  /** Name of its files, without the ending. */
  readonly file: string;
  readonly shown?: number;
  readonly all?: number;
  readonly className: string;
  readonly caption: string;
  readonly heads: readonly string[];
  readonly children: ReactNode;
}) {
  const some = shown === undefined || all === undefined ? {} : { shown, all };
  return (
    <TableFiles name={file} {...some}>
      <div className="table-scroll" tabIndex={0} role="group" aria-label={say('sharedPeopleScrollsSidewaysWhenIt')}>
        <table className={`table ${className}`}>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          {children}
        </table>
      </div>
    </TableFiles>
  );
}

/** Three cells of a row: the person, and what they do at the one company and at the other. */
export function PersonAtBoth({
  person,
  outside,
  here,
  there,
  on,
}: {
  readonly person: PartyRefData;
  readonly outside: boolean;
  readonly here: readonly Role[];
  readonly there: readonly Role[];
  readonly on: string;
}) {
  return (
    <>
      <td>
        <span className="fact-ends">
          <span>
            <PartyLink party={person} outside={outside} />
          </span>
        </span>
      </td>
      <td>
        <Roles facts={here} on={on} />
      </td>
      <td>
        <Roles facts={there} on={on} />
      </td>
    </>
  );
}

export function Roles({ facts, on }: { readonly facts: readonly Role[]; readonly on: string }) {
  const texts = facts.map(roleText);
  return facts.map((fact, i) => {
    // Of one title on two boards each row names its board, or it reads as said twice.
    const board = texts.filter((text) => text === texts[i]).length > 1 ? boardOf(fact) : undefined;
    const note = basisNote(fact);
    const certainty = standing(fact, on);
    // A beginning that is stated says more than the day on which somebody was first named.
    const named =
      fact.from === null && fact.observedOn !== null
        ? say('firstNamedDay', { day: dayInShort(fact.observedOn) })
        : undefined;
    return (
      <div key={fact.id} className="interlock-role">
        <div>{texts[i]}</div>
        {(board ?? named ?? certainty) !== undefined && (
          <div className="caption">{[board, named, certainty].filter(Boolean).join(' · ')}</div>
        )}
        {fact.basis !== 'STATED' && note !== undefined && <Note text={note} />}
        <div className="fact-citations">
          <Citations citations={fact.citations} />
        </div>
      </div>
    );
  });
}
