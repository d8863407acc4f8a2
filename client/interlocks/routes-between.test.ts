import { expect, test } from 'vitest';
import type { FactData } from '../lib/fact-fields.ts';
import type { Chain } from './interlocks-query.ts';
import { routesBetween } from './routes-between.ts';

const party = (id: string) => ({ __typename: 'Company' as const, id, name: id, kind: 'COMPANY' as const });
const fact = (id: string): FactData => ({
  __typename: 'Succession', id, kind: 'SUCCEEDS', summary: id, from: null, to: null, observedOn: null, lastObservedOn: null,
  knownFrom: '2007-06-08', knownTo: null, certainty: null, basis: 'STATED', note: null, parties: [], citations: [],
});
const chain = (parties: readonly string[], steps: readonly string[], day: string | null): Chain => ({
  heldTogether: day !== null, day, parties: parties.map(party), steps: steps.map(fact),
});

test('chains past the same parties are one way with every fact of each step', () => {
  const ways = routesBetween([
    chain(['hiroi', 'iij', 'tech'], ['seat', 'holds'], '2007-03-31'),
    chain(['hiroi', 'iij', 'tech'], ['seat', 'trade'], null),
    chain(['hiroi', 'iij', 'tech'], ['contract', 'holds'], '2007-05-11'),
    chain(['hiroi', 'ntt', 'tech'], ['post', 'trade'], null),
  ]);
  expect(ways.map((way) => way.steps.map((facts) => facts.map(({ id }) => id)))).toEqual([
    [['seat', 'contract'], ['holds', 'trade']],
    [['post'], ['trade']],
  ]);
  expect(ways.map(({ chains, together, day }) => ({ chains, together, day }))).toEqual([
    { chains: 3, together: 2, day: '2007-03-31' },
    { chains: 1, together: 0, day: undefined },
  ]);
});

test('the way back through the same parties in another order is another way', () => {
  expect(routesBetween([chain(['a', 'b', 'c'], ['1', '2'], null), chain(['a', 'd', 'c'], ['3', '4'], null)])).toHaveLength(2);
});
