import { expect, test } from 'vitest';
import { countsText, inReadingOrder, verdictSaid, VERSION_WORDS, wordingSaid } from './verdict-words.ts';

test('outside by the company’s word is neither clear nor unknown, and says whose word it is', () => {
  const said = verdictSaid({ verdict: 'OUTSIDE', basis: 'ASSERTED' }, 'STATUTE');
  expect(said.tone).toBe('asserted');
  expect(said.word).toMatch(/stated/);
  expect(verdictSaid({ verdict: 'OUTSIDE', basis: 'DERIVED' }, 'STATUTE')).toEqual({ word: 'Outside', tone: 'clear' });
});

test('a code presumes where a listing rule decides', () => {
  expect(verdictSaid({ verdict: 'NOT_INDEPENDENT', basis: 'DERIVED' }, 'PRESUMPTION').word).toBe(
    'Presumed not independent',
  );
  expect(verdictSaid({ verdict: 'NOT_INDEPENDENT', basis: 'DERIVED' }, 'BRIGHT_LINE').word).toBe('Not independent');
});

test('what is not established never looks clear', () => {
  expect(verdictSaid({ verdict: 'INSUFFICIENT', basis: 'WEAK_NEGATIVE' }, 'BRIGHT_LINE').tone).toBe('unknown');
});

test('what speaks against the person is read first; what does not apply is last and not counted', () => {
  const criteria = (['CLEAR', 'NOT_APPLICABLE', 'UNKNOWN', 'TRIGGERED', 'UNKNOWN'] as const).map((outcome) => ({
    outcome,
  }));
  expect(inReadingOrder(criteria).map(({ outcome }) => outcome)).toEqual([
    'TRIGGERED',
    'UNKNOWN',
    'UNKNOWN',
    'CLEAR',
    'NOT_APPLICABLE',
  ]);
  expect(countsText(criteria)).toBe('1 triggered, 2 unknown, 1 clear');
});

test('how well the wording is known counts every rule once, under the sign of what is least known', () => {
  const said = (marks: readonly ('S' | 'K' | 'D')[]) => wordingSaid(marks.map((mark) => ({ mark })));
  expect(said(['K', 'K', 'K'])).toEqual({ mark: 'K', words: 'wording of 3 rules from knowledge' });
  expect(said(['S'])).toEqual({ mark: 'S', words: 'wording of 1 rule confirmed' });
  expect(said(['S', 'K', 'S', 'S', 'K'])).toEqual({
    mark: 'K',
    words: 'wording of 2 of 5 rules from knowledge, of 3 confirmed',
  });
  expect(said([])).toBeUndefined();
});

test('the mark of a version never speaks of a text', () => {
  for (const words of Object.values(VERSION_WORDS)) expect(words).toMatch(/^dates /);
});
