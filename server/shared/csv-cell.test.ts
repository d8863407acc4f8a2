import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvCell, withoutApostrophe } from './csv-cell.ts';

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
  // Spaces before a sign, which some spreadsheets leave out: plain, unbroken, ideographic; a byte order mark.
  [' =1+1', "' =1+1"],
  ['  -1+HYPERLINK(A1)', "'  -1+HYPERLINK(A1)"],
  ['\u00A0@x', "'\u00A0@x"],
  ['\u3000＝1', "'\u3000＝1"],
  [' -5', ' -5'],
  [' -5.25', ' -5.25'],
  [' 5-1', ' 5-1'],
  [' a=1', ' a=1'],
  // Small signs.
  ['﹦1', "'﹦1"],
  ['﹣1', "'﹣1"],
  // An apostrophe of its own is told from one that was put before it.
  ["'=1", "''=1"],
  ["''-5", "'''-5"],
  ["'5-1", "'5-1"],
  ['a;=1+1', '"a;=1+1"'],
  ['a\t=1+1', '"a\t=1+1"'],
  ['', ''],
])('%j is written %s', (value, written) => {
  expect(csvCell(value)).toBe(written);
});

test.each(['=1', ' =1', '\u3000＝1', '-1e5', '@x', '﹦1'])('%j is read back as it was', (value) => {
  expect(withoutApostrophe(csvCell(value))).toBe(value);
});

test.each(["'s-Hertogenbosch", '-5', 'a', "'", ''])('%j had no apostrophe put before it', (value) => {
  expect(withoutApostrophe(csvCell(value))).toBe(value);
});

test('any value is read back as it was, whatever it begins with', () => {
  const value = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', ' ', '5', '.', 'a', '＝', '\u3000') });
  fc.assert(
    fc.property(value, (text) => {
      expect(withoutApostrophe(csvCell(text))).toBe(text);
    }),
    { numRuns: 5_000 },
  );
});
