import { expect, test } from 'vitest';
import { csvText } from '../../lib/files/csv.ts';
import { DETERMINATION_HEADER, determinationRow } from './determination-rows.ts';
import { concludedShort } from './concluded-mark.tsx';
import { recordedText } from './determination-words.ts';
import type { RecordedDetermination } from '../page/determination-fields.ts';

const one = {
  id: 'd1',
  recordedAt: '2026-11-22T15:30:12.123Z',
  person: { id: 'ann', name: 'Ann' },
  check: null,
  book: 'UK',
  rule: 'UK-4',
  on: '2007-06-26',
  knownOn: '2007-12-31',
  computed: 'UNKNOWN' as const,
  conclusion: 'LEFT_OPEN' as const,
  by: 'A. Auditor',
  reason: 'No relative\nis named',
  evidence: '=SUM(A1)',
  factsHash: 'f',
  booksHash: 'b',
  concludes: null,
  state: 'REVIEWED' as const,
  onOtherFacts: false,
  attachments: [{ name: 'letter.txt', sha256: 'ab12' }],
  followed: [
    { id: 'f1', recordedAt: '2026-11-23T10:00:00.000Z', does: 'REVIEWS' as const, by: 'B. Reviewer', text: 'Seen.' },
  ],
} satisfies RecordedDetermination;

test('a line has a value under each heading, and nothing a spreadsheet would run', () => {
  const text = csvText(DETERMINATION_HEADER, [determinationRow('iij', one)]);
  expect(text).toContain(
    'd1,2026-11-22T15:30:12.123Z,iij,ann,,UK,UK-4,2007-06-26,2007-12-31,UNKNOWN,LEFT_OPEN,A. Auditor,"No relative\nis named",\'=SUM(A1),f,b,,letter.txt ab12,REVIEWED,"B. Reviewer, 2026-11-23T10:00:00.000Z: Seen.",,,',
  );
});

test('a line of an older file shows what could not be seen', () => {
  expect(determinationRow('iij', { ...one, reason: 'a\u0000b' })).toContain('a[U+0000]b');
});

test('when, for which day, and what had been computed', () => {
  expect(recordedText(one)).toBe(', recorded 22 November 2026, for 26 June 2007, computed then: unknown');
});

test('a cell names the verdict concluded last that stands, and says when the facts are others', () => {
  const concluded = { concludes: 'OUTSIDE', state: 'SIGNED', onOtherFacts: false } as const;
  expect(concludedShort([])).toBeUndefined();
  expect(concludedShort([{ ...concluded, state: 'WITHDRAWN' }])).toBeUndefined();
  expect(concludedShort([concluded, { ...concluded, concludes: 'NOT_OUTSIDE', state: 'WITHDRAWN' }])).toBe(
    'Concluded: Outside (signed)',
  );
  expect(concludedShort([concluded, { ...concluded, concludes: 'NOT_OUTSIDE', onOtherFacts: true }])).toBe(
    'Concluded: Not outside (signed, on other facts)',
  );
});
