import { expect, test } from 'vitest';
import { countsText, inReadingOrder, verdictSaid } from './verdict-words.ts';

test('outside by the company’s word is neither clear nor unknown, and says whose word it is', () => {
  const said = verdictSaid({ verdict: 'OUTSIDE', basis: 'ASSERTED' }, 'STATUTE');
  expect(said.tone).toBe('asserted');
  expect(said.word).toMatch(/stated/);
  expect(verdictSaid({ verdict: 'OUTSIDE', basis: 'DERIVED' }, 'STATUTE')).toEqual({ word: 'Outside', tone: 'clear' });
});

test('a code presumes where a listing rule decides', () => {
  expect(verdictSaid({ verdict: 'NOT_INDEPENDENT', basis: 'DERIVED' }, 'PRESUMPTION').word).toBe('Presumed not independent');
  expect(verdictSaid({ verdict: 'NOT_INDEPENDENT', basis: 'DERIVED' }, 'BRIGHT_LINE').word).toBe('Not independent');
});

test('what is not established never looks clear', () => {
  expect(verdictSaid({ verdict: 'INSUFFICIENT', basis: 'WEAK_NEGATIVE' }, 'BRIGHT_LINE').tone).toBe('unknown');
});

test('what speaks against the person is read first; what does not apply is last and not counted', () => {
  const criteria = (['CLEAR', 'NOT_APPLICABLE', 'UNKNOWN', 'TRIGGERED', 'UNKNOWN'] as const).map((outcome) => ({ outcome }));
  expect(inReadingOrder(criteria).map(({ outcome }) => outcome)).toEqual(['TRIGGERED', 'UNKNOWN', 'UNKNOWN', 'CLEAR', 'NOT_APPLICABLE']);
  expect(countsText(criteria)).toBe('1 triggered, 2 unknown, 1 clear');
});
