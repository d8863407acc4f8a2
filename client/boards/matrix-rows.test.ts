import { expect, test } from 'vitest';
import type { BoardCompany, BoardSeat } from './boards-query.ts';
import { comparedTwo, matrixColumns, matrixRows } from './matrix-rows.ts';
import { attendanceText, outsideText, roleOf, sinceText } from './seat-words.ts';

const seat = (who: string, at: string, outside: boolean | null = null): BoardSeat => ({
  __typename: 'Seat',
  id: `${who}-${at}`,
  summary: '',
  title: null,
  outside,
  representative: null,
  from: null,
  to: null,
  certainty: 'CERTAIN',
  lastObservedOn: null,
  attended: null,
  held: null,
  citations: [],
  person: { __typename: 'Person', reading: null, id: who, name: who },
});
const company = (id: string, ...boards: BoardSeat[][]): BoardCompany => ({
  __typename: 'Company',
  reading: null,
  id,
  name: id,
  kind: 'COMPANY',
  boards: boards.map((seats, i) => ({
    id: `${id}-${String(i)}`,
    name: '',
    kind: i === 0 ? 'DIRECTORS' : 'AUDIT_COMMITTEE',
    seats,
  })),
});

test('people by the companies they sit at, then by name; several seats at one company stand in one cell', () => {
  const rows = matrixRows([
    company('a', [seat('zoe', 'a'), seat('ann', 'a')], [seat('ann', 'a-audit')]),
    company('b', [seat('zoe', 'b')]),
    company('c'),
  ]);
  expect(rows.map(({ person, companies, cells }) => [person.id, companies, [...cells.keys()]])).toEqual([
    ['zoe', 2, ['a', 'b']],
    ['ann', 1, ['a']],
  ]);
  expect(rows[1]?.cells.get('a')?.map(({ seat: { id } }) => id)).toEqual(['ann-a', 'ann-a-audit']);
});

test('over a company: persons once, outside when one seat says so, and those of whom nothing is said', () => {
  const [a, c] = matrixColumns([
    company(
      'a',
      [seat('ann', 'a', null), seat('ben', 'a', false), seat('cid', 'a', null)],
      [seat('ann', 'a-audit', true)],
    ),
    company('c'),
  ]);
  expect([a?.people, a?.outside, a?.outsideUnknown]).toEqual([3, 1, 1]);
  expect([c?.people, c?.outside, c?.outsideUnknown]).toEqual([0, 0, 0]);
});

test('beside another day, what is only now and what was only then are told apart, and who is gone counts nowhere', () => {
  const rows = matrixRows(
    [company('a', [seat('new', 'a'), seat('both', 'a')]), company('b', [seat('both', 'b')])],
    [company('a', [seat('both', 'a'), seat('gone', 'a')]), company('b', [seat('both', 'b')])],
  );
  expect(rows.map(({ person, companies, cells }) => [person.id, companies, cells.get('a')?.[0]?.change])).toEqual([
    ['both', 2, undefined],
    ['new', 1, 'ONLY_NOW'],
    ['gone', 0, 'ONLY_THEN'],
  ]);
  expect(comparedTwo(rows, ['a', 'b'])).toEqual({ both: 1, onlyFirst: 1, onlySecond: 0 });
});

test('what nobody says is said to be not stated, never no', () => {
  expect(outsideText({ outside: null })).toBe('outside: not stated');
  expect(outsideText({ outside: false })).toBe('not outside');
  expect(attendanceText({ attended: null, held: 12 })).toBe('attendance: not stated');
  expect(attendanceText({ attended: 0, held: 12 })).toBe('0 of 12 meetings');
  expect(attendanceText({ attended: 3, held: null })).toBe('3 meetings attended, held: not stated');
  expect(sinceText({ from: null, lastObservedOn: null })).toBe('since: not stated');
  expect(sinceText({ from: '2006-06', lastObservedOn: '2007-03-31' })).toBe('since Jun 2006');
  expect(roleOf('AUDIT_COMMITTEE', { title: 'Chair' })).toBe('Chair (Audit committee)');
  expect(roleOf('DIRECTORS', { title: 'President' })).toBe('President');
});
