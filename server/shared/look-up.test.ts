import { expect, test } from 'vitest';
import { lookUp } from './look-up.ts';

test('a word of the table has its entry, and words that every object has are no words of it', () => {
  expect(lookUp({ fund: 1 }, 'fund')).toBe(1);
  const inherited = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__', ''];
  expect(inherited.map((word) => lookUp({ fund: 1 }, word))).toEqual(inherited.map(() => undefined));
});
