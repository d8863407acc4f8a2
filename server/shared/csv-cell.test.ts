import { expect, test } from 'vitest';
import { csvCell } from './csv-cell.ts';

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['@x', "'@x"],
  ['-1+HYPERLINK("x")', `"'-1+HYPERLINK(""x"")"`],
  ['-', "'-"],
  ['-1.', "'-1."],
  ['--1', "'--1"],
  ['-1e5', "'-1e5"],
  ['-5 %', "'-5 %"],
  ['-5', '-5'],
  ['-5.25', '-5.25'],
  ['5-1', '5-1'],
  ['a,b', '"a,b"'],
  ['a\nb', '"a\nb"'],
  // Signs of full width, which some spreadsheets take for the others, and another separator before a sign.
  ['＝1+1', "'＝1+1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠x', "'＠x"],
  ['\n=1', `"'\n=1"`],
  ['a;=1+1', '"a;=1+1"'],
  ['a\t=1+1', '"a\t=1+1"'],
  ['', ''],
])('%j is written %s', (value, written) => {
  expect(csvCell(value)).toBe(written);
});
