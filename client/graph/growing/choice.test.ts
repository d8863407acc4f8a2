import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FreeAnswer, FreeFact } from '../free/free-answer.ts';
import { chosenNeighbours, LINK_GROUPS, neighboursBy, readChoice, unknownChoices, writeChoice } from './choice.ts';

const fact = (kind: FreeFact['kind'], from: string, to: string): FreeFact => ({
  __typename: 'Fact',
  id: `${kind}-${from}-${to}`,
  kind,
  summary: '',
  certainty: 'CERTAIN',
  parties: [{ id: from }, { id: to }],
});
/**
 * Acme holds three, the largest first, is held by one, and has two people on its board, one of whom works there too.
 */
const answer: FreeAnswer = {
  nodes: [],
  totalNodes: 7,
  truncated: false,
  facts: [
    fact('HOLDS', 'acme', 'bolt'),
    fact('HOLDS', 'acme', 'cave'),
    fact('HOLDS', 'dune', 'acme'),
    fact('HOLDS', 'acme', 'echo'),
    fact('SITS_ON', 'ann', 'acme'),
    fact('SITS_ON', 'ben', 'acme'),
    fact('WORKS_FOR', 'ben', 'acme'),
    fact('HOLDS', 'bolt', 'fern'),
  ],
};
const chosen = (expansion: string) => [...chosenNeighbours(answer, expansion)];

test('a choice is read back as it was written', () => {
  const choice = fc.record({
    groups: fc.subarray([...LINK_GROUPS], { minLength: 1 }),
    most: fc.option(fc.integer({ min: 1, max: 9999 }), { nil: undefined }),
  });
  fc.assert(
    fc.property(choice, (one) => {
      expect(readChoice(`acme:${writeChoice(one)}`)).toEqual(one);
    }),
  );
});

test('what is no choice is told from one', () => {
  expect(readChoice('acme')).toBeUndefined();
  expect(
    unknownChoices(['acme', 'zone:group', 'acme:holdings:10', 'acme:foo', 'acme:holdings:0', 'acme:seats:1:2', 'a:']),
  ).toEqual(['acme:foo', 'acme:holdings:0', 'acme:seats:1:2', 'a:']);
});

test('neighbours are counted by kind and direction, each once in a kind, those of others never', () => {
  expect(Object.fromEntries(neighboursBy(answer, 'acme'))).toEqual({
    holdings: ['bolt', 'cave', 'echo'],
    holders: ['dune'],
    seats: ['ann', 'ben'],
    posts: ['ben'],
  });
});

test('the largest of a kind are taken, of each kind that is chosen', () => {
  expect(chosen('acme:holdings:2')).toEqual(['bolt', 'cave']);
  expect(chosen('acme:holdings:3')).toEqual(['bolt', 'cave', 'echo']);
  expect(chosen('acme:holdings:4')).toEqual(['bolt', 'cave', 'echo']);
  expect(chosen('acme:holdings-seats:1')).toEqual(['bolt', 'ann']);
  expect(chosen('acme:holders')).toEqual(['dune']);
  expect(chosen('acme').sort()).toEqual(['ann', 'ben', 'bolt', 'cave', 'dune', 'echo']);
  expect(chosen('acme:loans')).toEqual([]);
});
