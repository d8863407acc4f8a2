import { expect, test } from 'vitest';
import { lineBeside } from './line-beside.ts';

test.each([
  ['row 3', 3, undefined],
  ['line 3', 3, undefined],
  ['own.csv, line 3', 3, undefined],
  ['3行目', 3, undefined],
  ['表I、3行目', 3, undefined],
  ['row 3', 4, 4],
  ['row 13', 3, 3],
  ['13行目', 3, 3],
  ['borrow 3', 3, 3],
  ['Note 3', 3, 3],
  ['row 3: Ann', 3, 3],
  ['Business Report 2(3)', 225, 225],
  ['row 3', null, undefined],
  ['Note', 0, 0],
])('%s and line %s', (place, line, beside) => {
  expect(lineBeside(place, line)).toBe(beside);
});
