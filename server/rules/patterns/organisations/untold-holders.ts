import type { FactView, ViewOf } from '../../../facts/fact-view.ts';
import { addIntervals, exactly, type Interval } from '../../../numbers/interval.ts';
import { compare, ONE, ZERO, type Rational } from '../../../numbers/rational.ts';
import type { Citation } from '../../../shared/citation.ts';
import { heldIn, spanOf, type Window } from '../../world/moments.ts';
import { capitalByEach, votedByEach } from '../../world/votes.ts';
import type { World } from '../../world/world.ts';
import type { HoldingBehind } from './holders-then.ts';

type Sized = Pick<HoldingBehind, 'view' | 'share'>;

export interface BoundOfOthers {
  readonly share: Rational;
  readonly facts: readonly FactView[];
  /** Facts of the list itself that tell no part: these may be of any size. */
  readonly unsized: ReadonlySet<string>;
}

/**
 * What nobody outside the list of the largest holders can exceed: the share of the smallest on it. Only holdings that
 * the list itself tells, as of its day, are on it; of so many whose part is not told the least may be any.
 */
export function boundOfOthers(world: World, window: Window, ofCapital = false): BoundOfOthers | undefined {
  const list = world
    .from(world.company, 'COVERED_BY')
    .filter(({ fact }) => fact.matter === 'HOLDS' && fact.extent === 'LARGEST' && (fact.count ?? 0) > 0)
    .find((view) => heldIn(spanOf(world, view), { from: window.until, until: window.until }).sure === 'YES');
  if (list === undefined || window.from < window.until) return undefined;
  // A list by shares is none by votes where shares carry different ones.
  if (!ofCapital && world.isOfClasses(world.company)) return undefined;
  const day = list.lastObservedOn ?? window.until;
  const listed = world
    .to(world.company, 'HOLDS')
    .filter(
      (view) =>
        view.fact.planned !== true &&
        view.fact.citations.some((one) => isOfList(one, list)) &&
        heldIn(spanOf(world, view), { from: day, until: day }).sure !== 'NO',
    );
  const holdings = (ofCapital ? capitalByEach : votedByEach)(world, listed);
  const sized = holdings
    .flatMap(({ view, range }) => (range === undefined ? [] : [{ view, share: range.max }]))
    .sort((a, b) => -compare(a.share, b.share));
  const count = list.fact.count ?? 0;
  const smallest = sized[count - (holdings.length - sized.length) - 1];
  return smallest === undefined || holdings.length < count
    ? undefined
    : {
        share: smallest.share,
        facts: [list, smallest.view],
        unsized: new Set(holdings.flatMap(({ view, range }) => (range === undefined ? [view.fact.id] : []))),
      };
}

/** Whether the document of a list states it as of the day of the list: what it says elsewhere is of other days. */
function isOfList({ source, observedOn }: Citation, { fact, lastObservedOn }: ViewOf<'COVERED_BY'>): boolean {
  return source === fact.object && (observedOn ?? lastObservedOn) === (lastObservedOn ?? observedOn);
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
