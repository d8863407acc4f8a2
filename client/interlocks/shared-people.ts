import { COMMA } from '../lib/language/language.ts';
import type { BoxMark } from '../canvas/scene.ts';
import { agedOn, type Aged } from '../lib/facts/fact-age.ts';
import type { PartyRefData } from '../lib/facts/fact-fields.ts';
import { standing } from '../lib/facts/fact-standing.ts';
import { changeKey, signed, type InterlockChange } from './changes/interlocks-of-both-days.ts';
import type { Interlock, Role } from './interlocks-query.ts';
import { isOutside, rolesInShort, roleTitle } from './role-text.ts';

/** Somebody who is shared, and everything they are elsewhere. */
export interface Shared {
  readonly person: PartyRefData;
  readonly mark: BoxMark;
  readonly here: string;
  /** Ids of the roles here. */
  readonly facts: readonly string[];
  /** The roles here without anything else. */
  readonly role: string;
  /** How faded the seats here are on the day. */
  readonly aged: Aged;
  readonly places: readonly {
    readonly company: PartyRefData;
    readonly title: string;
    readonly role: string;
    readonly fact: string;
    /** Ids of the roles there. */
    readonly facts: readonly string[];
    readonly aged: Aged;
    readonly change: InterlockChange | undefined;
  }[];
}

/** The people who are shared, each once, with what they are at every other company. */
export function sharedPeople(
  interlocks: readonly Interlock[],
  on: string,
  changes: ReadonlyMap<string, InterlockChange>,
): readonly Shared[] {
  const people = new Map<string, Shared>();
  for (const { company, people: shared } of interlocks) {
    for (const { person, here, there } of shared) {
      const before = people.get(person.id);
      const change = changes.get(changeKey(company.id, person.id));
      const place = {
        company,
        title: titles(there, on),
        role: signed(rolesInShort(there), change),
        facts: there.map(({ id }) => id),
        fact: there[0]?.id ?? `${person.id}:${company.id}`,
        aged: change?.is === 'removed' ? { faint: true } : agedOn(there, on),
        change,
      };
      people.set(person.id, {
        person,
        aged: agedOn(here, on),
        mark: isOutside(here) ? 'outside' : 'person',
        here: titles(here, on),
        facts: here.map(({ id }) => id),
        role: rolesInShort(here),
        places: [...(before?.places ?? []), place],
      });
    }
  }
  return [...people.values()];
}

function titles(roles: readonly Role[], on: string): string {
  return roles.map((role) => [roleTitle(role), standing(role, on)].filter(Boolean).join(COMMA)).join('; ');
}
