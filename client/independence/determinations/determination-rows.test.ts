import { expect, test } from 'vitest';
import { csvText } from '../../lib/csv.ts';
import { DETERMINATION_HEADER, determinationRow } from './determination-rows.ts';
import { recordedText } from './determination-words.ts';

const one = {
  id: 'd1',
  recordedAt: '2026-11-22T15:30:12.123Z',
  person: { id: 'ann', name: 'Ann' },
  check: null,
  book: 'UK',
  rule: 'UK-4',
  on: '2007-06-26',
  knownOn: '2007-12-31',
  computed: 'UNKNOWN',
  conclusion: 'LEFT_OPEN',
  by: 'A. Auditor',
  reason: 'No relative\nis named',
  evidence: '=SUM(A1)',
  factsHash: 'f',
  booksHash: 'b',
} as const;

test('a line has a value under each heading, and nothing a spreadsheet would run', () => {
  const text = csvText(DETERMINATION_HEADER, [determinationRow('iij', one)]);
  expect(text).toContain(
    'd1,2026-11-22T15:30:12.123Z,iij,ann,,UK,UK-4,2007-06-26,2007-12-31,UNKNOWN,LEFT_OPEN,A. Auditor,"No relative\nis named",\'=SUM(A1),f,b',
  );
});

test('a line of an older file shows what could not be seen', () => {
  expect(determinationRow('iij', { ...one, reason: 'a\u0000b' })).toContain('a[U+0000]b');
});

test('when, for which day, and what had been computed', () => {
  expect(recordedText(one)).toBe(', recorded 22 November 2026, for 26 June 2007, computed then: unknown');
});
