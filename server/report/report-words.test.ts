import { expect, test } from 'vitest';
import { verdictInFull, verdictWords, wordingText } from './report-words.ts';

const rules = (marks: string) => [...marks].map((mark) => ({ mark: mark as 'S' | 'K' | 'D' }));

test('how well the wording is known counts every rule once, what is least known first', () => {
  expect(wordingText(rules('KKK'))).toBe('wording of 3 rules from knowledge');
  expect(wordingText(rules('S'))).toBe('wording of 1 rule confirmed');
  expect(wordingText(rules('SKSSK'))).toBe('wording of 2 of 5 rules from knowledge, of 3 confirmed');
  expect(wordingText(rules('DSK'))).toBe(
    'wording of 1 of 3 rules from knowledge, of 1 stated in the cited documents, of 1 confirmed',
  );
  expect(wordingText([])).toBe('no rules');
});

test('only a code presumes, and what it presumes can be explained', () => {
  const against = { verdict: 'NOT_INDEPENDENT', basis: 'DERIVED' } as const;
  expect([verdictWords(against, 'PRESUMPTION'), verdictInFull(against, 'PRESUMPTION')]).toEqual([
    'Presumed not independent',
    'Presumed not independent; an explanation is possible',
  ]);
  expect([verdictWords(against, 'BRIGHT_LINE'), verdictInFull(against, 'BRIGHT_LINE')]).toEqual([
    'Not independent',
    'Not independent',
  ]);
  expect(verdictInFull({ verdict: 'INSUFFICIENT', basis: 'DERIVED' }, 'PRESUMPTION')).toBe('Not established');
  expect(verdictWords({ verdict: 'OUTSIDE', basis: 'ASSERTED' }, 'STATUTE')).toBe('Outside, as stated');
});
