import type { HoldingGraph } from './holding-graph.ts';
import { edgesOf, farEnd, type Direction } from './reach.ts';

/**
 * Strongly connected components of the part of the graph that `nodes` span (Tarjan 1972, without recursion so that a
 * chain of a million companies is no special case). They come in the order in which they can be solved: everything an
 * edge of `direction` leads to stands before where it comes from.
 */
export function components(graph: HoldingGraph, nodes: Int32Array, direction: Direction): number[][] {
  const inside = new Set<number>(nodes);
  const number = new Map<number, number>();
  const low = new Map<number, number>();
  const onStack = new Set<number>();
  const stack: number[] = [];
  const found: number[][] = [];
  for (const root of nodes) {
    if (number.has(root)) continue;
    const work: { node: number; edges: Int32Array; at: number }[] = [];
    const open = (node: number): void => {
      number.set(node, number.size);
      low.set(node, number.size - 1);
      stack.push(node);
      onStack.add(node);
      work.push({ node, edges: edgesOf(graph, node, direction), at: 0 });
    };
    open(root);
    for (let frame = work.at(-1); frame !== undefined; frame = work.at(-1)) {
      const edge = frame.edges[frame.at];
      if (edge !== undefined) {
        frame.at += 1;
        const next = farEnd(graph, edge, direction);
        if (!inside.has(next)) continue;
        if (!number.has(next)) open(next);
        else if (onStack.has(next)) lower(low, frame.node, number.get(next) ?? 0);
        continue;
      }
      work.pop();
      const parent = work.at(-1);
      if (parent !== undefined) lower(low, parent.node, low.get(frame.node) ?? 0);
      if (low.get(frame.node) === number.get(frame.node)) found.push(popComponent(stack, onStack, frame.node));
    }
  }
  return found;
}

/** Whether a component is a cycle: more than one company, or one that holds itself. */
export function isCycle(graph: HoldingGraph, component: readonly number[]): boolean {
  const only = component[0];
  if (component.length !== 1 || only === undefined) return true;
  return edgesOf(graph, only, 'UP').some((edge) => graph.holder[edge] === only);
}

function lower(low: Map<number, number>, node: number, value: number): void {
  if (value < (low.get(node) ?? Infinity)) low.set(node, value);
}

function popComponent(stack: number[], onStack: Set<number>, root: number): number[] {
  const component: number[] = [];
  for (;;) {
    const node = stack.pop();
    if (node === undefined) return component;
    onStack.delete(node);
    component.push(node);
    if (node === root) return component;
  }
}
