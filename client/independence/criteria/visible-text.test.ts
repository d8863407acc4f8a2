import { expect, test } from 'vitest';
import { visibleText } from './visible-text.ts';

test('what hides or turns a text is spelt out, and everything else is as it was written', () => {
  expect(visibleText('a\u0000b \u202Edesrever\u001B[0m')).toBe('a[U+0000]b [U+202E]desrever[U+001B][0m');
  const plain = 'Line one.\r\n\tLine two: Été 独立 אין 😀';
  expect(visibleText(plain)).toBe(plain);
});
