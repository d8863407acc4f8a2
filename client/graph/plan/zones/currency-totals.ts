import { compareDecimals } from '../../../lib/figures.ts';
import { sumOf } from './share.ts';

interface Amount {
  readonly amount: string | null;
  readonly currency: string | null;
}

/** What is known of several amounts: a sum for each currency, never across two, and whether any amount is unknown. */
export interface CurrencyTotals {
  /** In order of the currency's code, amounts without a currency last; empty when no amount is known. */
  readonly sums: readonly { readonly total: string; readonly currency: string | null }[];
  readonly unknown: boolean;
}

export function totalsOf(amounts: readonly Amount[]): CurrencyTotals {
  const known = amounts.filter(({ amount }) => amount !== null);
  const currencies = [...new Set(known.map(({ currency }) => currency))].sort(byCode);
  return {
    sums: currencies.flatMap((currency) => {
      const total = sumOf(known.flatMap((one) => (one.currency === currency ? (one.amount ?? []) : [])));
      return total === undefined ? [] : [{ total, currency }];
    }),
    unknown: known.length < amounts.length,
  };
}

/** Currency by currency in order of the code, the largest first within one; where no amount is known comes last. */
export function largestFirst(a: CurrencyTotals, b: CurrencyTotals): number {
  const [[x, ...others], [y, ...more]] = [a.sums, b.sums];
  if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
  return (
    byCode(x.currency, y.currency) ||
    compareDecimals(y.total, x.total) ||
    (others.length + more.length === 0
      ? 0
      : largestFirst({ sums: others, unknown: false }, { sums: more, unknown: false }))
  );
}

/** `US$3 m + ¥2,000 m`, after `atLeast` where an amount is unknown; undefined when none is known. */
export function totalsText(
  { sums, unknown }: CurrencyTotals,
  worded: (amount: string, currency: string | null) => string,
  atLeast: string,
): string | undefined {
  if (sums.length === 0) return undefined;
  return `${unknown ? atLeast : ''}${sums.map(({ total, currency }) => worded(total, currency)).join(' + ')}`;
}

function byCode(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : a > b ? 1 : 0;
}
