import { add, larger, multiply, rational, ZERO, type Rational } from '../../../numbers/rational.ts';
import { dayAfter, dayBefore, type Day } from '../../../time/day.ts';
import { max, min, monthsAfter, type Window } from '../../world/moments.ts';

/** A sum that was paid on days of a period, no more being known of when. */
export interface Payment extends Window {
  readonly amount: Rational;
  /** In equal parts over the period, as the source says. */
  readonly even: boolean;
  /** Certainly paid by one who counts, and within the look-back as far as the days say. */
  readonly sure: boolean;
}

/** The least and the most that can have been paid in some row of so many months within the look-back. */
export function mostInMonths(
  payments: readonly Payment[],
  back: Window,
  months: number | undefined,
): { readonly least: Rational; readonly most: Rational } {
  const windows = months === undefined ? [back] : rows(payments, back, months);
  let [least, most] = [ZERO, ZERO];
  for (const window of windows) {
    least = larger(least, total(payments, window, 'least'));
    most = larger(most, total(payments, window, 'most'));
  }
  if (months !== undefined) for (const one of payments) least = larger(least, inSomeRow(one, back, months));
  return { least, most };
}

/** Rows that begin or end with a payment: no other holds more. */
function rows(payments: readonly Payment[], back: Window, months: number): Window[] {
  const last = dayAfter(monthsAfter(back.until, -months));
  const starts = new Set<Day>([back.from, last]);
  for (const { from, until } of payments)
    for (const day of [from, until, dayAfter(monthsAfter(from, -months)), dayAfter(monthsAfter(until, -months))])
      starts.add(day);
  return [...starts].map((start) => {
    const from = max(back.from, min(start, max(last, back.from)));
    return { from, until: min(back.until, dayBefore(monthsAfter(from, months))) };
  });
}

function total(payments: readonly Payment[], window: Window, which: 'least' | 'most'): Rational {
  return payments.reduce<Rational>((sum, payment) => add(sum, part(payment, window, which)), ZERO);
}

/** What of a payment fell into the window, at least or at most. */
function part(payment: Payment, window: Window, which: 'least' | 'most'): Rational {
  const from = max(payment.from, window.from);
  const until = min(payment.until, window.until);
  if (from > until || (which === 'least' && !payment.sure)) return ZERO;
  if (payment.even)
    return multiply(payment.amount, rational(BigInt(days(from, until)), BigInt(days(payment.from, payment.until))));
  const whole = from === payment.from && until === payment.until;
  return whole || which === 'most' ? payment.amount : ZERO;
}

/** However a payment over several rows of months was spread, one of them holds at least its part. */
function inSomeRow(payment: Payment, back: Window, months: number): Rational {
  if (!payment.sure || payment.from < back.from || payment.until > back.until) return ZERO;
  let count = 1n;
  for (let end = monthsAfter(payment.from, months); end <= payment.until; end = monthsAfter(end, months)) count += 1n;
  return multiply(payment.amount, rational(1n, count));
}

function days(from: Day, until: Day): number {
  return Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000) + 1;
}
