import { expect, test } from 'vitest';
import type { PersonRow, ResultCell } from '../page/independence-query.ts';
import { againstThem, gravestFirst } from './gravest-first.ts';

const cell = (
  book: string,
  verdict: ResultCell['verdict'],
  applicability: ResultCell['applicability'],
): ResultCell => ({
  book: { id: book, title: book, kind: 'STATUTE' },
  applicability,
  applicabilityReason: '',
  verdict,
  basis: 'DERIVED',
  review: false,
  criteria: [],
  unread: [],
  conclusions: [],
});
const row = (
  id: string,
  subject: PersonRow['subject'],
  verdict: ResultCell['verdict'],
  more: { claimed?: boolean; applicability?: ResultCell['applicability'] } = {},
): PersonRow => ({
  person: { __typename: 'Person', reading: null, id, name: id },
  role: 'Director',
  subject,
  candidate: false,
  resultUnknownOf: null,
  claim: more.claimed === true ? ({ id: `claim-${id}` } as unknown as PersonRow['claim']) : null,
  results: [cell('A', verdict, more.applicability ?? 'APPLIES')],
});

test('who is called outside and is not comes first, then who is not independent; a book that does not bind moves nobody', () => {
  const people = [
    row('plain', 'OUTSIDE_DIRECTOR', 'OUTSIDE', { claimed: true }),
    row('elsewhere', 'OUTSIDE_DIRECTOR', 'NOT_OUTSIDE', { claimed: true, applicability: 'IN_FORCE_NOT_ADDRESSED' }),
    row('close', 'OUTSIDE_DIRECTOR', 'NOT_INDEPENDENT'),
    row('wrong', 'OUTSIDE_DIRECTOR', 'NOT_OUTSIDE', { claimed: true }),
  ];
  expect(gravestFirst(people).map(({ person }) => person.id)).toEqual(['wrong', 'close', 'plain', 'elsewhere']);
  expect(againstThem(people).map(({ person, contradicted, word }) => [person.id, contradicted, word])).toEqual([
    ['wrong', true, 'Not outside'],
    ['close', false, 'Not independent'],
  ]);
});

test('of a board of 25 the group with the gravest person opens, and nobody is lost', () => {
  const people = Array.from({ length: 25 }, (_, i) =>
    row(`p${String(i)}`, i < 20 ? 'OUTSIDE_DIRECTOR' : 'COMPANY_AUDITOR', i === 23 ? 'NOT_OUTSIDE' : 'INSUFFICIENT', {
      claimed: i === 23,
    }),
  );
  const ordered = gravestFirst(people).map(({ person }) => person.id);
  expect(ordered.slice(0, 5)).toEqual(['p23', 'p20', 'p21', 'p22', 'p24']);
  expect([...ordered].sort()).toEqual(people.map(({ person }) => person.id).sort());
});
