import type { ViewOf } from '../../../facts/fact-view.ts';
import { amountOf, latestFirst, saysHowMany } from '../../../facts/fact-order.ts';
import { classKey } from '../../../holdings/class-key.ts';
import { exactly } from '../../../numbers/interval.ts';
import { divide, fromDecimal } from '../../../numbers/rational.ts';
import { heldIn, spanOf } from '../../world/moments.ts';
import { holdingsThrough } from '../../world/nominees.ts';
import { passes, type Limit } from '../../world/thresholds.ts';
import { isCounted } from '../../world/votes.ts';
import type { World } from '../../world/world.ts';

/**
 * Holdings of somebody in the company that are, or may be, over the limit of the class of shares that they are of,
 * whatever part of all votes that is. A class without a vote is left out.
 */
export function largeInClass(world: World, person: string, limit: Limit): ViewOf<'HOLDS'>[] {
  const now = { from: world.on, until: world.on };
  return holdingsThrough(world, person).filter((view) => {
    const { object, shareClass, planned } = view.fact;
    if (object !== world.company || shareClass === undefined || planned === true || !isCounted(view)) return false;
    if (heldIn(spanOf(world, view), now).sure === 'NO' || of(world, 'VOTES_PER_SHARE', shareClass) === '0')
      return false;
    return passes(partOf(world, view, shareClass), limit) !== 'NO';
  });
}

function of(world: World, kind: 'VOTES_PER_SHARE' | 'SHARES_OUTSTANDING', shareClass: string): string | undefined {
  const [latest] = world
    .from(world.company, 'HAS_ATTRIBUTE')
    .filter(saysHowMany(kind))
    .filter(({ fact }) => classKey(fact.label ?? fact.text ?? '') === classKey(shareClass))
    .sort(latestFirst);
  return latest && amountOf(latest.fact);
}

/** The part of its class; of a percentage it is not told whether it is one of the class, and it is taken for one. */
function partOf(world: World, view: ViewOf<'HOLDS'>, shareClass: string) {
  const { shares } = view.fact;
  const all = of(world, 'SHARES_OUTSTANDING', shareClass);
  if (shares === undefined) return world.share(view).range;
  return all === undefined || fromDecimal(all).num === 0n
    ? undefined
    : exactly(divide(fromDecimal(shares), fromDecimal(all)));
}
