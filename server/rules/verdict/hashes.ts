import { createHash } from 'node:crypto';
import type { Rulebook } from '../books/rulebook.ts';
import type { Determination } from '../../determinations/determinations.ts';
import type { World } from '../world/world.ts';
import { keptWith } from '../../shared/kept-with.ts';

/** SHA-256 of the days and of every fact that could bear on the report, in order of id. */
export function factsHash(world: World): string {
  const names = [...world.parties.values()]
    .map(({ id, name }) => [id, name])
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  return hash([world.company, world.on, world.knownOn, names, world.views.map(({ fact }) => fact)]);
}

/** SHA-256 of the books as they were read, cases aside, in order of id. */
export function booksHash(books: readonly Rulebook[]): string {
  const texts = [...books].sort((a, b) => (a.id < b.id ? -1 : 1)).map(textOf);
  return createHash('sha256')
    .update(`[${texts.join(',')}]`)
    .digest('hex');
}

/** The books do not change while the program runs. */
const textOf = keptWith(({ cases: _cases, ...book }: Rulebook) => JSON.stringify(canonical(book)));

/** SHA-256 of what auditors recorded, in the order of recording. */
export function determinationsHash(determinations: readonly Determination[]): string {
  return hash(determinations);
}

function hash(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(canonical(value)))
    .digest('hex');
}

/** The same value with the fields of every record in order of name. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, field]) => [name, canonical(field)]),
  );
}
