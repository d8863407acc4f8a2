import { describe, expect, test } from 'vitest';
import { LONGEST_NAME, LONGEST_TEXT, nameFault, numberFault, textFault, tidied } from './text-faults.ts';

describe('a text', () => {
  test.each([
    ['NUL', 'a\u0000b', /U\+0000/],
    ['an escape', 'a\u001B[31mb', /U\+001B/],
    ['a C1 control', 'a\u0085b', /U\+0085/],
    ['an override of direction', 'a\u202Eb', /U\+202E/],
    ['an isolate', 'a\u2066b', /U\+2066/],
    ['half a character', 'a\uD800b', /U\+D800/],
  ])('with %s is refused', (_, text, told) => {
    expect(textFault(text)).toMatchObject({ code: 'UNSEEN_CHARACTER' });
    expect(textFault(text)?.message).toMatch(told);
  });

  test.each(['Line\nbreak', 'a\ttab', 'windows\r\nends', '株式会社', 'Société Générale', '😀', ''])(
    '%j is taken',
    (text) => {
      expect(textFault(text)).toBeUndefined();
    },
  );

  test('has an end: as long as may be, and one more', () => {
    expect(textFault('x'.repeat(LONGEST_TEXT))).toBeUndefined();
    expect(textFault('x'.repeat(LONGEST_TEXT + 1))).toMatchObject({ code: 'TEXT_TOO_LONG' });
    expect(textFault('abcd', 3)?.message).toBe('it has 4 characters; at most 3 are taken');
    expect(textFault('abc', 3)).toBeUndefined();
  });

  test('in composed and decomposed letters is one text, without the blanks around it', () => {
    const [composed, decomposed] = ['Soci\u00E9t\u00E9', ' Socie\u0301te\u0301\u3000'];
    expect(tidied(decomposed)).toBe(composed);
    // Voiced kana as well: ガ.
    expect(tidied('\u30AB\u3099')).toBe('\u30AC');
    expect(tidied(composed)).toBe(composed);
  });
});

describe('a name', () => {
  const ZERO_WIDTH = '\u200B\u200C\u200D\u2060\uFEFF\u00AD\u3164\u180E';

  test('of characters that take no room is no name', () => {
    for (const one of ZERO_WIDTH)
      expect(nameFault(`${one} ${one}`)).toMatchObject({ code: 'NAME_INVISIBLE', severity: 'error' });
  });

  test('with such a character among others is asked about', () => {
    for (const one of ZERO_WIDTH)
      expect(nameFault(`Ac${one}me`)).toMatchObject({ code: 'ZERO_WIDTH_CHARACTER', severity: 'warning' });
    expect(nameFault('Acme')).toBeUndefined();
    expect(nameFault('株式会社アクメ')).toBeUndefined();
  });

  test('that cannot be shown or has no end is refused', () => {
    expect(nameFault('Ac\u0000me')).toMatchObject({ code: 'UNSEEN_CHARACTER', severity: 'error' });
    expect(nameFault('x'.repeat(LONGEST_NAME))).toBeUndefined();
    expect(nameFault('x'.repeat(LONGEST_NAME + 1))).toMatchObject({ code: 'TEXT_TOO_LONG', severity: 'error' });
    expect(nameFault('x'.repeat(1_000_000))?.message.length).toBeLessThan(200);
  });
});

describe('a number', () => {
  test.each(['0', '-1', '24.706', '9'.repeat(60)])('%s is exact', (text) => {
    expect(numberFault(text)).toBeUndefined();
  });

  test.each(['', '1.', '.5', '+1', '1e5', '1,5', '0x10', '１２', 'NaN', ' 1', '--1', '1\n'])('%j is none', (text) => {
    expect(numberFault(text)).toMatchObject({ code: 'NOT_A_NUMBER' });
  });

  test('of more than 60 characters is too long, and is not repeated in full', () => {
    expect(numberFault('9'.repeat(61))).toMatchObject({ code: 'NUMBER_TOO_LONG' });
    expect(numberFault('9'.repeat(100_000))?.message.length).toBeLessThan(200);
  });
});

test('what is wrong is told with what to do about it', () => {
  expect(textFault('abcd', 3)?.mend).toMatch(/quotation mark or a line end is missing/);
  expect(textFault('a\u0000b')).toMatchObject({
    message: expect.stringMatching(/^it has the character U\+0000/) as string,
    mend: 'take it out of the text in the file',
  });
  expect(nameFault('\u200B')).toMatchObject({
    message: 'nothing of the name can be seen',
    mend: 'write the name, or leave the party out',
  });
  expect(nameFault(`${'x'.repeat(70)}\u200B`)?.message).toBe(
    `the name "${'x'.repeat(60)}" has characters that take no room`,
  );
  expect(numberFault('1e5')).toMatchObject({
    message: '"1e5" is not an exact number',
    mend: 'write digits, with a point before the decimals and nothing else, e.g. 2000000000 or 24.7',
  });
  expect(numberFault('9'.repeat(61))).toMatchObject({
    message: 'the number has 61 characters; at most 60 are taken',
    mend: expect.stringMatching(/^write digits/) as string,
  });
});
