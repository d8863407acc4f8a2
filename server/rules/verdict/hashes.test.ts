import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { stepThrough } from '../../shared/turns/in-turns.ts';
import { contentOf } from '../world/case-world.ts';
import { makeWorld } from '../world/world.ts';
import { smallBook } from '../../../test/support/worlds/small-book.ts';
import type { Rulebook } from '../books/rulebook.ts';
import { booksHash, determinationsHash, factsHash } from './hashes.ts';

const holding = (n: number) => ({
  kind: 'HOLDS' as const,
  subject: `h${String(n)}`,
  object: 's',
  percent: String(n % 9),
});

/** The text of a value with the fields of each record in order of name, by a replacer instead of a copy. */
function sortedText(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}

it.each([0, 1, 50, 51, 130])('hashes %i facts piece by piece as the text of all of them at once', (count) => {
  const content = contentOf(
    {
      rule: 'T',
      name: 't',
      on: '2020-06-30',
      expect: 'UNKNOWN',
      complete: [],
      facts: Array.from({ length: count }, (_, n) => holding(n)),
    },
    { about: ['OUTSIDE_DIRECTOR'] },
  );
  const world = makeWorld(content);
  const names = [...world.parties.values()]
    .map(({ id, name }) => [id, name])
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  const text = sortedText([world.company, world.on, world.knownOn, names, world.views.map(({ fact }) => fact)]);
  expect(world.views.length).toBeGreaterThanOrEqual(count);
  expect(stepThrough(factsHash(world))).toBe(createHash('sha256').update(text).digest('hex'));
});

it('hashes books in order of id, whatever the order they come in, and not their cases', () => {
  const [a, b, c] = ['A', 'B', 'C'].map((id) => smallBook({ id })) as [Rulebook, Rulebook, Rulebook];
  const hashOf = (...books: readonly Rulebook[]) =>
    createHash('sha256')
      .update(sortedText(books.map(({ cases: _, ...book }) => book)))
      .digest('hex');
  expect(booksHash([b, a])).toBe(hashOf(a, b));
  expect(booksHash([a, b])).toBe(hashOf(a, b));
  // Lists that begin with the same book are no less told apart.
  expect(booksHash([a, c])).toBe(hashOf(a, c));
  expect(booksHash([a, b, c])).toBe(hashOf(a, b, c));
  expect(booksHash([a])).toBe(hashOf(a));
  expect(booksHash([])).toBe(hashOf());
  const one = { rule: 'R-1', name: 'a case', on: '2020-06-30', expect: 'CLEAR', complete: [], facts: [] } as const;
  expect(booksHash([{ ...a, cases: [{ ...one, complete: [], facts: [] }] }])).toBe(hashOf(a));
});

it('hashes what auditors recorded in its order', () => {
  const [first, second] = [{ id: 'd1' }, { id: 'd2' }] as unknown as Parameters<typeof determinationsHash>[0];
  const hashOf = (...all: readonly unknown[]) => createHash('sha256').update(sortedText(all)).digest('hex');
  expect(determinationsHash([first!, second!])).toBe(hashOf(first, second));
  expect(determinationsHash([second!, first!])).toBe(hashOf(second, first));
});
