import { expect, test } from 'vitest';
import { leftOut, notes } from './left-out.ts';

test('how many were left out is said, of one as of many', () => {
  expect(leftOut(1)).toBe(
    '1 party that was added or expanded is not drawn: a drawing grows by 50 at most. Remove some to see the others.',
  );
  expect(leftOut(13)).toMatch(/^13 parties that were added or expanded are not drawn: /);
});

test('what is said follows each other, and nothing is nothing', () => {
  expect(notes('A.', false, undefined, 'B.')).toBe('A. B.');
  expect(notes(false, undefined)).toBeUndefined();
});
