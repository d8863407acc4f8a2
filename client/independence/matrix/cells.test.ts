import { expect, test } from 'vitest';
import { bookGroups, checkGroups, columnOf, placeOf, subjectSpans, tallied, withoutRule } from './cells.ts';
import type { PersonRow, Report, ResultCell } from '../page/independence-query.ts';

const cell = (
  book: string,
  applicability: ResultCell['applicability'],
  criteria: ResultCell['criteria'] = [],
): ResultCell => ({
  book: { id: book, title: book, kind: 'STATUTE' },
  applicability,
  applicabilityReason: `${book} ${applicability}`,
  verdict: 'INSUFFICIENT',
  basis: 'DERIVED',
  review: false,
  unread: [],
  criteria,
  conclusions: [],
});
const row = (id: string, subject: PersonRow['subject'], results: ResultCell[]): PersonRow => ({
  person: { __typename: 'Person', reading: null, id, name: id },
  role: 'Director',
  subject,
  candidate: false,
  resultUnknownOf: null,
  claim: null,
  results,
});
const books: Report['books'] = ['CA06', 'TSE', 'UK'].map((id) => ({
  id,
  title: id,
  ja: null,
  kind: 'STATUTE',
  version: null,
  rules: [],
}));

test('books that apply come first, each with one cell for each person in their order', () => {
  const people = ['ann', 'ben'].map((id) =>
    row(id, 'OUTSIDE_DIRECTOR', [
      cell('CA06', 'APPLIES'),
      cell('TSE', 'NOT_IN_FORCE'),
      cell('UK', 'IN_FORCE_NOT_ADDRESSED'),
    ]),
  );
  expect(
    bookGroups({ books, people }).map(({ applicability, rows }) => [
      applicability,
      rows.map(({ id, cells }) => [id, cells.length]),
    ]),
  ).toEqual([
    ['APPLIES', [['CA06', 2]]],
    ['IN_FORCE_NOT_ADDRESSED', [['UK', 2]]],
    ['NOT_IN_FORCE', [['TSE', 2]]],
  ]);
});

test('a book that applies to one person only stands in both groups, with a hole where it does not belong', () => {
  const people = [
    row('ann', 'OUTSIDE_DIRECTOR', [cell('UK', 'APPLIES')]),
    row('ben', 'OUTSIDE_DIRECTOR', [cell('UK', 'NOT_IN_FORCE')]),
  ];
  expect(bookGroups({ books, people }).map(({ rows }) => rows[0]?.cells.map((one) => one?.applicability))).toEqual([
    ['APPLIES', undefined],
    [undefined, 'NOT_IN_FORCE'],
  ]);
});

test('people of one kind share a heading', () => {
  const people = [row('a', 'OUTSIDE_DIRECTOR', []), row('b', 'OUTSIDE_DIRECTOR', []), row('c', 'COMPANY_AUDITOR', [])];
  expect(subjectSpans(people)).toEqual([
    { subject: 'OUTSIDE_DIRECTOR', span: 2 },
    { subject: 'COMPANY_AUDITOR', span: 1 },
  ]);
});

test('a question leads to the first unknown criterion it would help with, never to a settled one', () => {
  const person = row('ann', 'OUTSIDE_DIRECTOR', [
    cell('CA06', 'APPLIES', [{ rule: { id: 'CA06-D1' }, outcome: 'CLEAR' }]),
    cell('UK', 'APPLIES', [{ rule: { id: 'UK-1' }, outcome: 'UNKNOWN' }]),
  ]);
  expect(placeOf({ rules: ['CA06-D1', 'UK-1'] }, person)).toEqual({ person: 'ann', book: 'UK', rule: 'UK-1' });
  expect(placeOf({ rules: ['CA06-D1'] }, person)).toBeUndefined();
});

test('checks are counted by book, the gravest outcome first, books that apply before the others', () => {
  const check = (
    id: string,
    applicability: ResultCell['applicability'],
    outcome: Report['checks'][number]['outcome'],
  ) => ({ book: { id, title: id }, applicability, outcome });
  const groups = checkGroups([
    check('TSE', 'NOT_IN_FORCE', 'PASS'),
    check('CA', 'APPLIES', 'PASS'),
    check('CA', 'APPLIES', 'FAIL'),
    check('CA', 'APPLIES', 'PASS'),
  ]);
  expect(groups.map(({ book, counts }) => [book.id, counts])).toEqual([
    [
      'CA',
      [
        { outcome: 'FAIL', count: 1 },
        { outcome: 'PASS', count: 2 },
      ],
    ],
    ['TSE', [{ outcome: 'PASS', count: 1 }]],
  ]);
});

test('a person’s verdicts are tallied by word, what speaks against first; books without a rule are not counted', () => {
  const given = (book: string, verdict: ResultCell['verdict']): ResultCell => ({ ...cell(book, 'APPLIES'), verdict });
  const people = [
    row('ann', 'OUTSIDE_DIRECTOR', [
      given('CA06', 'INSUFFICIENT'),
      given('TSE', 'NOT_OUTSIDE'),
      given('UK', 'NOT_APPLICABLE'),
    ]),
  ];
  expect(tallied(columnOf(bookGroups({ books, people }), 0)).map(({ said, count }) => [said.word, count])).toEqual([
    ['Not outside', 1],
    ['Not established', 1],
  ]);
});

test('only members of the audit committee about whom no book says anything are left out', () => {
  const none = (book: string): ResultCell => ({ ...cell(book, 'APPLIES'), verdict: 'NOT_APPLICABLE' });
  const people = [
    row('no rule of any book', 'AUDIT_COMMITTEE', [none('CA06'), none('UK')]),
    row('a rule of one book', 'AUDIT_COMMITTEE', [none('CA06'), cell('UK', 'NOT_IN_FORCE')]),
    row('a director', 'OUTSIDE_DIRECTOR', [none('CA06'), none('UK')]),
  ];
  expect(withoutRule(people).map(({ person }) => person.id)).toEqual(['no rule of any book']);
});
