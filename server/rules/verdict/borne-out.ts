import { versionOn } from '../books/in-force.ts';
import type { Rulebook } from '../books/rulebook.ts';
import type { Checked } from '../company/checked.ts';
import type { Inquiry, Officer } from '../person/inquiry.ts';
import { judgePerson, type BookResult } from '../person/judge-person.ts';
import type { World } from '../world/world.ts';
import { say } from './messages/words.ts';

/**
 * What the facts make of those whom the company calls outside, in a sentence to stand beside its count: under the
 * statute of the day, how many are shown to be outside, how many only by its word, how many are shown not to be.
 * Nothing is said where no statute was in force. `known` are verdicts that were reached before, under whatever books.
 */
export function borneOutBy(
  world: World,
  officers: readonly Officer[],
  all: readonly Rulebook[],
  silence: (officer: Officer) => Inquiry['silence'],
  known: (person: string) => readonly BookResult[] = () => [],
): (checked: Checked) => string {
  const statute = all.find((book) => book.kind === 'STATUTE' && versionOn(book, world.on) !== undefined);
  let judged: ReadonlyMap<string, BookResult> | undefined;
  return ({ facts }) => {
    if (statute === undefined) return '';
    judged ??= new Map(
      officers.map((officer) => [
        officer.person,
        known(officer.person).find(({ book }) => book === statute) ??
          judgePerson(world, officer, statute, silence(officer)),
      ]),
    );
    const results = [...new Set(facts.map(({ fact }) => fact.subject))].flatMap((person) => judged?.get(person) ?? []);
    if (results.length === 0) return '';
    const count = (fits: (result: BookResult) => boolean) => String(results.filter(fits).length);
    const shown = count(({ verdict, basis }) => verdict === 'OUTSIDE' && basis !== 'ASSERTED');
    const stated = count(({ verdict, basis }) => verdict === 'OUTSIDE' && basis === 'ASSERTED');
    const open = count(({ verdict }) => verdict === 'INSUFFICIENT' || verdict === 'NOT_APPLICABLE');
    const against = count(({ verdict }) => verdict === 'NOT_OUTSIDE');
    return say(world, 'borneOut', { book: statute.id, shown, stated, open, against });
  };
}
