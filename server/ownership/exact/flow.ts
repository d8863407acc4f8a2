import type { HoldingGraph } from './holding-graph.ts';
import type { Direction } from './reach.ts';
import type { Scratch } from './scratch.ts';

/** Rows of the adjacency in one direction: edge numbers of a node, and the node at the other end of an edge. */
export interface Rows {
  readonly start: Int32Array;
  readonly edges: Int32Array;
  readonly far: Int32Array;
}

export function rowsOf(graph: HoldingGraph, direction: Direction): Rows {
  return direction === 'UP'
    ? { start: graph.companyStart, edges: graph.byCompany, far: graph.holder }
    : { start: graph.holderStart, edges: graph.byHolder, far: graph.company };
}

/**
 * Every node reached from `from`, itself first, in an order in which all that flows into a node outside of cycles has been
 * met before it; a cycle as a whole likewise, at the first of its members (the reverse of the order in which a search into
 * the depth leaves the nodes). The array is the scratch's own: read it before the next question.
 */
export function flowOrder(graph: HoldingGraph, from: number, direction: Direction, scratch: Scratch, signal?: AbortSignal): Int32Array {
  const { start, edges, far } = rowsOf(graph, direction);
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
      const other = far[edges[at] ?? 0] ?? 0;
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
