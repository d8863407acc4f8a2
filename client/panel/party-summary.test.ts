import { describe, expect, test } from 'vitest';
import type { FactData } from '../lib/facts/fact-fields.ts';
import { companySummary, lastStated, personSummary } from './party-summary.ts';

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

  test('names its largest holder by exact size, and counts holders of unknown size', () => {
    const facts = [
      holding('a', 'x', '9.9'),
      holding('b', 'x', '10.001'),
      holding('c', 'x', '10'),
      holding('d', 'x', null),
      holding('e', 'x', '99', { interest: 'OPTIONS' }),
      holding('f', 'x', '98', { planned: true }),
      holding('x', 'y', '97'),
    ];
    const { largest, mayHoldMore } = companySummary(facts, 'x');
    expect([largest?.holder.id, mayHoldMore]).toStrictEqual(['b', 1]);
    expect(companySummary([holding('d', 'x', null)], 'x')).toMatchObject({ largest: undefined, mayHoldMore: 1 });
  });

  test('takes a range for what it certainly is, and counts who may hold more; the company itself is no holder', () => {
    const band = (min: string | null, max: string | null) => ({ range: { min, max } });
    const of = (...facts: FactData[]) => {
      const { largest, mayHoldMore } = companySummary(facts, 'x');
      return [largest?.holder.id, mayHoldMore];
    };
    expect(of(holding('a', 'x', null, band('25', '50')), holding('b', 'x', '25'))).toStrictEqual(['a', 0]);
    expect(of(holding('a', 'x', null, band('25', '50')), holding('b', 'x', '25.01'))).toStrictEqual(['b', 1]);
    expect(of(holding('a', 'x', null, band(null, '25')), holding('b', 'x', '25'))).toStrictEqual(['b', 0]);
    expect(of(holding('a', 'x', null, band(null, '25.1')), holding('b', 'x', '25'))).toStrictEqual(['b', 1]);
    expect(of(holding('x', 'x', '40'), holding('b', 'x', '5'))).toStrictEqual(['b', 0]);
  });

  test('counts a director with two titles once, outside when one of them says so', () => {
    const facts = [seat('a', 'x', null), seat('a', 'x', true), seat('b', 'x', null), seat('b', 'x', null)];
    expect(companySummary(facts, 'x').board).toStrictEqual({ seats: 2, outside: 1, notSaid: 1 });
  });

  test('names each auditor once, and the last day of any statement', () => {
    const audit = (of: string) =>
      fact({ __typename: 'AuditEngagement', auditor: company('firm'), company: company(of) });
    const facts = [
      audit('x'),
      audit('x'),
      fact({ __typename: 'Coverage', ...stated('2007-03-31', '2007-06-27') }),
      fact({ __typename: 'Coverage', ...stated('2007-05-01') }),
    ];
    const { auditors } = companySummary(facts, 'x');
    expect([auditors.map(({ id }) => id), lastStated(facts)]).toStrictEqual([['firm'], '2007-06-27']);
    expect(companySummary([audit('y')], 'x')).toMatchObject({ auditors: [] });
    expect(lastStated([audit('y')])).toBeUndefined();
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
