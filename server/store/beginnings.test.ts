import { expect, test } from 'vitest';
import type { Board, Company, Fact, Person } from '../shared/facts.ts';
import { beginningsOf } from './beginnings.ts';

const company = (id: string): Company => ({
  type: 'Company',
  id,
  name: id,
  names: [id],
  kind: 'COMPANY',
  identifiers: [],
});
const person = (id: string): Person => ({ type: 'Person', id, name: id, names: [id] });
const board = (id: string, of: string): Board => ({
  type: 'Board',
  id,
  name: id,
  kind: 'DIRECTORS',
  company: of,
  citations: [],
});
let made = 0;
const fact = (kind: string, subject: string, object: string, more: object = {}): Fact =>
  ({
    id: `f${String(made++)}`,
    kind,
    subject,
    object,
    citations: [],
    knownFrom: '2020-01-01',
    basis: 'STATED',
    ...more,
  }) as unknown as Fact;
const holding = { nominee: false, interest: 'SHARES', direct: 'DIRECT', accounting: 'UNKNOWN' };

test('counts companies told of, held, outside members and companies sat in; a figure and its successor once, nominees and zeros not', () => {
  const found = beginningsOf({
    companies: ['a', 'b', 'c', 'd'].map(company),
    persons: ['p', 'q'].map(person),
    boards: [board('a-board', 'a'), board('a-audit', 'a'), board('b-board', 'b')],
    facts: [
      fact('HOLDS', 'a', 'b', holding),
      fact('HOLDS', 'a', 'c', holding),
      fact('HOLDS', 'a', 'c', { ...holding, supersededBy: 'later' }),
      fact('HOLDS', 'd', 'b', { ...holding, nominee: true }),
      fact('HOLDS', 'd', 'c', { ...holding, shares: '0' }),
      fact('SITS_ON', 'p', 'a-board', { outside: true }),
      fact('SITS_ON', 'p', 'a-audit', { outside: true }),
      fact('SITS_ON', 'p', 'b-board', { outside: false }),
      fact('SITS_ON', 'q', 'a-board'),
    ],
  });
  // By hand: a has 2 holdings and 3 seats; b is held twice (once by a nominee) and has a seat; c is held twice, d holds
  // twice.
  expect(found).toEqual({
    toldIds: ['a', 'b', 'c', 'd'],
    toldCounts: [5, 3, 2, 2],
    holdingIds: ['a'],
    holdingCounts: [2],
    outsideIds: ['a'],
    outsideCounts: [1],
    seatedIds: ['p'],
    seatedCounts: [2],
  });
});
