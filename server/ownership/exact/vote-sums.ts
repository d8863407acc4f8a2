import type { Interval } from '../../numbers/interval.ts';
import { add, compare, ONE, subtract, ZERO, type Rational } from '../../numbers/rational.ts';
import type { HoldingGraph } from './holding-graph.ts';
import { edgesOf } from './reach.ts';
import { asVotes, type Reading, type Votes } from './voting.ts';

/** One holding as far as its bounds go; without a share it is unknown. */
interface Held {
  readonly share: Interval | undefined;
  readonly ofVotes: boolean;
}

export function boundOf(share: Interval, reading: Reading): Votes {
  return reading === 'CERTAIN'
    ? { value: share.min, excluded: share.minExclusive }
    : { value: share.max, excluded: share.maxExclusive };
}

/**
 * Votes that some of the holdings in a company come to together: at least (CERTAIN), or at most (POSSIBLE). An unknown share
 * is nothing for certain and may be all that the other holders leave: the whole less what these certainly hold.
 */
export function sumOfVotes(graph: HoldingGraph, company: number, edges: readonly number[], reading: Reading): Votes {
  const sum = plainSum(
    graph,
    company,
    edges.map((edge) => heldBy(graph, edge)),
    reading,
  );
  return reading === 'CERTAIN' ? sum : bounded(graph, company, edges, sum);
}

function bounded(graph: HoldingGraph, company: number, edges: readonly number[], most: Votes): Votes {
  if (graph.isExact || (!graph.ownShares.has(company) && edges.every((edge) => graph.low[edge] === graph.high[edge])))
    return most;
  const others = heldByOthers(graph, company, new Set(edges));
  const left: Votes = { value: subtract(ONE, others.value), excluded: others.excluded };
  const order = compare(left.value, most.value);
  if (others.value.num === 0n || order > 0) return most;
  const certain = plainSum(
    graph,
    company,
    edges.map((edge) => heldBy(graph, edge)),
    'CERTAIN',
  );
  const room = compare(left.value, certain.value);
  // More than the whole is stated: the sources contradict each other, and nothing bounds anything.
  if (room < 0 || (room === 0 && (left.excluded || certain.excluded))) return most;
  return order < 0 ? left : { value: most.value, excluded: most.excluded || left.excluded };
}

/**
 * What holders outside of some holdings certainly vote, those whose holdings the graph leaves out included. A holding that may
 * be made of another's is not counted: one that is not stated to be direct, or is held through somebody else.
 */
function heldByOthers(graph: HoldingGraph, company: number, edges: ReadonlySet<number>): Votes {
  const inside = [...edgesOf(graph, company, 'UP')].filter(
    (edge) => !edges.has(edge) && graph.holder[edge] !== company && graph.overlaps?.(edge) !== true,
  );
  return plainSum(
    graph,
    company,
    [...inside.map((edge) => heldBy(graph, edge)), ...(graph.beside?.get(company) ?? [])],
    'CERTAIN',
  );
}

function heldBy(graph: HoldingGraph, edge: number): Held {
  return { share: graph.exact(edge), ofVotes: graph.ofVotes?.(edge) === true };
}

function plainSum(graph: HoldingGraph, company: number, held: readonly Held[], reading: Reading): Votes {
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

function total(held: readonly Held[], reading: Reading): Votes {
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
