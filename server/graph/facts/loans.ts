import { byKindAndDay, compareText } from '../../facts/fact-order.ts';
import type { ViewOf } from '../../facts/fact-view.ts';
import { fromDecimal, type Rational } from '../../numbers/rational.ts';
import { descending } from './holdings.ts';

interface Balance {
  readonly view: ViewOf<'LENDS_TO'>;
  readonly amount: Rational | undefined;
  readonly currency: string | undefined;
}

/**
 * Loans by balance, compared exactly and only within one currency: currency by currency in order of its code, balances
 * without a currency after those, each the largest first; unknown balances last. Equals by first day, then by id.
 */
export function largestBalanceFirst(views: readonly ViewOf<'LENDS_TO'>[]): readonly ViewOf<'LENDS_TO'>[] {
  return views
    .map((view): Balance => {
      const { amount, currency } = view.fact;
      return { view, amount: amount === undefined ? undefined : fromDecimal(amount), currency };
    })
    .sort(byBalance)
    .map(({ view }) => view);
}

function byBalance(a: Balance, b: Balance): number {
  const unknown = Number(a.amount === undefined) - Number(b.amount === undefined);
  if (unknown !== 0) return unknown;
  if (a.amount === undefined) return byKindAndDay(a.view, b.view);
  return byCurrency(a.currency, b.currency) || descending(a.amount, b.amount) || byKindAndDay(a.view, b.view);
}

function byCurrency(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return compareText(a, b);
}
