import type { FactView } from '../../../facts/fact-view.ts';
import { addIntervals, exactly, type Interval } from '../../../numbers/interval.ts';
import { compare, ONE, ZERO, type Rational } from '../../../numbers/rational.ts';
import { heldIn, spanOf, type Window } from '../../world/moments.ts';
import type { World } from '../../world/world.ts';
import type { HoldingBehind } from './holders-then.ts';

type Sized = Pick<HoldingBehind, 'view' | 'share'>;

/** What nobody outside the list of the largest holders can exceed: the share of the smallest on it. */
export function boundOfOthers(
  world: World,
  stakes: readonly Sized[],
  window: Window,
): { share: Rational; facts: FactView[] } | undefined {
  const list = world
    .from(world.company, 'COVERED_BY')
    .filter(({ fact }) => fact.matter === 'HOLDS' && fact.extent === 'LARGEST' && (fact.count ?? 0) > 0)
    .find((view) => heldIn(spanOf(world, view), { from: window.until, until: window.until }).sure === 'YES');
  if (list === undefined || window.from < window.until) return undefined;
  const sized = stakes
    .flatMap(({ view, share }) => (share.range === undefined ? [] : [{ view, share: share.range.max }]))
    .sort((a, b) => -compare(a.share, b.share))
    .slice(0, list.fact.count);
  const smallest = sized.at(-1);
  return smallest === undefined || sized.length < (list.fact.count ?? 0)
    ? undefined
    : { share: smallest.share, facts: [list, smallest.view] };
}

/** From nothing to so much. */
export function upTo(most: Rational): Interval {
  return { min: ZERO, minExclusive: false, max: most, maxExclusive: false };
}

/**
 * What somebody may hold in the names of nominees and trust accounts of whom nobody tells for whom they hold: all of
 * it may be one owner's, who may hold in the own name besides.
 */
export function heldForNobodyTold(stakes: readonly Sized[]): Interval {
  return stakes.reduce<Interval>((sum, { share: { range } }) => {
    const most = range ?? upTo(ONE);
    return addIntervals(sum, { ...most, min: ZERO, minExclusive: false });
  }, exactly(ZERO));
}
