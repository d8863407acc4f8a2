import { addIntervals, exactly, type Interval } from '../../../numbers/interval.ts';
import { ZERO, type Rational } from '../../../numbers/rational.ts';
import { controlledBy } from '../../world/control.ts';
import type { Sure } from '../../world/kleene.ts';
import type { Window } from '../../world/moments.ts';
import type { World } from '../../world/world.ts';
import type { HoldingBehind } from './holders-then.ts';
import { upTo } from './untold-holders.ts';

export interface Stakes {
  readonly all: readonly HoldingBehind[];
  readonly byHolder: ReadonlyMap<string, readonly HoldingBehind[]>;
  /** What a holding of unknown size is at most, where the list of the largest bounds it. */
  readonly most: (stake: HoldingBehind) => Rational;
}

/** What somebody holds, and those whom it controls or may control. */
export function stakesOf(world: World, holder: string, { all, byHolder }: Stakes, window: Window) {
  const own = byHolder.get(holder) ?? [];
  const below = controlledBy(world, holder, window);
  // Of those who control nobody, which most of a long list are, no stake of another is looked at.
  const others = below.size === 0 ? [] : all.filter((stake) => stake.holder !== holder && below.has(stake.holder));
  const controlled = (stake: HoldingBehind): Sure =>
    stake.holder === holder ? 'YES' : (below.get(stake.holder)?.sure ?? 'NO');
  return { own, group: [...own, ...others], below, controlled };
}

export function mostOf(world: World, holder: string, stakes: Stakes, window: Window): Interval {
  const { group, controlled } = stakesOf(world, holder, stakes, window);
  return total(group, controlled, stakes.most);
}

/**
 * Sum of the shares, the one way in which a group is added up: the least of what is surely held by what is surely
 * controlled, and the most of all. An unknown share is anything up to the whole, or up to the smallest on the list of
 * the largest.
 */
export function total(
  stakes: readonly HoldingBehind[],
  controlled: (stake: HoldingBehind) => Sure,
  most: (stake: HoldingBehind) => Rational,
): Interval {
  return once(stakes).reduce<Interval>((sum, stake) => {
    const range = stake.share.range ?? upTo(most(stake));
    const sure = stake.held.sure === 'YES' && stake.owned === 'YES' && controlled(stake) === 'YES';
    return addIntervals(sum, sure ? range : { ...range, min: ZERO, minExclusive: false });
  }, exactly(ZERO));
}

/** A block that several of a group report is there once. */
function once(stakes: readonly HoldingBehind[]): readonly HoldingBehind[] {
  const blocks = new Set<string>();
  return stakes.filter(({ view: { fact } }) => {
    if (fact.block === undefined) return true;
    if (blocks.has(fact.block)) return false;
    blocks.add(fact.block);
    return true;
  });
}
