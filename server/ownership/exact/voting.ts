import { addIntervals, exactly, type Interval } from '../../numbers/interval.ts';
import { add, compare, divide, larger, ONE, subtract, ZERO, type Rational } from '../../numbers/rational.ts';
import type { HoldingGraph } from './holding-graph.ts';
import { edgesOf } from './reach.ts';
import { keptByKey } from '../../shared/kept-with.ts';

/** Which bound of each holding counts: what is certainly held, or what may be. */
export type HoldingBound = 'CERTAIN' | 'POSSIBLE';

/** Votes counted, exact; `excluded` when the true figure cannot be equal to them: more (CERTAIN) or less (POSSIBLE). */
export interface Votes {
  readonly value: Rational;
  readonly excluded: boolean;
}

/** What part of a company's shares votes. */
export interface VotingPart {
  readonly bounds: Interval;
  /** Reckoned with the figures; undefined where the company's own shares are not one figure. */
  readonly figure: Rational | undefined;
}

const UNKNOWN: Interval = { ...exactly(ZERO), max: ONE };
const reckoned = keptByKey<HoldingGraph, number, VotingPart>();

/**
 * What part of a company's shares votes: all but those it holds itself (Companies Act of Japan, Art. 308(2); likewise
 * elsewhere). Undefined for one that holds none of its own: all of them vote. Where its own are a range or unknown, so
 * is the part; it is never less than what the others are known to hold.
 */
export function votingPart(graph: HoldingGraph, company: number): VotingPart | undefined {
  const own = graph.ownShares.get(company);
  if (own === undefined) return undefined;
  return reckoned(graph, company, () => partOf(graph, company, own));
}

function partOf(graph: HoldingGraph, company: number, own: readonly number[]): VotingPart {
  const others = heldByOthers(graph, company);
  const figure = own
    .map((edge) => graph.exactFigure(edge))
    .reduce<Rational | undefined>((sum, one) => sum && one && add(sum, one), ZERO);
  return {
    bounds: rest(own.map((edge) => graph.exact(edge) ?? UNKNOWN).reduce(addIntervals), others),
    figure: figure && larger(subtract(ONE, figure), others),
  };
}

/** Shares as votes: over those that vote. At most the whole, unless the shares themselves are stated as more. */
export function asVotes(graph: HoldingGraph, company: number, shares: Votes, reading: HoldingBound): Votes {
  const part = votingPart(graph, company)?.bounds;
  if (part === undefined || shares.value.num === 0n) return shares;
  const [over, isOpen] = reading === 'CERTAIN' ? [part.max, part.maxExclusive] : [part.min, part.minExclusive];
  const most = larger(shares.value, ONE);
  const votes = over.num === 0n ? most : divide(shares.value, over);
  return compare(votes, most) > 0
    ? { value: most, excluded: false }
    : { value: votes, excluded: shares.excluded || isOpen };
}

function rest(own: Interval, others: Rational): Interval {
  const [min, max] = [subtract(ONE, own.max), subtract(ONE, own.min)];
  return {
    min: larger(min, others),
    minExclusive: own.maxExclusive && compare(min, others) >= 0,
    max: larger(max, others),
    maxExclusive: own.minExclusive && compare(max, others) >= 0,
  };
}

/** At least; what is stated as a part of the votes says nothing of shares. */
function heldByOthers(graph: HoldingGraph, company: number): Rational {
  const blocks = new Set<string>();
  return edgesOf(graph, company, 'UP').reduce<Rational>((sum, edge) => {
    // A block that several report is one.
    const block = graph.joint?.(edge)?.block;
    if (block !== undefined && blocks.has(block)) return sum;
    if (block !== undefined) blocks.add(block);
    const share = graph.holder[edge] === company || graph.ofVotes?.(edge) === true ? undefined : graph.exact(edge);
    return share === undefined ? sum : add(sum, share.min);
  }, ZERO);
}
