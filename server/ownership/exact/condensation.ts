import type { HoldingGraph } from './holding-graph.ts';
import { keptWith } from '../../shared/kept-with.ts';

/**
 * The strongly connected components of a graph: sets of parties each of which holds every other one along some chain.
 * They are numbered so that what is held stands before its holders: every edge leads to the same or a lower number.
 */
export interface Condensation {
  /** The component of each node. */
  readonly of: Int32Array;
  /** Members of component c: `members[start[c] … start[c + 1])`. */
  readonly start: Int32Array;
  readonly members: Int32Array;
  /** 1 where a component is a cycle: more than one company, or one that holds itself. */
  readonly cyclic: Uint8Array;
}

/** Found once for each graph, when first needed. */
export const condensationOf = keptWith(condense);

/** Every cycle of the graph as node numbers, each in order, the smallest first. */
export function cyclesOf(graph: HoldingGraph): number[][] {
  const { start, members, cyclic } = condensationOf(graph);
  const cycles: number[][] = [];
  cyclic.forEach((is, c) => {
    if (is === 1) cycles.push([...members.subarray(start[c], start[c + 1])].sort((a, b) => a - b));
  });
  return cycles.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

/** Tarjan 1972, without recursion so that a chain of a million companies is no special case. */
function condense(graph: HoldingGraph): Condensation {
  const { holderStart, byHolder, company } = graph;
  const size = graph.ids.length;
  const of = new Int32Array(size).fill(-1);
  const number = new Int32Array(size);
  const low = new Int32Array(size);
  const next = holderStart.slice(0, size);
  const open = new Int32Array(size);
  const work = new Int32Array(size);
  const members = new Int32Array(size);
  const start = new Int32Array(size + 1);
  const cyclic = new Uint8Array(size);
  let [met, opened, depth, placed, count] = [0, 0, 0, 0, 0];
  const enter = (node: number): void => {
    met += 1;
    number[node] = low[node] = met;
    open[opened] = work[depth] = node;
    opened += 1;
    depth += 1;
  };
  for (let root = 0; root < size; root += 1) {
    if (number[root] !== 0) continue;
    enter(root);
    while (depth > 0) {
      const node = work[depth - 1] ?? 0;
      const at = next[node] ?? 0;
      if (at < (holderStart[node + 1] ?? 0)) {
        next[node] = at + 1;
        const held = company[byHolder[at] ?? 0] ?? 0;
        if (number[held] === 0) enter(held);
        else if (of[held] === -1 && (number[held] ?? 0) < (low[node] ?? 0)) low[node] = number[held] ?? 0;
        continue;
      }
      depth -= 1;
      const above = work[depth - 1] ?? 0;
      if (depth > 0 && (low[node] ?? 0) < (low[above] ?? 0)) low[above] = low[node] ?? 0;
      if (low[node] !== number[node]) continue;
      const from = placed;
      for (let member = -1; member !== node; placed += 1) {
        opened -= 1;
        member = open[opened] ?? node;
        of[member] = count;
        members[placed] = member;
      }
      if (placed - from > 1 || holdsItself(graph, node)) cyclic[count] = 1;
      count += 1;
      start[count] = placed;
    }
  }
  return { of, start: start.slice(0, count + 1), members, cyclic: cyclic.slice(0, count) };
}

function holdsItself({ holderStart, byHolder, company }: HoldingGraph, node: number): boolean {
  for (let at = holderStart[node] ?? 0; at < (holderStart[node + 1] ?? 0); at += 1) {
    if (company[byHolder[at] ?? 0] === node) return true;
  }
  return false;
}
