import { expect, test } from 'vitest';
import type { FactData } from '../lib/facts/fact-fields.ts';
import type { Chain } from './interlocks-query.ts';
import { routesBetween, togetherText } from './routes-between.ts';

const party = (id: string) => ({
  __typename: 'Company' as const,
  reading: null,
  id,
  name: id,
  kind: 'COMPANY' as const,
});
const fact = (id: string): FactData => ({
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
  citations: [],
});
const chain = (
  parties: readonly string[],
  steps: readonly string[],
  day: string | null,
  held: boolean | null = day !== null,
): Chain => ({
  heldTogether: held,
  day,
  parties: parties.map(party),
  steps: steps.map(fact),
});

test('chains past the same parties are one way with every fact of each step', () => {
  const ways = routesBetween([
    chain(['hiroi', 'iij', 'tech'], ['seat', 'holds'], '2007-03-31'),
    chain(['hiroi', 'iij', 'tech'], ['seat', 'trade'], null),
    chain(['hiroi', 'iij', 'tech'], ['contract', 'holds'], '2007-05-11'),
    chain(['hiroi', 'ntt', 'tech'], ['post', 'trade'], null),
  ]);
  expect(ways.map((way) => way.steps.map((facts) => facts.map(({ id }) => id)))).toEqual([
    [
      ['seat', 'contract'],
      ['holds', 'trade'],
    ],
    [['post'], ['trade']],
  ]);
  expect(ways.map(({ chains, together, day }) => ({ chains, together, day }))).toEqual([
    { chains: 3, together: 2, day: '2007-03-31' },
    { chains: 1, together: 0, day: undefined },
  ]);
});

test('the way back through the same parties in another order is another way', () => {
  expect(
    routesBetween([chain(['a', 'b', 'c'], ['1', '2'], null), chain(['a', 'd', 'c'], ['3', '4'], null)]),
  ).toHaveLength(2);
});

test.each([
  [['2007-03-31', true], 'All steps held together, for instance on 31 March 2007'],
  [
    ['2007-06-08', null],
    'All steps possibly held together, for instance on 8 June 2007; no day is known on which they certainly did',
  ],
  [[null, false], 'No day is known on which all of it held together'],
] as const)('one chain held on %j', ([day, held], said) => {
  expect(routesBetween([chain(['a', 'b'], ['1'], day, held)]).map(togetherText)).toEqual([said]);
});

test('facts that follow each other are never told as all held together', () => {
  const ways = routesBetween([
    chain(['a', 'b', 'c'], ['old', '2'], '2007-03-31', true),
    chain(['a', 'b', 'c'], ['new', '2'], '2007-05-25', null),
    chain(['a', 'b', 'c'], ['past', '2'], null, false),
  ]);
  expect(ways.map(togetherText)).toEqual([
    '1 of 3 combinations of these facts held together, for instance on 31 March 2007; 1 more possibly did',
  ]);
});
