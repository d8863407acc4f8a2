import { describe, expect, test } from 'vitest';
import type { FactData } from '../lib/facts/fact-fields.ts';
import { companySummary, largestWords, lastStated, personSummary } from './party-summary.ts';

const company = (id: string) => ({ __typename: 'Company', id, name: id, reading: null, kind: 'COMPANY' });
const person = (id: string) => ({ __typename: 'Person', id, name: id, reading: null });
const stated = (observedOn: string | null, lastObservedOn: string | null = observedOn) => ({
  observedOn,
  lastObservedOn,
});
const fact = (fields: object) => ({ ...stated(null), ...fields }) as unknown as FactData;
const seat = (who: string, of: string, outside: boolean | null, kind = 'DIRECTORS') =>
  fact({ __typename: 'Seat', person: person(who), board: { kind, company: company(of) }, outside });
const holding = (holder: string, of: string, percent: string | null, more: object = {}) =>
  fact({
    __typename: 'Holding',
    holder: company(holder),
    company: company(of),
    percent,
    shares: null,
    range: null,
    interest: 'SHARES',
    planned: false,
    ...more,
  });

describe('a company in short', () => {
  test('counts its directors, and those of whom nothing is said apart', () => {
    const facts = [
      seat('a', 'x', true),
      seat('b', 'x', false),
      seat('c', 'x', null),
      seat('d', 'x', true, 'COMPANY_AUDITORS'),
      seat('e', 'y', true),
    ];
    expect(companySummary(facts, 'x').board).toStrictEqual({ seats: 3, outside: 1, notSaid: 1 });
    expect(companySummary(facts, 'z').board).toBeUndefined();
  });

  test('counts a director with two titles once, outside when one of them says so', () => {
    const facts = [seat('a', 'x', null), seat('a', 'x', true), seat('b', 'x', null), seat('b', 'x', null)];
    expect(companySummary(facts, 'x').board).toStrictEqual({ seats: 2, outside: 1, notSaid: 1 });
  });

  test('names each auditor once, and the last day of any statement that is not after the day shown', () => {
    const audit = (of: string) =>
      fact({ __typename: 'AuditEngagement', auditor: company('firm'), company: company(of) });
    const facts = [
      audit('x'),
      audit('x'),
      fact({ __typename: 'Coverage', ...stated('2007-03-31', '2007-06-27') }),
      fact({ __typename: 'Coverage', ...stated('2007-05-01') }),
    ];
    const { auditors } = companySummary(facts, 'x');
    expect(auditors.map(({ id }) => id)).toStrictEqual(['firm']);
    expect(lastStated(facts, '2007-06-27')).toBe('2007-06-27');
    // One day before the last of them, the first fact was stated on its first day, the other after it.
    expect(lastStated(facts, '2007-06-26')).toBe('2007-05-01');
    expect(lastStated(facts, '2007-04-30')).toBe('2007-03-31');
    expect(lastStated(facts, '2007-03-30')).toBeUndefined();
    expect(companySummary([audit('y')], 'x')).toMatchObject({ auditors: [] });
    expect(lastStated([audit('y')], '2007-06-27')).toBeUndefined();
  });
});

test('a person in short: seats, posts, the companies of both counted once, holdings', () => {
  const facts = [
    seat('p', 'x', true),
    seat('p', 'y', null),
    fact({ __typename: 'Post', person: person('p'), company: company('x') }),
    holding('p', 'z', null),
    holding('p', 'x', '1'),
  ];
  expect(personSummary(facts, 'p')).toStrictEqual({
    seats: { seats: 2, outside: 1, notSaid: 1 },
    posts: 1,
    companies: 2,
    holdings: 2,
    unknownShares: 1,
  });
});

test('the largest holder: votes as votes, one share more than half as that, a band as a band', () => {
  const bounds = (min: string, max: string | null) => ({ min, minExclusive: false, max, maxExclusive: false });
  const words = (percent: string | null, share = bounds('60', '60'), more: object = {}) =>
    largestWords({ largest: { percent, share }, ofVotes: false, asLarge: 0, mayHoldMore: 0, ...more });
  expect(words('60')).toBe('60 %');
  expect(words('60', undefined, { ofVotes: true, mayHoldMore: 2 })).toBe('60 % of the votes; 2 others may hold more');
  expect(words('50', undefined, { asLarge: 1 })).toBe('50 %, as much as 1 other');
  expect(words('10', undefined, { asLarge: 9, mayHoldMore: 1 })).toBe(
    '10 %, as much as 9 others; 1 other may hold more',
  );
  expect(words('50.00001')).toBe('50.00001 %');
  expect(words('50')).toBe('50 %');
  expect(words(null, bounds('25', '50'))).toBe('25 % to 50 %');
  expect(words(null, bounds('25', null))).toBe('at least 25 %');
});
