import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromDecimal, toShortDecimal } from '../../../numbers/rational.ts';
import { mostInMonths, type Payment } from './rolling.ts';

const BACK = { from: '2017-05-01', until: '2020-04-30' };
const paid = (amount: string, from: string, until = from, more: Partial<Payment> = {}): Payment => ({
  amount: fromDecimal(amount),
  from,
  until,
  even: false,
  sure: true,
  ...more,
});
const bounds = (payments: readonly Payment[], months: number | undefined = 12) => {
  const { least, most } = mostInMonths(payments, BACK, months);
  return [toShortDecimal(least, 2), toShortDecimal(most, 2)];
};

it('adds up what fell into one row of twelve months, and not what is a day further apart', () => {
  expect(bounds([paid('80000', '2018-03-01'), paid('80000', '2019-02-28')])).toEqual(['160000', '160000']);
  expect(bounds([paid('80000', '2018-03-01'), paid('80000', '2019-03-01')])).toEqual(['80000', '80000']);
});

it('knows of a long period only what some year of it must hold, and what it may hold', () => {
  expect(bounds([paid('200000', '2018-01-01', '2019-12-31')])).toEqual(['100000', '200000']);
  expect(bounds([paid('200000', '2018-01-01', '2019-12-31', { even: true })])).toEqual(['100000', '100000']);
});

it('counts what began before the look-back as no more than possible, and what is not sure likewise', () => {
  expect(bounds([paid('9', '2017-04-30', '2017-05-01')])).toEqual(['0', '9']);
  expect(bounds([paid('9', '2017-05-01', '2017-05-01')])).toEqual(['9', '9']);
  expect(bounds([paid('9', '2018-01-01', '2018-01-01', { sure: false })])).toEqual(['0', '9']);
});

it('is what trying every day as the first finds', () => {
  const day = fc
    .integer({ min: 0, max: 1094 })
    .map((n) => new Date(Date.parse('2017-05-01T00:00:00Z') + n * 86_400_000).toISOString().slice(0, 10));
  const payment = fc.tuple(day, fc.integer({ min: 1, max: 9 })).map(([on, amount]) => paid(String(amount), on));
  fc.assert(
    fc.property(fc.array(payment, { minLength: 1, maxLength: 6 }), (payments) => {
      let best = 0;
      for (let n = 0; n < 1096; n += 1) {
        const first = new Date(Date.parse('2017-05-01T00:00:00Z') + n * 86_400_000);
        const end = new Date(Date.UTC(first.getUTCFullYear() + 1, first.getUTCMonth(), first.getUTCDate()));
        const [from, until] = [first.toISOString().slice(0, 10), end.toISOString().slice(0, 10)];
        const sum = payments
          .filter((one) => one.from >= from && one.from < until)
          .reduce((all, one) => all + Number(one.amount.num), 0);
        best = Math.max(best, sum);
      }
      expect(bounds(payments)).toEqual([String(best), String(best)]);
    }),
    { numRuns: 60 },
  );
});
