import { createHash } from 'node:crypto';
import { canonicalText } from '../../shared/canonical-text.ts';
import { asWritten } from '../books/book-in-language.ts';
import type { Rulebook } from '../books/rulebook.ts';
import type { Determination } from '../../determinations/determinations.ts';
import type { World } from '../world/world.ts';
import { factTexts } from './fact-texts.ts';
import { keptWith, notesOn } from '../../shared/kept-with.ts';

/**
 * SHA-256 of the days and of every fact that could bear on the report, in order of id. Rests: a world may hold
 * thousands.
 */
export function* factsHash(world: World): Generator<undefined, string> {
  const names = [...world.parties.values()]
    .map(({ id, name }) => [id, name])
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  yield;
  // The text of one list, written piece by piece.
  const head = JSON.stringify([world.company, world.on, world.knownOn, names]).slice(0, -1);
  const written = createHash('sha256').update(`${head},[`);
  for (const [i, text] of (yield* factTexts(world)).entries()) {
    written.update(`${i === 0 ? '' : ','}${text}`);
    yield;
  }
  return written.update(']]').digest('hex');
}

/** SHA-256 of the books as they were read, cases aside, in order of id. */
export function booksHash(books: readonly Rulebook[]): string {
  const inOrder = books.map(asWritten).sort((a, b) => (a.id < b.id ? -1 : 1));
  const [first] = inOrder;
  const known = first && lastHash.get(first);
  if (known !== undefined && known.books.length === inOrder.length && known.books.every((one, i) => one === inOrder[i]))
    return known.hash;
  const hashed = createHash('sha256')
    .update(`[${inOrder.map(textOf).join(',')}]`)
    .digest('hex');
  if (first !== undefined) lastHash.set(first, { books: inOrder, hash: hashed });
  return hashed;
}

/**
 * Of the lists that begin with a book the one that was hashed last: one board after the other is judged by the same
 * books.
 */
const lastHash = notesOn<Rulebook, { readonly books: readonly Rulebook[]; readonly hash: string }>();

/** The books do not change while the program runs. */
const textOf = keptWith(({ cases: _cases, ...book }: Rulebook) => canonicalText(book));

/** SHA-256 of what auditors recorded, in the order of recording. */
export function determinationsHash(determinations: readonly Determination[]): string {
  return hash(determinations);
}

function hash(value: unknown): string {
  return createHash('sha256').update(canonicalText(value)).digest('hex');
}
