import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldName, gramsOf, nameKey } from '../../shared/names/name-key.ts';
import { eachGramCode } from './gram-codes.ts';

const codesOf = (text: string) => {
  const codes = new Set<number>();
  eachGramCode(text, (code) => codes.add(code));
  return codes;
};
const anyName = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.stringMatching(/^[A-Za-z0-9 .,&'-]{0,24}$/),
  fc
    .array(fc.constantFrom('Net', 'Inc.', 'K.K.', '(株)', '株式会社', '電力', 'ﬁ', 'Café', '&', 'One'), {
      maxLength: 5,
    })
    .map((words) => words.join(' ')),
);

test('a name has a code for each of its pieces and of those of its key, and no other', () => {
  fc.assert(
    fc.property(anyName, (name) => {
      const grams = new Set([...gramsOf(foldName(name)), ...gramsOf(nameKey(name))]);
      expect(codesOf(name).size).toBe(grams.size);
    }),
    { numRuns: 3_000 },
  );
});

test('the same piece has the same code in every name, another piece another', () => {
  const common = (a: string, b: string) => [...codesOf(a)].filter((code) => codesOf(b).has(code)).length;
  // "net" begins both, and is all of one: ^^n, ^ne and net.
  expect(common('Net', 'Network')).toBe(3);
  expect(common('東京電力', '関西電力')).toBe(1);
  expect(common('Net', 'Bank')).toBe(0);
  // The key of the first begins with the second's first character.
  expect(common('株式会社電力', '電力')).toBe(2);
});
