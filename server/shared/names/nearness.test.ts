import fc from 'fast-check';
import { expect, test } from 'vitest';
import { didYouMean, editDistance, nearest } from './nearness.ts';

/** The second method: the definition, by recursion without any table. */
function byDefinition(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const change = a.at(-1) === b.at(-1) ? 0 : 1;
  const ways = [
    byDefinition(a.slice(0, -1), b) + 1,
    byDefinition(a, b.slice(0, -1)) + 1,
    byDefinition(a.slice(0, -1), b.slice(0, -1)) + change,
  ];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1))
    ways.push(byDefinition(a.slice(0, -2), b.slice(0, -2)) + 1);
  return Math.min(...ways);
}
const word = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 6 }).map((letters) => letters.join(''));

test('the distance is that of the definition, up to the limit', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 6 }), (a, b, limit) => {
      expect(editDistance(a, b, limit)).toBe(Math.min(byDefinition(a, b), limit + 1));
    }),
    { numRuns: 400 },
  );
});

test('letters outside the basic plane count once', () => {
  expect(editDistance('𠮷野', '吉野', 3)).toBe(1);
});

test('near words come nearest first, and nothing comes for what is like nothing', () => {
  const words = ['net-care', 'net-chart-japan', 'iij', 'iij-america', 'ntt'];
  expect(nearest('net-car', words)).toEqual(['net-care']);
  expect(nearest('america', words)).toEqual(['iij-america']);
  expect(didYouMean('ntt', ['nt', 'iij'], 'add it')).toBe('did you mean "nt"?');
  expect(didYouMean('zzzzzz', words, 'add it')).toBe('add it');
});
