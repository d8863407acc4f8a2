import { addIntervals, isExact, overlap, type Interval } from '../numbers/interval.ts';
import { compare, larger, ONE, smaller } from '../numbers/rational.ts';

/** The least range that both lie in; where one is not known, the other. */
export function hull(a: Interval | undefined, b: Interval | undefined): Interval | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  if (isExact(a) && isExact(b) && compare(a.min, b.min) === 0) return a;
  const [low, high] = [compare(a.min, b.min), compare(a.max, b.max)];
  return {
    min: smaller(a.min, b.min),
    minExclusive: low === 0 ? a.minExclusive && b.minExclusive : (low < 0 ? a : b).minExclusive,
    max: larger(a.max, b.max),
    maxExclusive: high === 0 ? a.maxExclusive && b.maxExclusive : (high > 0 ? a : b).maxExclusive,
  };
}

/** An unknown share may be any. An exact one that a range excludes is another. */
export function mayBeSame(a: Interval | undefined, b: Interval | undefined): boolean {
  return a === undefined || b === undefined || overlap(a, b);
}

/** From once to all of them together, and never more than the whole. */
export function upTo(share: Interval, all: readonly Interval[]): Interval {
  const most = all.reduce(addIntervals);
  const order = compare(most.max, ONE);
  return {
    ...share,
    max: order > 0 ? larger(ONE, share.max) : most.max,
    maxExclusive: order > 0 ? share.maxExclusive && compare(share.max, ONE) >= 0 : most.maxExclusive,
  };
}
