import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unseenIn, unshownIn, visible, visibleJson } from './unseen-characters.ts';

test('the first character that cannot be seen is named with its place, counted as a reader counts', () => {
  expect(unseenIn('Line one.\nLine\ttwo. Été 独立 😀')).toBeUndefined();
  expect(unseenIn('ab\u0000')).toMatch(/U\+0000.* as character 3 of line 1;/);
  // One emoji is one character, though it takes two units of UTF-16.
  expect(unseenIn('first\r\n😀\u202Eb')).toMatch(/U\+202E.* as character 2 of line 2;/);
  expect(unseenIn('half \uD83D')).toMatch(/U\+D83D/);
  // No characters at all, and none that a workbook, which is XML, may hold.
  expect(unseenIn('a\uFFFF')).toMatch(/U\+FFFF/);
  expect(unseenIn('a\u{1FFFE}')).toMatch(/U\+1FFFE/);
});

test('what takes no room alone is no name and no reason', () => {
  for (const nothing of [
    '\u200B',
    ' \u200B\u2060 ',
    '\uFEFF\u00AD',
    '\u3164',
    '\u{E0041}\u{E0042}',
    '\uFE0F',
    '\u2800 \u2800',
  ])
    expect([nothing, unshownIn(nothing)]).toEqual([nothing, expect.stringMatching(/^shows nothing/)]);
  // Within a word such characters are of the script, and blanks are looked at elsewhere.
  for (const words of ['می‌خواهم', '辻\u{E0100}', '⠓⠊', 'x\u200B', '', '  ']) expect(unshownIn(words)).toBeUndefined();
  expect(unshownIn('\u0000')).toMatch(/U\+0000/);
});

test('words from right to left, with their own marks, are text like any other', () => {
  expect(unseenIn('אין קרוב משפחה\u200F, لا يوجد')).toBeUndefined();
});

test('nothing that turns or hides a text is left in it, nothing else is changed, and JSON still means the same', () => {
  const odd = fc.constantFrom(
    '\u0000',
    '\u0007',
    '\u001B',
    '\u007F',
    '\u0085',
    '\u202A',
    '\u202E',
    '\u2066',
    '\u2069',
    '\uFFFE',
    '\u{10FFFF}',
  );
  const text = fc
    .array(fc.oneof(odd, fc.constantFrom('a', '\n', '\t', '漢', 'ש', '😀')))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (given) => {
      const shown = visible(given);
      expect(unseenIn(shown)).toBeUndefined();
      // Taken back by the code that is spelt out: nothing was lost.
      expect(
        shown.replace(/\[U\+([0-9A-F]{4,6})\]/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16))),
      ).toBe(given);
      const json = visibleJson(JSON.stringify({ given }));
      expect(unseenIn(json)).toBeUndefined();
      expect(JSON.parse(json)).toEqual({ given });
    }),
  );
});
