import type { ViewOf } from '../../facts/fact-view.ts';
import { statedOn, statementOf } from '../../facts/holding-statements.ts';
import { readBlocks } from '../../holdings/blocks.ts';
import { grouped } from '../../holdings/grouped.ts';
import { measureOf } from '../../holdings/measures.ts';
import { addIntervals, exactly, type Interval } from '../../numbers/interval.ts';
import { larger, ONE, smaller, ZERO, type Rational } from '../../numbers/rational.ts';
import type { Share } from '../../numbers/percent.ts';
import { max } from './moments.ts';
import { asVotesOfOthers, isPlain, votesBesideCapital } from './votes-beside-capital.ts';
import type { World } from './world.ts';

type View = ViewOf<'HOLDS'>;

/** A block as votes. */
export interface Voted {
  readonly view: View;
  readonly range: Interval | undefined;
  /** How the range was got, of one that is not widened. */
  readonly share: Share;
  /** The range is not that of the statement alone: it stands there twice, or another contradicts it. */
  readonly isWidened: boolean;
}

/** Whether a holding is of capital or of votes. */
export function isCounted({ fact }: View): boolean {
  return measureOf(fact) === 'CAPITAL' || measureOf(fact) === 'VOTES';
}

/**
 * The votes of holdings in one company: of a holder whose votes are stated those, of the others the capital. A block
 * that several report counts once, one reported without the vote not at all; what is told twice for one day is read as
 * elsewhere.
 */
export function votesOf(world: World, holdings: readonly View[]): Voted[] {
  const blocks = new Set<string>();
  return votedByEach(world, holdings).filter(({ view: { fact } }) => {
    if (fact.block === undefined) return true;
    if (blocks.has(fact.block)) return false;
    blocks.add(fact.block);
    return true;
  });
}

/**
 * The same holder by holder: a block that several report stands with each of them. Votes say nothing of capital that is
 * stated of a later day: what it carries lies between the two.
 */
export function votedByEach(world: World, holdings: readonly View[]): Voted[] {
  const voting = holdings.filter((view) => isCounted(view) && view.fact.votingPower !== 'NONE');
  const byHolder = grouped(voting, ({ fact }) => fact.subject);
  return [...byHolder.values()].flatMap((own) => {
    const votes = own.filter(({ fact }) => fact.interest === 'VOTES');
    if (votes.length === 0) return besideVotes(world, readDays(world, own, world.votes));
    const told = votes.map(statedOn).reduce(max);
    const later = own.filter((view) => view.fact.interest !== 'VOTES' && statedOn(view) > told);
    const voted = readDays(world, votes, world.votes);
    return later.length === 0 ? voted : between(readDays(world, later, world.votes), voted);
  });
}

/** Holdings of one who is told by capital alone, as far as the votes stated of others let it stand for votes. */
function besideVotes(world: World, blocks: readonly Voted[]): Voted[] {
  return blocks.map((one) => {
    const { object, interest } = one.view.fact;
    const beside = votesBesideCapital(world, object);
    if (one.range === undefined || interest !== 'SHARES' || isPlain(beside)) return one;
    const range = asVotesOfOthers(beside, one.range);
    return { ...one, isWidened: true, range, share: { range } };
  });
}

/**
 * The capital of holdings, holder by holder, whether it votes or not; of whom votes alone are told, these stand for it.
 */
export function capitalByEach(world: World, holdings: readonly View[]): Voted[] {
  const byHolder = grouped(holdings.filter(isCounted), ({ fact }) => fact.subject);
  return [...byHolder.values()].flatMap((own) => {
    const capital = own.filter((view) => measureOf(view.fact) === 'CAPITAL');
    return readDays(world, capital.length === 0 ? own : capital, world.share);
  });
}

/** Blocks of later capital, which carry what the votes told before say, or what they are, or anything between. */
function between([first, ...more]: readonly Voted[], votes: readonly Voted[]): Voted[] {
  if (first === undefined) return [...votes];
  const most = totalOf(votes).max;
  const least = more.length === 0 ? totalOf(votes).min : ZERO;
  const widened = (one: Voted, upTo: Rational): Voted => {
    const range = one.range ?? WHOLE;
    const wide = {
      min: smaller(range.min, least),
      minExclusive: false,
      max: larger(range.max, upTo),
      maxExclusive: false,
    };
    return { ...one, isWidened: true, range: wide, share: { range: wide } };
  };
  return [widened(first, most), ...more.map((one) => widened(one, ZERO))];
}

const WHOLE: Interval = { min: ZERO, minExclusive: false, max: ONE, maxExclusive: false };

function totalOf(blocks: readonly Voted[]): Interval {
  return blocks.reduce<Interval>((sum, { range }) => addIntervals(sum, range ?? WHOLE), exactly(ZERO));
}

function readDays(world: World, views: readonly View[], sizeOf: World['share']): Voted[] {
  return [...grouped(views, (view) => `${view.fact.subject} ${statedOn(view)}`).values()].flatMap((ofDay) => {
    const [only] = ofDay;
    const share = only && sizeOf(only);
    if (only !== undefined && share !== undefined && ofDay.length === 1)
      return [{ view: only, range: share.range, share, isWidened: false }];
    const statements = ofDay.map((view) => ({ ...statementOf(view, sizeOf(view)), certain: true }));
    return readBlocks(statements).blocks.map(({ of: view, share: range, isWidened }) => ({
      view,
      range,
      share: isWidened ? { ...(range === undefined ? {} : { range }) } : sizeOf(view),
      isWidened,
    }));
  });
}
