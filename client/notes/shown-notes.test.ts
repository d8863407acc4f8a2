import { expect, test } from 'vitest';
import { isShown } from './shown-notes.ts';

const note = {
  text: 'Ask for his Contract.',
  label: 'Example Bank',
  subject: 'PARTY' as const,
  isThere: true,
  by: 'Anna',
  party: { name: '見本銀行' },
};

test.each([
  ['', true],
  ['contract', true],
  ['CONTRACT bank', true],
  ['見本', true],
  ['anna', true],
  // Full width, as Japanese keyboards write it.
  ['ｂａｎｋ', true],
  ['contract none', false],
  ['loan', false],
])('the words "%s" find it: %s', (words, found) => {
  expect(isShown(note, 'ALL', words)).toBe(found);
});

test('a note on a party is none on a fact, and one on what is gone is shown as such whatever it was about', () => {
  const shown = (one: typeof note) =>
    (['ALL', 'PARTY', 'FACT', 'GONE'] as const).filter((kind) => isShown(one, kind, ''));
  expect(shown(note)).toEqual(['ALL', 'PARTY']);
  expect(shown({ ...note, isThere: false })).toEqual(['ALL', 'PARTY', 'GONE']);
});
