import type { Interval } from '../../numbers/interval.ts';
import { add, compare, ONE, subtract, ZERO, type Rational } from '../../numbers/rational.ts';
import { keptByKey } from '../../shared/kept-with.ts';
import type { HoldingGraph } from './holding-graph.ts';
import { edgesOf } from './reach.ts';
import { asVotes, type HoldingBound, type Votes } from './voting.ts';

/** One holding as far as its bounds go; without a share it is unknown. */
interface Held {
  readonly share: Interval | undefined;
  readonly ofVotes: boolean;
}

export function boundOf(share: Interval, reading: HoldingBound): Votes {
  return reading === 'CERTAIN'
    ? { value: share.min, excluded: share.minExclusive }
    : { value: share.max, excluded: share.maxExclusive };
}

/**
 * Votes that some of the holdings in a company come to together: at least (CERTAIN), or at most (POSSIBLE). An unknown
 * share is nothing for certain and may be all that the other holders leave: the whole less what these certainly hold.
 */
export function sumOfVotes(
  graph: HoldingGraph,
  company: number,
  edges: readonly number[],
  reading: HoldingBound,
): Votes {
  const sum = plainSum(graph, company, countedOnce(graph, company, edges, reading), reading);
  return reading === 'CERTAIN' ? sum : bounded(graph, company, edges, sum);
}

/** The same of capital, which needs no vote: never more than the whole. */
export function sumOfCapital(
  graph: HoldingGraph,
  company: number,
  edges: readonly number[],
  reading: HoldingBound,
): Votes {
  const sum = total(countedOnce(graph, company, edges, reading), reading);
  return compare(sum.value, ONE) > 0 ? { value: ONE, excluded: false } : sum;
}

function bounded(graph: HoldingGraph, company: number, edges: readonly number[], most: Votes): Votes {
  if (graph.isExact || (!graph.ownShares.has(company) && edges.every((edge) => graph.low[edge] === graph.high[edge])))
    return most;
  const sure = leftByOthers(graph, company, edges, most, false);
  // What others were last stated to hold bounds it too, as long as the statements fit each other.
  return graph.lastStated === undefined ? sure : leftByOthers(graph, company, edges, sure, true);
}

function leftByOthers(
  graph: HoldingGraph,
  company: number,
  edges: readonly number[],
  most: Votes,
  asStated: boolean,
): Votes {
  const others = heldByOthers(graph, company, new Set(edges), asStated);
  const left: Votes = { value: subtract(ONE, others.value), excluded: others.excluded };
  const order = compare(left.value, most.value);
  if (others.value.num === 0n || order > 0) return most;
  const certain = plainSum(graph, company, countedOnce(graph, company, edges, 'CERTAIN', asStated), 'CERTAIN');
  const room = compare(left.value, certain.value);
  // More than the whole is stated: the sources contradict each other, and nothing bounds anything.
  if (room < 0 || (room === 0 && (left.excluded || certain.excluded))) return most;
  return order < 0 ? left : { value: most.value, excluded: most.excluded || left.excluded };
}

/** What some holdings certainly come to; `excluded` are the bounds among them that are not reached themselves. */
interface Sum {
  readonly value: Rational;
  readonly excluded: number;
}

/** What all holders of a company certainly hold, of its capital and of its votes; `counted` are the holdings in it. */
interface HeldByAll {
  readonly shares: Sum;
  readonly votes: Sum;
  readonly counted: ReadonlySet<number>;
}

/** By company: of a company of thousands of holders what the others hold is asked for each of them. */
const HELD_BY_ALL = keptByKey<HoldingGraph, string, HeldByAll>();

/**
 * What holders outside of some holdings certainly vote, those whose holdings the graph leaves out included. A holding
 * that may be made of another's is not counted: one that is not stated to be direct, or is held through somebody else.
 */
function heldByOthers(graph: HoldingGraph, company: number, edges: ReadonlySet<number>, asStated: boolean): Votes {
  if (graph.jointIn?.has(company) === true) {
    const inside = countingIn(graph, company).filter((edge) => !edges.has(edge));
    const held = [...countedOnce(graph, company, inside, 'CERTAIN', asStated), ...besideIn(graph, company, asStated)];
    return plainSum(graph, company, held, 'CERTAIN');
  }
  const all = HELD_BY_ALL(graph, `${String(company)} ${String(asStated)}`, () => heldByAll(graph, company, asStated));
  let { shares, votes } = all;
  for (const edge of edges) {
    if (!all.counted.has(edge)) continue;
    const held = heldBy(graph, edge, asStated);
    if (held.ofVotes) votes = plus(votes, held, -1);
    else shares = plus(shares, held, -1);
  }
  const ofShares = asVotes(graph, company, { value: shares.value, excluded: shares.excluded > 0 }, 'CERTAIN');
  return { value: add(ofShares.value, votes.value), excluded: ofShares.excluded || votes.excluded > 0 };
}

