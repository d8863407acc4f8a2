import type { ViewOf } from '../../facts/fact-view.ts';
import { statedOn } from '../../facts/holding-statements.ts';
import { grouped } from '../../holdings/grouped.ts';
import { measureOf } from '../../holdings/measures.ts';
import { addIntervals, exactly, overlap, type Interval } from '../../numbers/interval.ts';
import {
  add,
  compare,
  divide,
  larger,
  multiply,
  ONE,
  rational,
  smaller,
  subtract,
  ZERO,
  type Rational,
} from '../../numbers/rational.ts';
import { keptByKey } from '../../shared/kept-with.ts';
import type { World } from './world.ts';

type View = ViewOf<'HOLDS'>;

/** How the votes that are stated of some holders of a company stand to their capital of the same day. */
export interface VotesBesideCapital {
  /** Votes for each part of the capital, from the least to the most that is stated, one part at one part between. */
  readonly least: Rational;
  readonly most: Rational;
  /** The most that anybody else can have, where votes are another part of the whole altogether. */
  readonly left: Rational | undefined;
}

/** What a company's own shares, or rounding, make of a part: no more than a tenth. */
const ALIKE = [rational(9n, 10n), rational(11n, 10n)] as const;

const stated = keptByKey<World, string, VotesBesideCapital>();

/**
 * What votes stated of others say of holders of whom capital alone is told: where they are about as much as the
 * capital, as much more or less may be those of the others (a company's own shares do not vote); where they are
 * something else, as with double votes, capital tells nothing but that the others' votes are not theirs.
 */
export function votesBesideCapital(world: World, company: string): VotesBesideCapital {
  return stated(world, company, () => read(world, company));
}

function read(world: World, company: string): VotesBesideCapital {
  const views = world.to(company, 'HOLDS').filter(({ fact }) => fact.planned !== true);
  const votes = views.filter(({ fact }) => fact.interest === 'VOTES');
  let [least, most, isApart] = [ONE, ONE, false];
  for (const voting of grouped(votes, keyOf).values()) {
    const [first] = voting;
    const capital = views.filter(
      (view) => measureOf(view.fact) === 'CAPITAL' && first !== undefined && keyOf(view) === keyOf(first),
    );
    const [told, part] = [sumOf(world, voting), sumOf(world, capital)];
    if (told === undefined || part === undefined || overlap(told, part) || part.max.num === 0n) continue;
    const factor = divide(told.min, part.max);
    isApart ||= compare(factor, ALIKE[0]) < 0 || compare(factor, ALIKE[1]) > 0;
    [least, most] = [smaller(least, factor), larger(most, part.min.num === 0n ? factor : divide(told.max, part.min))];
  }
  const all = [...grouped(votes, ({ fact }) => fact.subject).values()].map((own) => latestOf(world, own));
  const sum = all.reduce<Rational>(add, ZERO);
  return { least, most, left: isApart ? larger(subtract(ONE, sum), ZERO) : undefined };
}

function keyOf(view: View): string {
  return JSON.stringify([view.fact.subject, statedOn(view)]);
}

/** What is certain of the votes that somebody was last stated to have. */
function latestOf(world: World, own: readonly View[]): Rational {
  const last = own.map(statedOn).sort().at(-1);
  return (
    sumOf(
      world,
      own.filter((view) => statedOn(view) === last),
    )?.min ?? ZERO
  );
}

function sumOf(world: World, views: readonly View[]): Interval | undefined {
  const ranges = views.flatMap((view) => world.share(view).range ?? []);
  return ranges.length === 0 || ranges.length < views.length ? undefined : ranges.reduce(addIntervals, exactly(ZERO));
}

/** What capital may carry of the votes, by those of others. */
export function asVotesOfOthers({ least, most, left }: VotesBesideCapital, range: Interval): Interval {
  if (left !== undefined) return { min: ZERO, minExclusive: false, max: left, maxExclusive: false };
  return {
    min: multiply(range.min, least),
    minExclusive: range.minExclusive,
    max: larger(smaller(multiply(range.max, most), ONE), range.max),
    maxExclusive: range.maxExclusive,
  };
}

/** Whether nothing tells capital and votes apart. */
export function isPlain({ least, most, left }: VotesBesideCapital): boolean {
  return left === undefined && compare(least, ONE) === 0 && compare(most, ONE) === 0;
}
