import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringifyInTurns } from './stringify-in-turns.ts';
import { AT_A_STRETCH_MS } from './turns.ts';

const bare = (fields: object) => Object.assign(Object.create(null) as object, fields);
const edges = (count: number, text = 'Ann holds 5 % of “Bolt”') =>
  Array.from({ length: count }, (_, i) =>
    bare({ node: bare({ id: `f${String(i)}`, text, citations: [bare({ line: i, place: null })] }) }),
  );

test.each([0, 1, 199, 200, 201, 249, 250, 251, 5000])(
  'an answer of %i facts is written as JSON writes it',
  async (count) => {
    const answer = { data: bare({ list: bare({ totalCount: count, edges: edges(count) }) }), extensions: undefined };
    expect(await stringifyInTurns(answer)).toBe(JSON.stringify(answer));
  },
);

test.each([
  ['nothing', null],
  ['a text', 'a\u2028"\\\n'],
  ['what JSON cannot say', { a: undefined, b: [undefined, () => 1, Number.NaN], c: Symbol('c') }],
  ['the same in much', { a: undefined, b: [undefined, Number.NaN, ...edges(2000)], 'é"': edges(2000), c: -0.5 }],
  ['long texts', { texts: Array.from({ length: 30 }, (_, i) => 'x'.repeat(20_000 + i)) }],
  ['lists in lists', Array.from({ length: 60 }, () => Array.from({ length: 60 }, () => [1, [true, {}]]))],
])('%s is written as JSON writes it', async (_, value) => {
  expect(await stringifyInTurns(value)).toBe(JSON.stringify(value));
});

test('any value is written as JSON writes it, also where much stands around it', async () => {
  const much = edges(400);
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ maxDepth: 5 }), async (value) => {
      expect(await stringifyInTurns({ much, value })).toBe(JSON.stringify({ much, value }));
    }),
    { numRuns: 50 },
  );
});

test('timers have their turn while much is written', async () => {
  let ticks = 0;
  const timer = setInterval(() => (ticks += 1), 1);
  const began = performance.now();
  await stringifyInTurns({ data: edges(60_000) });
  clearInterval(timer);
  expect(performance.now() - began).toBeGreaterThan(3 * AT_A_STRETCH_MS);
  expect(ticks).toBeGreaterThan(2);
});
