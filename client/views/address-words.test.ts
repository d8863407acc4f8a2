import { expect, test } from 'vitest';
import { addressWords, isKeepable } from './address-words.ts';

test.each([
  ['/?focus=example&on=2025-03-31', 'Graph · example · 31 March 2025'],
  [
    '/ownership?company=a&on=2025-03-31&against=2024-03-31&known=2025-06-30',
    'Ownership · a · 31 March 2024 and 31 March 2025 · known by 30 June 2025',
  ],
  ['/sources/agm-2007?line=3', 'Source'],
  ['/rankings', 'Rankings'],
  ['/help#interlock', 'Help'],
  ['/?focus=a&on=2025-02-30', 'Graph · a'],
])('%s is "%s"', (address, words) => {
  expect(addressWords(address)).toBe(words);
});

test('what is kept is not kept again', () => {
  expect(['/', '/ownership', '/views', '/v/abc', '/watch', '/view'].map(isKeepable)).toEqual([
    true,
    true,
    false,
    false,
    false,
    true,
  ]);
});
