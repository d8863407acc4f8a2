import { expect, test } from 'vitest';
import { partialDateOf } from './partial-date.ts';

test.each([
  ['June 2004', '2004-06'],
  ['jun 2004', '2004-06'],
  ['28 June 2004', '2004-06-28'],
  ['1 Sept. 2004', '2004-09-01'],
  [' 2004 ', '2004'],
  ['2004-06', '2004-06'],
  ['2004-06-28', '2004-06-28'],
])('%s is %s', (text, date) => {
  expect(partialDateOf(text)).toBe(date);
});

test.each(['', 'soon', '31 June 2004', '2004-13', '06/2004', 'Ju 2004', '2004-06-31'])('“%s” is no date', (text) => {
  expect(partialDateOf(text)).toBeUndefined();
});
