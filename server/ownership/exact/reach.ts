import type { HoldingGraph } from './holding-graph.ts';

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
  const seen = new Set<number>([start]);
  const order: number[] = [start];
  for (let next = 0; next < order.length; next += 1) {
    if ((next & 1023) === 0) signal?.throwIfAborted();
    for (const edge of edgesOf(graph, order[next] ?? -1, direction)) {
      const node = farEnd(graph, edge, direction);
      if (!seen.has(node)) {
        seen.add(node);
        order.push(node);
      }
    }
  }
  return Int32Array.from(order);
}
