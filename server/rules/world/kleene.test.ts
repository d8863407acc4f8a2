import { expect, it } from 'vitest';
import { agreed, allOf, anyOf, not, type Sure } from './kleene.ts';
import { anyAnswer, clear, triggered, unknown, type Answer } from '../person/inquiry.ts';

const VALUES: readonly Sure[] = ['YES', 'MAYBE', 'NO'];

it('follows the tables of Kleene’s strong logic', () => {
  expect(VALUES.map((a) => VALUES.map((b) => anyOf([a, b])))).toEqual([
    ['YES', 'YES', 'YES'],
    ['YES', 'MAYBE', 'MAYBE'],
    ['YES', 'MAYBE', 'NO'],
  ]);
  expect(VALUES.map((a) => VALUES.map((b) => allOf([a, b])))).toEqual([
    ['YES', 'MAYBE', 'NO'],
    ['MAYBE', 'MAYBE', 'NO'],
    ['NO', 'NO', 'NO'],
  ]);
  expect(VALUES.map(not)).toEqual(['NO', 'MAYBE', 'YES']);
  expect([anyOf([]), allOf([])]).toEqual(['NO', 'YES']);
  for (const a of VALUES) for (const b of VALUES) expect(not(anyOf([a, b]))).toBe(allOf([not(a), not(b)]));
});

it('lets possible worlds that differ decide nothing', () => {
  expect([agreed(['YES', 'YES']), agreed(['YES', 'NO']), agreed(['NO']), agreed([])]).toEqual([
    'YES',
    'MAYBE',
    'NO',
    'MAYBE',
  ]);
});

it('joins the tests of a rule by OR; what does not apply is left out', () => {
  const none: Answer = { ...clear([], 'n'), outcome: 'NOT_APPLICABLE' };
  const answers: Readonly<Record<string, Answer>> = {
    T: triggered({ language: 'en' }, [], 't'),
    U: unknown([], 'u', []),
    C: clear([], 'c'),
    N: none,
  };
  const join = (word: string) => anyAnswer([...word].map((letter) => answers[letter]!)).outcome;
  expect(['TU', 'UT', 'TC', 'CU', 'CC', 'NC', 'NU', 'NN', 'NT'].map(join)).toEqual([
    'TRIGGERED',
    'TRIGGERED',
    'TRIGGERED',
    'UNKNOWN',
    'CLEAR',
    'CLEAR',
    'UNKNOWN',
    'NOT_APPLICABLE',
    'TRIGGERED',
  ]);
});
