import { expect, test } from 'vitest';
import type { FactData } from '../lib/facts/fact-fields.ts';
import { byPlace, statedAt } from './by-place.ts';

const fact = (
  id: string,
  ...places: readonly (readonly [source: string, place: string, line: number | null, lineEnd?: number])[]
): FactData => ({
  __typename: 'Succession',
  id,
  kind: 'SUCCEEDS',
  summary: id,
  statement: id,
  from: null,
  to: null,
  observedOn: null,
  lastObservedOn: null,
  knownFrom: '2007-06-08',
  knownTo: null,
  certainty: null,
  basis: 'STATED',
  note: null,
  parties: [],
  citations: places.map(([source, place, line, lineEnd]) => ({
    place,
    line,
    lineEnd: lineEnd ?? null,
    observedOn: null,
    source: { id: source, title: source, kind: 'Notice', published: '2007-06-08' },
  })),
});
const facts = [
  fact('late', ['agm', 'Section 4', 300]),
  fact('lender', ['agm', 'Section 2', 210]),
  fact('holder', ['agm', 'Section 4', 312], ['agm', 'Section 2', 205]),
  fact('elsewhere', ['results', 'Slide 3', 5]),
  fact('unplaced', ['agm', 'Appendix', null]),
];

test('places stand in the order of the text, each fact once at its first place, what has no line last', () => {
  expect(
    byPlace(facts, 'agm').map(({ place, line, facts: stated }) => [place, line, stated.map(({ id }) => id)]),
  ).toEqual([
    ['Section 2', 205, ['holder', 'lender']],
    ['Section 4', 300, ['late']],
    ['Appendix', undefined, ['unplaced']],
  ]);
});

test('a fact is stated at a line when any of its ranges in this source touches it', () => {
  const ranged = fact('ranged', ['agm', 'Section 2', 220, 232], ['results', 'Slide', 5]);
  expect(statedAt(ranged, 'agm', 225, 225)).toBe(true);
  expect(statedAt(ranged, 'agm', 232, 240)).toBe(true);
  expect(statedAt(ranged, 'agm', 233, 240)).toBe(false);
  expect(statedAt(ranged, 'agm', 5, 5)).toBe(false);
});
