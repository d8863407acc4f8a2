import type { HoldingGraph } from './holding-graph.ts';
import { scratchOf } from './scratch.ts';

export type Direction = 'UP' | 'DOWN';

/** The edges of a node towards its holders (UP) or what it holds (DOWN), and the node at the other end of one. */
export function edgesOf(graph: HoldingGraph, node: number, direction: Direction): Int32Array {
  return direction === 'UP'
    ? graph.byCompany.subarray(graph.companyStart[node], graph.companyStart[node + 1])
    : graph.byHolder.subarray(graph.holderStart[node], graph.holderStart[node + 1]);
}

export function farEnd(graph: HoldingGraph, edge: number, direction: Direction): number {
  return (direction === 'UP' ? graph.holder[edge] : graph.company[edge]) ?? -1;
}

/** Every node reached from `start` and `start` itself, nearest first. Stops with an AbortError when cancelled. */
export function reach(graph: HoldingGraph, start: number, direction: Direction, signal?: AbortSignal): Int32Array {
  const { stamp, order, epoch } = scratchOf(graph);
  stamp[start] = epoch;
  order[0] = start;
  let met = 1;
  for (let next = 0; next < met; next += 1) {
    if ((next & 0xffff) === 0) signal?.throwIfAborted();
    for (const edge of edgesOf(graph, order[next] ?? -1, direction)) {
      const node = farEnd(graph, edge, direction);
      if (stamp[node] === epoch) continue;
      stamp[node] = epoch;
      order[met] = node;
      met += 1;
    }
  }
  return order.slice(0, met);
}
