import { condensationOf } from './condensation.ts';
import type { HoldingGraph } from './holding-graph.ts';
import type { Direction } from './reach.ts';
import type { GraphScratch } from './scratch.ts';
import { keptWith } from '../../shared/kept-with.ts';

/**
 * The nodes in the order in which the search for cycles left them: what is held before its holders, a cycle together,
 * and what was found together near each other, which counts among a million. `rank` is a node's place in it.
 */
export interface Layout {
  readonly rank: Int32Array;
  readonly nodes: Int32Array;
  /** By rank: the number of the cycle a node is in, or -1. */
  readonly cycle: Int32Array;
}

/**
 * The adjacency in one direction, all by rank: at places `start[r] … start[r + 1]` the edges of r and their other ends.
 */
export interface AdjacencyRows {
  readonly start: Int32Array;
  readonly edges: Int32Array;
  readonly far: Int32Array;
}

interface Kept {
  readonly layout: Layout;
  readonly rows: Map<Direction, AdjacencyRows>;
  readonly shares: Map<Direction, Map<Float64Array, Float64Array>>;
}

const kept = keptWith((graph: HoldingGraph): Kept => ({ layout: layOut(graph), rows: new Map(), shares: new Map() }));

/** Made once for each graph, when first needed; so are the rows and the columns of shares. */
export function layoutOf(graph: HoldingGraph): Layout {
  return kept(graph).layout;
}

export function rowsOf(graph: HoldingGraph, direction: Direction): AdjacencyRows {
  const { layout, rows } = kept(graph);
  const known = rows.get(direction) ?? rowsFrom(graph, layout, direction);
  rows.set(direction, known);
  return known;
}

/** A column of shares in the order of the rows. */
export function sharesInRows(graph: HoldingGraph, direction: Direction, shares: Float64Array): Float64Array {
  const columns = kept(graph).shares.get(direction) ?? new Map<Float64Array, Float64Array>();
  kept(graph).shares.set(direction, columns);
  const known = columns.get(shares);
  if (known !== undefined) return known;
  const { edges } = rowsOf(graph, direction);
  const placed = new Float64Array(edges.length);
  for (let at = 0; at < edges.length; at += 1) placed[at] = shares[edges[at] ?? 0] ?? 0;
  columns.set(shares, placed);
  return placed;
}

function layOut(graph: HoldingGraph): Layout {
  const { members, of, cyclic } = condensationOf(graph);
  const rank = new Int32Array(members.length);
  const cycle = new Int32Array(members.length);
  for (let at = 0; at < members.length; at += 1) {
    const node = members[at] ?? 0;
    const component = of[node] ?? 0;
    rank[node] = at;
    cycle[at] = cyclic[component] === 1 ? component : -1;
  }
  return { rank, nodes: members, cycle };
}

function rowsFrom(graph: HoldingGraph, { rank, nodes }: Layout, direction: Direction): AdjacencyRows {
  const [from, listed, ends] =
    direction === 'UP'
      ? [graph.companyStart, graph.byCompany, graph.holder]
      : [graph.holderStart, graph.byHolder, graph.company];
  const start = new Int32Array(nodes.length + 1);
  const edges = new Int32Array(listed.length);
  const far = new Int32Array(listed.length);
  let filled = 0;
  for (let r = 0; r < nodes.length; r += 1) {
    const node = nodes[r] ?? 0;
    const end = from[node + 1] ?? 0;
    for (let at = from[node] ?? 0; at < end; at += 1) {
      const edge = listed[at] ?? 0;
      edges[filled] = edge;
      far[filled] = rank[ends[edge] ?? 0] ?? 0;
      filled += 1;
    }
    start[r + 1] = filled;
  }
  return { start, edges, far };
}

/**
 * Past one in this many of the ranks between the lowest and the highest, looking through all of them is quicker than
 * sorting.
 */
const DENSE = 24;

/**
 * Every rank reached from `from`, in an order in which all that flows into one outside of cycles comes before it: the
 * ranks fall when holdings are followed down and rise when they are followed up. The array is the scratch's own: read
 * it before the next question.
 */
export function flowOrder(
  graph: HoldingGraph,
  from: number,
  direction: Direction,
  scratch: GraphScratch,
  signal?: AbortSignal,
): Int32Array {
  const { start, far } = rowsOf(graph, direction);
  const { stamp, stack, order, epoch } = scratch;
  let [depth, met, lowest, highest, steps] = [1, 1, from, from, 0];
  stack[0] = from;
  order[0] = from;
  stamp[from] = epoch;
  while (depth > 0) {
    steps += 1;
    if ((steps & 0xffff) === 0) signal?.throwIfAborted();
    depth -= 1;
    const near = stack[depth] ?? 0;
    const end = start[near + 1] ?? 0;
    for (let at = start[near] ?? 0; at < end; at += 1) {
      const other = far[at] ?? 0;
      if (stamp[other] === epoch) continue;
      stamp[other] = epoch;
      stack[depth] = other;
      depth += 1;
      order[met] = other;
      met += 1;
      if (other < lowest) lowest = other;
      if (other > highest) highest = other;
    }
  }
  const found = order.subarray(0, met);
  if ((highest - lowest) / DENSE > met) found.sort();
  else {
    let at = 0;
    for (let r = lowest; r <= highest; r += 1) {
      if (stamp[r] !== epoch) continue;
      found[at] = r;
      at += 1;
    }
  }
  return direction === 'UP' ? found : found.reverse();
}
