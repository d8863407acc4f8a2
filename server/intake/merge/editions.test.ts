import { expect, test } from 'vitest';
import type { Holding } from '../../shared/facts.ts';
import { holds } from '../../time/validity.ts';
import { factsOfEditions } from './editions.ts';

const holding = (id: string, percent: string, day: string, dates: Pick<Holding, 'from' | 'to'> = {}): Holding => ({
  id,
  kind: 'HOLDS',
  subject: 'a',
  object: 'b',
  percent,
  interest: 'SHARES',
  direct: 'DIRECT',
  nominee: false,
  accounting: 'UNKNOWN',
  basis: 'STATED',
  knownFrom: day,
  citations: [{ source: `s-${day}`, place: id, ...(dates.from === undefined ? { observedOn: day } : {}) }],
  ...dates,
});
const published = (source: string) => source.slice(2);
/** The percentages that may hold on a day, as far as was known on another. */
const asOf = (facts: ReturnType<typeof factsOfEditions>, on: string, knownOn: string) =>
  facts.filter((fact) => holds(fact, on, knownOn, published) !== 'NOT').map((fact) => (fact as Holding).percent);

const Y20 = '2020-01-01';
const Y21 = '2021-01-01';

test('a record that states something else for the same time corrects what it stated before', () => {
  const facts = factsOfEditions([
    { day: Y20, facts: [holding('one', '30', Y20, { from: '2016' })] },
    { day: Y21, facts: [holding('two', '40', Y21, { from: '2016' })] },
  ]);
  expect(asOf(facts, '2019-06-01', '2020-12-31')).toEqual(['30']);
  expect(asOf(facts, '2019-06-01', Y21)).toEqual(['40']);
});

test('one that states it for a later time leaves the earlier one true until then', () => {
  const facts = factsOfEditions([
    { day: Y21, facts: [holding('two', '40', Y21)] },
    { day: Y20, facts: [holding('one', '30', Y20)] },
  ]);
  expect(asOf(facts, '2020-06-01', '2022-01-01')).toEqual(['30']);
  expect(asOf(facts, Y21, '2022-01-01')).toEqual(['40']);
  expect(asOf(facts, '2021-06-01', '2020-12-31')).toEqual(['30']);
});

test('a record that states nothing more is no longer known, and was known before', () => {
  const facts = factsOfEditions([
    { day: Y20, facts: [holding('one', '30', Y20)] },
    { day: Y21, facts: [] },
  ]);
  expect(asOf(facts, '2020-06-01', '2020-12-31')).toEqual(['30']);
  expect(asOf(facts, '2020-06-01', Y21)).toEqual([]);
});

test('what is stated again stays one fact, with its first and latest citation', () => {
  const days = [Y20, '2020-06-01', Y21];
  const facts = factsOfEditions(days.map((day) => ({ day, facts: [holding(`at-${day}`, '30', day)] })));
  expect(facts.map(({ id, citations }) => [id, citations.map(({ source }) => source)])).toEqual([
    [`at-${Y20}`, [`s-${Y20}`, `s-${Y21}`]],
  ]);
});

test('of two editions of one day the later in the file is known', () => {
  const facts = factsOfEditions([
    { day: Y20, facts: [holding('one', '30', Y20)] },
    { day: Y20, facts: [holding('two', '31', Y20)] },
  ]);
  expect(facts.map(({ id }) => id)).toEqual(['two']);
});

test('a figure gives way to a later one of the same kind and label, not to another figure of the party', () => {
  const figure = (
    id: string,
    attribute: 'SHARES_ISSUED' | 'TREASURY_SHARES',
    amount: string,
    on: string,
    known: string,
  ) =>
    ({
      id,
      kind: 'HAS_ATTRIBUTE',
      subject: 'a',
      object: id,
      attribute,
      amount,
      unit: 'shares',
      basis: 'STATED',
      knownFrom: known,
      citations: [{ source: `s-${known}`, place: id, observedOn: on }],
    }) as const;
  const facts = factsOfEditions([
    {
      day: Y20,
      facts: [
        figure('own', 'TREASURY_SHARES', '5', '2019-03-31', Y20),
        figure('all', 'SHARES_ISSUED', '90', '2019-03-31', Y20),
      ],
    },
    { day: Y21, facts: [figure('more', 'SHARES_ISSUED', '95', '2019-06-30', Y21)] },
  ]);
  const of = (id: string) => facts.find((fact) => fact.id === id);
  expect([of('all')?.supersededBy, of('all')?.supersededFrom]).toEqual(['more', '2019-06-30']);
  // The amendment states it no more: from then on it is not known, and it did not end on the day of another figure.
  expect([of('own')?.supersededBy, of('own')?.knownTo]).toEqual([undefined, Y21]);
});
