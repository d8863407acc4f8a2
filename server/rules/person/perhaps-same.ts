import type { Person } from '../../shared/facts.ts';
import { keptByKey } from '../../shared/kept-with.ts';
import { foldName } from '../../shared/names/name-key.ts';
import { heldTogether, spanOf } from '../world/moments.ts';
import type { World } from '../world/world.ts';

/** What an import calls somebody of whom the source says that it does not name them. */
const UNNAMED = /^Unknown person(?: \(.*\))?$/s;

const known = keptByKey<World, string, readonly Person[]>();

/**
 * Others in the world who may be this person: of the same name, or of none that is told. Nobody is joined by name, and
 * nobody is told apart by it either. Who was born on another day, or sits on a board beside the person, is another.
 */
export function perhapsSame(world: World, id: string): readonly Person[] {
  return known(world, id, () => {
    const person = world.parties.get(id);
    if (person?.type !== 'Person') return [];
    const names = new Set(person.names.map(wordsOf));
    return [...world.parties.values()].filter((other): other is Person => {
      if (other.type !== 'Person' || other.id === id) return false;
      const isAlike = UNNAMED.test(other.name) || other.names.some((name) => names.has(wordsOf(name)));
      return isAlike && !areBornApart(person, other) && !sitTogether(world, id, other.id);
    });
  });
}

/** A name without order, case, accents and punctuation: "Quibble, John" and "John Quibble"; 「山田 太郎」 and 「山田太郎」. */
function wordsOf(name: string): string {
  const words = foldName(name).split(' ');
  return words.every((word) => !/[a-z]/.test(word)) ? words.join('') : words.sort().join(' ');
}

function areBornApart({ born: a }: Person, { born: b }: Person): boolean {
  if (a === undefined || b === undefined) return false;
  const shared = Math.min(a.length, b.length);
  return a.slice(0, shared) !== b.slice(0, shared);
}

function sitTogether(world: World, a: string, b: string): boolean {
  const seats = world.from(b, 'SITS_ON');
  return world
    .from(a, 'SITS_ON')
    .some((mine) =>
      seats.some(
        (theirs) =>
          theirs.fact.object === mine.fact.object &&
          heldTogether(spanOf(world, mine), spanOf(world, theirs), { from: '0001-01-01', until: world.on }).sure ===
            'YES',
      ),
    );
}
