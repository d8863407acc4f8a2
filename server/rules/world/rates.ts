import { compare, divide, fromDecimal, multiply, type Rational } from '../../numbers/rational.ts';
import type { ViewOf } from '../../facts/fact-view.ts';
import type { Window } from './moments.ts';
import type { World } from './world.ts';

/**
 * An amount in another currency, by a rate that a source states for the time of the payment: an attribute OTHER
 * labelled "Exchange rate" whose unit is a pair ("USD/JPY": one dollar in yen) and whose period, or day of statement,
 * lies in the time of the payment or holds it. Undefined without one, and
 * where several differ: nothing is converted by guess.
 */
export function converted(
  world: World,
  amount: Rational,
  from: string | undefined,
  to: string | undefined,
  paid: Window,
): { readonly amount: Rational; readonly rate: ViewOf<'HAS_ATTRIBUTE'> } | undefined {
  if (from === undefined || to === undefined) return undefined;
  const found = world.views.flatMap((view) => {
    if (view.fact.kind !== 'HAS_ATTRIBUTE' || !/^exchange rate$/i.test(view.fact.label ?? '')) return [];
    const rate = view as ViewOf<'HAS_ATTRIBUTE'>;
    const { unit, amount: price } = rate.fact;
    if (price === undefined || Number(price) === 0 || !fits(rate, paid)) return [];
    if (unit === `${to}/${from}`) return [{ amount: divide(amount, fromDecimal(price)), rate }];
    return unit === `${from}/${to}` ? [{ amount: multiply(amount, fromDecimal(price)), rate }] : [];
  });
  // That of the very time of the payment before others; where several are told and differ, none decides.
  const own = found.filter(({ rate }) => rate.fact.period === `${paid.from}/${paid.until}`);
  const [first, ...others] = own.length > 0 ? own : found;
  return first !== undefined && others.every((other) => compare(other.amount, first.amount) === 0) ? first : undefined;
}

function fits({ fact, lastObservedOn }: ViewOf<'HAS_ATTRIBUTE'>, paid: Window): boolean {
  const [from, until] = fact.period?.split('/') ?? [lastObservedOn, lastObservedOn];
  if (from === undefined || until === undefined) return false;
  return (from >= paid.from && until <= paid.until) || (from <= paid.from && until >= paid.until);
}