function heldByAll(graph: HoldingGraph, company: number, asStated: boolean): HeldByAll {
  const counted = countingIn(graph, company);
  const held = [...counted.map((edge) => heldBy(graph, edge, asStated)), ...besideIn(graph, company, asStated)];
  const sumOf = (ofVotes: boolean) =>
    held.reduce((sum: Sum, one) => (one.ofVotes === ofVotes ? plus(sum, one, 1) : sum), { value: ZERO, excluded: 0 });
  return { shares: sumOf(false), votes: sumOf(true), counted: new Set(counted) };
}

/** The holdings in a company of others than itself that are not made of others'. */
function countingIn(graph: HoldingGraph, company: number): number[] {
  return [...edgesOf(graph, company, 'UP')].filter(
    (edge) => graph.holder[edge] !== company && graph.overlaps?.(edge) !== true,
  );
}

function besideIn(graph: HoldingGraph, company: number, asStated: boolean): Held[] {
  return (graph.beside?.get(company) ?? []).map(({ share, lastStated, ofVotes }) => ({
    share: asStated ? (lastStated ?? share) : share,
    ofVotes,
  }));
}

/** The sum with what one certainly holds put to it, or taken from it. */
function plus(sum: Sum, { share }: Held, times: 1 | -1): Sum {
  if (share === undefined) return sum;
  const { value, excluded } = boundOf(share, 'CERTAIN');
  return {
    value: times === 1 ? add(sum.value, value) : subtract(sum.value, value),
    excluded: sum.excluded + (excluded ? times : 0),
  };
}

/**
 * The holdings that count: of a block that several report, one. It is voted for certain by those who report the sole
 * vote, or, where nobody does, by all who may share it together; some of these alone may vote it.
 */
function countedOnce(
  graph: HoldingGraph,
  company: number,
  edges: readonly number[],
  reading: HoldingBound,
  asStated = false,
): Held[] {
  if (graph.jointIn?.has(company) !== true) return edges.map((edge) => heldBy(graph, edge, asStated));
  const blocks = new Map<string, number[]>();
  const counted: Held[] = [];
  for (const edge of edges) {
    const block = graph.joint?.(edge)?.block;
    if (block === undefined) counted.push(heldBy(graph, edge, asStated));
    else blocks.set(block, [...(blocks.get(block) ?? []), edge]);
  }
  for (const [block, mine] of blocks) {
    const voters = edgesOf(graph, company, 'UP').filter((edge) => {
      const joint = graph.joint?.(edge);
      return joint?.block === block && joint.voting !== 'NONE';
    });
    const sole = voters.filter((edge) => graph.joint?.(edge)?.voting === 'SOLE');
    const deciding = sole.length > 0 ? sole : voters;
    const isNamed = sole.length > 0 || deciding.every((edge) => graph.joint?.(edge)?.unnamed !== true);
    const isAll = isNamed && deciding.length > 0 && deciding.every((edge) => mine.includes(edge));
    const largest = (among: readonly number[]): number | undefined =>
      [...among].sort((a, b) => (graph.high[b] ?? 0) - (graph.high[a] ?? 0))[0];
    const one = isAll
      ? largest([...deciding])
      : reading === 'POSSIBLE'
        ? largest(mine.filter((edge) => voters.includes(edge)))
        : undefined;
    if (one !== undefined) counted.push(heldBy(graph, one, asStated));
  }
  return counted;
}

function heldBy(graph: HoldingGraph, edge: number, asStated: boolean): Held {
  const share = (asStated ? graph.lastStated?.(edge) : undefined) ?? graph.exact(edge);
  return { share, ofVotes: graph.ofVotes?.(edge) === true };
}

function plainSum(graph: HoldingGraph, company: number, held: readonly Held[], reading: HoldingBound): Votes {
  const shares = asVotes(
    graph,
    company,
    total(
      held.filter(({ ofVotes }) => !ofVotes),
      reading,
    ),
    reading,
  );
  const votes = total(
    held.filter(({ ofVotes }) => ofVotes),
    reading,
  );
  return { value: add(shares.value, votes.value), excluded: shares.excluded || votes.excluded };
}

function total(held: readonly Held[], reading: HoldingBound): Votes {
  let value: Rational = ZERO;
  let excluded = false;
  for (const { share } of held) {
    if (share !== undefined) {
      const bound = boundOf(share, reading);
      value = add(value, bound.value);
      excluded ||= bound.excluded;
    } else if (reading === 'POSSIBLE') value = add(value, ONE);
  }
  return { value, excluded };
}
