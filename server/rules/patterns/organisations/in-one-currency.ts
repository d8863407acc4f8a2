import type { FactView, ViewOf } from '../../../facts/fact-view.ts';
import { fromDecimal, type Rational } from '../../../numbers/rational.ts';
import type { Window } from '../../world/moments.ts';
import { converted } from '../../world/rates.ts';
import type { World } from '../../world/world.ts';

/** Payments in one currency: what each comes to, by the id of its fact, and the stated rates that were used. */
export interface InOneCurrency {
  readonly currency: string;
  readonly amounts: ReadonlyMap<string, Rational>;
  readonly rates: readonly FactView[];
}

/**
 * Payments in several currencies, all in the first of those wished for into which stated rates of the time convert
 * every one; undefined where there is none. Payments without an amount stay without one.
 */
export function inOneCurrency(
  world: World,
  views: readonly ViewOf<'TRADES_WITH'>[],
  year: Window,
  wished: readonly (string | undefined)[],
): InOneCurrency | undefined {
  for (const currency of new Set(wished)) {
    if (currency === undefined) continue;
    const amounts = new Map<string, Rational>();
    const rates: FactView[] = [];
    const all = views.every(({ fact }) => {
      if (fact.amount === undefined) return true;
      const given = fromDecimal(fact.amount);
      if (fact.currency === currency) return amounts.set(fact.id, given);
      const paid = {
        from: fact.periodFrom ?? fact.balanceOn ?? year.from,
        until: fact.periodTo ?? fact.balanceOn ?? year.until,
      };
      const exchanged = converted(world, given, fact.currency, currency, paid);
      if (exchanged === undefined) return false;
      rates.push(exchanged.rate);
      return amounts.set(fact.id, exchanged.amount);
    });
    if (all) return { currency, amounts, rates };
  }
  return undefined;
}
