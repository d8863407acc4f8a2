import { addIntervals, toPercentRange, type Interval, type PercentRange } from '../facts/interval.ts';
import type { ViewOf } from '../facts/fact-view.ts';
import { add, compare, multiply, rational, toShortDecimal, type Rational } from '../facts/rational.ts';
import type { Party } from '../shared/facts.ts';
import { arithmeticOf, type Path } from './chains.ts';

/** The GraphQL type Stake, with the exact sum it is ordered and cut by. */
export interface Stake {
  readonly party: Party;
  readonly distance: number;
  readonly direct: ViewOf<'HOLDS'> | null;
  readonly stated: ViewOf<'HOLDS'> | null;
  readonly byPath: PercentRange | null;
  readonly byPathPercent: string | null;
  readonly chains: readonly { readonly steps: readonly ViewOf<'HOLDS'>[]; readonly product: PercentRange | null; readonly arithmetic: string }[];
  readonly ownerUnknown: boolean;
  readonly known: Sum;
}

/** What the chains add up to: bounds, the upper one undefined when a chain's share is unknown. */
interface Sum {
  readonly interval: Interval | undefined;
  readonly isLowerBound: boolean;
}

interface Parts {
  readonly party: Party;
  /** Holdings of any kind between the two. */
  readonly level: number;
  readonly paths: readonly Path[];
  readonly stated: ViewOf<'HOLDS'> | undefined;
  /** The paths are not all there are. */
  readonly cut: boolean;
}

export function stakeOf({ party, level, paths, stated, cut }: Parts): Stake {
  const known = sumOf(paths, cut);
  const direct = paths.find((path) => path.edges.length === 1 && path.edges[0]?.view.fact.direct !== 'BOTH');
  const figures = paths.map((path) => path.figure);
  const exact = !cut && figures.length > 0 && figures.every((figure) => figure !== undefined);
  return {
    party,
    distance: paths[0]?.edges.length ?? level,
    direct: direct?.edges[0]?.view ?? null,
    stated: stated ?? null,
    byPath: rangeOf(known),
    byPathPercent: exact ? percentOf(figures) : null,
    chains: paths.map((path) => ({
      steps: path.edges.map((edge) => edge.view),
      product: path.product === undefined ? null : toPercentRange(path.product),
      arithmetic: arithmeticOf(path),
    })),
    ownerUnknown: paths.some((path) => path.edges[0]?.nominee === true) || stated?.fact.nominee === true,
    known,
  };
}

/** Nearest first, then the larger share, unknown shares last, then id. */
export function byDistanceAndShare(a: Stake, b: Stake): number {
  const shares = () => {
    const [left, right] = [a.known.interval, b.known.interval];
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
    return compare(right.min, left.min) || compare(right.max, left.max);
  };
  return a.distance - b.distance || shares() || (a.party.id < b.party.id ? -1 : 1);
}

/** Whether a stake may reach the threshold (a fraction): only what certainly is below does not, and what is unknown may. */
export function mayReach(stake: Stake, threshold: Rational): boolean {
  const { interval, isLowerBound } = stake.known;
  if (interval === undefined || isLowerBound) return true;
  const order = compare(interval.max, threshold);
  return order > 0 || (order === 0 && !interval.maxExclusive);
}

function sumOf(paths: readonly Path[], cut: boolean): Sum {
  const known = paths.flatMap((path) => path.product ?? []);
  return { interval: known.length === 0 ? undefined : known.reduce(addIntervals), isLowerBound: cut || known.length < paths.length };
}

function rangeOf({ interval, isLowerBound }: Sum): PercentRange | null {
  if (interval === undefined) return null;
  const range = toPercentRange(interval);
  return isLowerBound ? { ...range, max: null, maxExclusive: false } : range;
}

function percentOf(figures: readonly Rational[]): string {
  return toShortDecimal(multiply(figures.reduce(add, rational(0n)), rational(100n)), 3);
}
