import { expect, test } from 'vitest';
import { outsideText, tallyText } from './figure-text.ts';

test('what is not stated is never a number', () => {
  expect(tallyText(null)).toBe('not stated');
  expect(outsideText(null)).toBe('not stated');
  expect(outsideText({ members: 3, outside: 0, notSaid: 3 })).toBe('not said');
  expect(tallyText({ count: 0, certain: 0 })).toBe('none named');
});

test.each([
  [{ count: 1200, certain: 1200 }, '1,200'],
  [{ count: 12, certain: null }, '12'],
  [{ count: 12, certain: 3 }, '12, 3 certain'],
  [{ count: 12, certain: 0 }, '12, none certain'],
])('%j is %s', (tally, text) => {
  expect(tallyText(tally)).toBe(text);
});

test.each([
  [{ members: 12, outside: 4, notSaid: 0 }, '4 of 12 = 33.3 %'],
  [{ members: 3, outside: 2, notSaid: 0 }, '2 of 3 = 66.7 %'],
  [{ members: 2, outside: 1, notSaid: 0 }, '1 of 2 = 50 %'],
  [{ members: 5, outside: 0, notSaid: 0 }, '0 of 5 = 0 %'],
  [{ members: 2001, outside: 1, notSaid: 0 }, '1 of 2001 = < 0.1 %'],
  [{ members: 12, outside: 4, notSaid: 1 }, 'at least 4 of 12, 1 not said'],
])('%j is %s', (outside, text) => {
  expect(outsideText(outside)).toBe(text);
});
