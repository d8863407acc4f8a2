import { describe, expect, test } from 'vitest';
import { smallWorld } from '../../../test/support/worlds/small-world.ts';
import { fromDecimal, toDecimal } from '../../numbers/rational.ts';
import { converted } from './rates.ts';

type Facts = Parameters<typeof smallWorld>[0];

describe('an amount in another currency', () => {
  const rate = (fields: Readonly<Record<string, string>>): Facts[number] => ({
    kind: 'HAS_ATTRIBUTE',
    subject: 's',
    object: 's-rate',
    attribute: 'OTHER',
    label: 'Exchange rate',
    unit: 'USD/JPY',
    amount: '125',
    ...fields,
  });
  const paid = { from: '2018-04-01', until: '2019-03-31' };
  const inOther = (from: string | undefined, to: string | undefined, ...facts: Facts) => {
    const found = converted(smallWorld(facts), fromDecimal('1000'), from, to, paid);
    return found && toDecimal(found.amount, 2);
  };

  test('is converted both ways by a pair, and by no other pair, and by none of zero', () => {
    const period = '2018-04-01/2019-03-31';
    expect(inOther('USD', 'JPY', rate({ period }))).toBe('125000.00');
    expect(inOther('JPY', 'USD', rate({ period }))).toBe('8.00');
    expect(inOther('EUR', 'JPY', rate({ period }))).toBeUndefined();
    expect(inOther('USD', undefined, rate({ period }))).toBeUndefined();
    expect(inOther(undefined, 'JPY', rate({ period }))).toBeUndefined();
    expect(inOther('USD', 'JPY', rate({ period, amount: '0' }))).toBeUndefined();
    expect(inOther('USD', 'JPY', rate({ period, label: 'Rate of exchange' }))).toBeUndefined();
    expect(inOther('USD', 'JPY', rate({ period, label: 'exchange RATE' }))).toBe('125000.00');
  });

  test.each([
    ['of a part of the time', '2018-05-01/2018-05-31', true],
    ['of all of it', '2018-04-01/2019-03-31', true],
    ['of more than it', '2018-01-01/2019-12-31', true],
    ['that begins a day early and ends in it', '2018-03-31/2019-03-30', false],
    ['that begins in it and ends a day late', '2018-04-02/2019-04-01', false],
  ])('by a rate %s: %s', (_, period, counts) => {
    expect(inOther('USD', 'JPY', rate({ period })) !== undefined).toBe(counts);
  });

  test.each([
    ['2018-03-31', false],
    ['2018-04-01', true],
    ['2019-03-31', true],
    ['2019-04-01', false],
  ])('by a rate stated as of %s: %s', (observedOn, counts) => {
    expect(inOther('USD', 'JPY', rate({ observedOn })) !== undefined).toBe(counts);
  });
});
