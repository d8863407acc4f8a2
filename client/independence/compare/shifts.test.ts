import { expect, test } from 'vitest';
import type { PersonRow, ResultCell } from '../page/independence-query.ts';
import { isOtherVerdict, shiftsBetween, sorted } from './shifts.ts';

const cell = (
  book: string,
  verdict: ResultCell['verdict'],
  outcomes: Readonly<Record<string, 'TRIGGERED' | 'CLEAR' | 'UNKNOWN'>>,
  more: Partial<ResultCell> = {},
): ResultCell => ({
  book: { id: book, title: book, kind: 'STATUTE' },
  applicability: 'APPLIES',
  applicabilityReason: '',
  verdict,
  basis: 'DERIVED',
  review: false,
  unread: [],
  criteria: Object.entries(outcomes).map(([id, outcome]) => ({ rule: { id }, outcome })),
  conclusions: [],
  ...more,
});
const row = (id: string, ...results: ResultCell[]): PersonRow => ({
  person: { __typename: 'Person', reading: null, id, name: id },
  role: 'Director',
  subject: 'OUTSIDE_DIRECTOR',
  candidate: false,
  resultUnknownOf: null,
  claim: null,
  results,
});

test('the same report has no shifts', () => {
  const people = [row('ann', cell('UK', 'NOT_INDEPENDENT', { a: 'TRIGGERED' }))];
  expect(shiftsBetween({ people }, { people })).toEqual([]);
});

test('tells another verdict from the same verdict for other reasons, rule by rule', () => {
  const before = {
    people: [
      row(
        'ann',
        cell('UK', 'NOT_INDEPENDENT', { a: 'TRIGGERED', b: 'UNKNOWN' }),
        cell('EU', 'INSUFFICIENT', { c: 'UNKNOWN', d: 'CLEAR' }),
      ),
    ],
  };
  const after = {
    people: [
      row(
        'ann',
        cell('UK', 'INSUFFICIENT', { a: 'UNKNOWN', b: 'UNKNOWN' }),
        cell('EU', 'INSUFFICIENT', { c: 'CLEAR', d: 'CLEAR', e: 'UNKNOWN' }),
      ),
    ],
  };
  const shifts = shiftsBetween(before, after);
  expect(shifts.map((shift) => [shift.book.id, shift.rules, isOtherVerdict(shift)])).toEqual([
    ['UK', ['a'], true],
    ['EU', ['c', 'e'], false],
  ]);
});

test('people who come and go are shifts, those who are gone last', () => {
  const gone = row('ann', cell('UK', 'INSUFFICIENT', { a: 'UNKNOWN' }));
  const come = row('ben', cell('UK', 'INSUFFICIENT', { a: 'UNKNOWN' }));
  const shifts = shiftsBetween({ people: [gone] }, { people: [come] });
  expect(shifts.map(({ person, before, after }) => [person.id, before?.verdict, after?.verdict])).toEqual([
    ['ben', undefined, 'INSUFFICIENT'],
    ['ann', 'INSUFFICIENT', undefined],
  ]);
});

test('a book that comes into force is a shift; outside by the company’s word is another verdict than outside by the facts', () => {
  const before = {
    people: [
      row(
        'ann',
        cell('CA14', 'OUTSIDE', {}, { basis: 'ASSERTED', applicability: 'NOT_IN_FORCE' }),
        cell('CA06', 'OUTSIDE', {}, { basis: 'ASSERTED' }),
      ),
    ],
  };
  const after = {
    people: [row('ann', cell('CA14', 'OUTSIDE', {}, { basis: 'ASSERTED' }), cell('CA06', 'OUTSIDE', {}))],
  };
  expect(shiftsBetween(before, after).map((shift) => [shift.book.id, isOtherVerdict(shift)])).toEqual([
    ['CA14', false],
    ['CA06', true],
  ]);
});

test('people who are judged on one side only are told apart from verdicts that changed', () => {
  const stays = (verdict: ResultCell['verdict'], outcome: 'TRIGGERED' | 'UNKNOWN') =>
    row('cat', cell('UK', verdict, { a: outcome }), cell('EU', 'INSUFFICIENT', { b: outcome }));
  const { come, gone, verdicts, reasons } = sorted(
    shiftsBetween(
      { people: [row('ann', cell('UK', 'INSUFFICIENT', {})), stays('INSUFFICIENT', 'UNKNOWN')] },
      {
        people: [
          row('ben', cell('UK', 'INSUFFICIENT', {}), cell('EU', 'INSUFFICIENT', {})),
          stays('NOT_INDEPENDENT', 'TRIGGERED'),
        ],
      },
    ),
  );
  expect(come.map(({ person, shifts }) => [person.id, shifts.length])).toEqual([['ben', 2]]);
  expect(gone.map(({ person }) => person.id)).toEqual(['ann']);
  expect(verdicts.map(({ person, book }) => [person.id, book.id])).toEqual([['cat', 'UK']]);
  expect(reasons.map(({ person, book }) => [person.id, book.id])).toEqual([['cat', 'EU']]);
});
