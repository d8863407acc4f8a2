import type { HoldingGraph } from './holding-graph.ts';
import type { Direction } from './reach.ts';
import type { Scratch } from './scratch.ts';

/** Rows of the adjacency in one direction: at places `start[n] … start[n + 1]` the edges of node n and their other ends. */
export interface Rows {
  readonly start: Int32Array;
  readonly edges: Int32Array;
  readonly far: Int32Array;
}

type Kept = { readonly rows: Rows; readonly shares: Map<Float64Array, Float64Array> };
const made = new WeakMap<HoldingGraph, Map<Direction, Kept>>();

/** In row order, made once for each graph: what is read together lies together, which counts among a million. */
export function rowsOf(graph: HoldingGraph, direction: Direction): Rows {
  return kept(graph, direction).rows;
}

/** A column of shares in the order of the rows. */
export function sharesInRows(graph: HoldingGraph, direction: Direction, shares: Float64Array): Float64Array {
  const { rows: { edges }, shares: columns } = kept(graph, direction);
  const known = columns.get(shares) ?? placed(shares, edges, new Float64Array(edges.length));
  columns.set(shares, known);
  return known;
}

function kept(graph: HoldingGraph, direction: Direction): Kept {
  const both = made.get(graph) ?? new Map<Direction, Kept>();
  made.set(graph, both);
  const known = both.get(direction) ?? { rows: rowsFrom(graph, direction), shares: new Map<Float64Array, Float64Array>() };
  both.set(direction, known);
  return known;
}

function rowsFrom(graph: HoldingGraph, direction: Direction): Rows {
  const [start, edges, ends] = direction === 'UP'
    ? [graph.companyStart, graph.byCompany, graph.holder]
    : [graph.holderStart, graph.byHolder, graph.company];
  return { start, edges, far: placed(ends, edges, new Int32Array(edges.length)) };
}

function placed<T extends Int32Array | Float64Array>(column: T, edges: Int32Array, into: T): T {
  for (let at = 0; at < edges.length; at += 1) into[at] = column[edges[at] ?? 0] ?? 0;
  return into;
}

/**
 * Every node reached from `from`, itself first, in an order in which all that flows into a node outside of cycles has been
 * met before it; a cycle as a whole likewise, at the first of its members (the reverse of the order in which a search into
 * the depth leaves the nodes). The array is the scratch's own: read it before the next question.
 */
export function flowOrder(graph: HoldingGraph, from: number, direction: Direction, scratch: Scratch, signal?: AbortSignal): Int32Array {
  const { start, far } = rowsOf(graph, direction);
  const { stamp, next, stack, order, epoch } = scratch;
  let depth = 1;
  let tail = order.length;
  let steps = 0;
  stack[0] = from;
  stamp[from] = epoch;
  next[from] = start[from] ?? 0;
  while (depth > 0) {
    steps += 1;
    if ((steps & 0xffff) === 0) signal?.throwIfAborted();
    const node = stack[depth - 1] ?? 0;
    const end = start[node + 1] ?? 0;
    let at = next[node] ?? 0;
    let found = -1;
    while (at < end && found < 0) {
      const other = far[at] ?? 0;
      at += 1;
      if (stamp[other] !== epoch) found = other;
    }
    next[node] = at;
    if (found >= 0) {
      stamp[found] = epoch;
      next[found] = start[found] ?? 0;
      stack[depth] = found;
      depth += 1;
    } else {
      depth -= 1;
      tail -= 1;
      order[tail] = node;
    }
  }
  return order.subarray(tail);
}
