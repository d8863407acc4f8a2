import { expect, test } from 'vitest';
import type { Holding } from '../../shared/facts.ts';
import type { ProblemStatement } from '../importer.ts';
import { totalledBy, totalsOverAll } from './totals-over-all.ts';
import { emptyWorld } from './merge-world.ts';

type More = Partial<Holding>;
const holding = (id: string, percent: string | undefined, more: More = {}): Holding => ({
  id,
  kind: 'HOLDS',
  subject: `holder-${id}`,
  object: 'acme',
  ...(percent === undefined ? {} : { percent }),
  interest: 'SHARES',
  direct: 'DIRECT',
  nominee: false,
  accounting: 'UNKNOWN',
  basis: 'STATED',
  knownFrom: '2024-05-01',
  citations: [{ source: 's', place: `row ${id}`, observedOn: '2024-03-31' }],
  ...more,
});

function found(...holdings: readonly Holding[]) {
  const world = emptyWorld();
  for (const one of holdings) world.facts.set(one.id, one);
  const told: ProblemStatement[] = [];
  const made = new Map<string, string[]>();
  for (const one of holdings) {
    const of = totalledBy(one);
    if (of !== undefined) made.set(of, [...(made.get(of) ?? []), one.id]);
  }
  totalsOverAll(world, made, 'scope', (problem) => told.push(problem));
  const findings = [...world.findings.values()];
  expect(told.map(({ code, severity }) => [code, severity])).toEqual(findings.map(() => ['TOTAL_OVER_ALL', 'warning']));
  return findings.map(({ about, facts, detail }) => [
    about,
    facts,
    / at least ([\d.]+) % .* on ([\d-]+),/.exec(detail)?.slice(1),
  ]);
}

const from = (day: string, to?: string): More => ({
  from: day,
  ...(to === undefined ? {} : { to }),
  citations: [{ source: 's', place: 'row' }],
});

test('all of it is no question; the smallest part more is one, which names company, holdings and sum', () => {
  expect(found(holding('a', '60'), holding('b', '40'))).toEqual([]);
  expect(found(holding('a', '60'), holding('b', '40.000001'))).toEqual([
    [['acme'], ['a', 'b'], ['100.000001', '2024-03-31']],
  ]);
});

test('one holder alone is checked elsewhere; what has no percentage adds nothing', () => {
  expect(found(holding('a', '60'), holding('b', undefined, { shares: '1000' }))).toEqual([]);
});

test('of a range counts what it is at least', () => {
  const band = (id: string) =>
    holding(id, undefined, { percentMin: '50', percentMax: '75', percentMinExclusive: true });
  expect(found(band('a'), band('b'))).toEqual([]);
  expect(found(band('a'), band('b'), holding('c', '0.5')).map((one) => one[2])).toEqual([['100.5', '2024-03-31']]);
});

test.each<[string, More]>([
  ['through others', { direct: 'INDIRECT' }],
  ['as a nominee', { nominee: true }],
  ['of another company', { object: 'bolt' }],
  ['of another interest', { interest: 'VOTES' }],
  ['of another class', { shareClass: 'Preferred' }],
  ['taken back', { knownTo: '2024-06-01' }],
  ['seen on another day', { citations: [{ source: 's', place: 'row', observedOn: '2023-03-31' }] }],
])('a holding %s is not added', (_, more) => {
  expect(found(holding('a', '60'), holding('b', '60', more))).toEqual([]);
});

test('a block of several holders counts once, by the largest that one of them states', () => {
  const block = (id: string, percent: string) => holding(id, percent, { block: 'one' });
  expect(found(block('a', '70'), block('b', '70'), holding('c', '30'))).toEqual([]);
  expect(found(block('a', '70'), block('b', '70.5'), holding('c', '30'))).toEqual([
    [['acme'], ['b', 'c'], ['100.5', '2024-03-31']],
  ]);
});

test('what ends on the day on which another begins was never held beside it; a day longer it was', () => {
  const later = holding('b', '60', from('2020-01-01'));
  expect(found(holding('a', '60', from('2010', '2020-01-01')), later)).toEqual([]);
  expect(found(holding('a', '60', from('2010', '2020-01-02')), later)).toEqual([
    [['acme'], ['a', 'b'], ['120', '2020-01-01']],
  ]);
  expect(found(holding('a', '60', { ...from('2010'), supersededFrom: '2020-01-01' }), later)).toEqual([]);
});

test('the day on which most is held is told, with those of that day alone', () => {
  const holdings = [
    holding('a', '60', from('2010', '2012')),
    holding('b', '60', from('2011', '2013')),
    holding('c', '90', from('2012-06-01')),
  ];
  expect(found(...holdings)).toEqual([[['acme'], ['b', 'c'], ['150', '2012-06-01']]]);
});
