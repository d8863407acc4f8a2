import type { Solution } from './equations/component-solver.ts';
import { condensationOf } from './condensation.ts';
import { membersOf, solveCycle } from './equations/cycle-equations.ts';
import { flowOrder, layoutOf, rowsOf, sharesInRows, type Layout } from './flow.ts';
import type { HoldingGraph } from './holding-graph.ts';
import type { Direction } from './reach.ts';
import { scratchOf, type GraphScratch } from './scratch.ts';

/** Integrated share of one party, as fractions. NaN is "not known": `low` is then all that can be said. */
export interface IntegratedShare {
  readonly node: number;
  readonly low: number;
  readonly figure: number;
  readonly high: number;
}

export interface Integrated {
  /** Everybody reached, the one asked about first, in columns. */
  readonly nodes: Int32Array;
  readonly low: Float64Array;
  readonly figure: Float64Array;
  readonly high: Float64Array;
  /** The same as rows; the one asked about only where it has a share of itself. */
  readonly shares: readonly IntegratedShare[];
  /** Cycles met, as node numbers in order. */
  readonly cycles: readonly (readonly number[])[];
  /** Largest error left in a cycle's equations. */
  readonly residual: number;
  /** Cycles round which more than the whole is held: no finite answer for what lies behind them. */
  readonly divergent: readonly (readonly number[])[];
}

/**
 * Integrated ownership: the sum over all chains of holdings, cycles followed round for ever,
 * Y = (I − A)⁻¹ A (Brioschi, Buzzacchi and Colombo 1989). UP: everybody's share of `focus`; DOWN: `focus`'s share of
 * everything.
 *
 * The companies reached are solved in the order of their strongly connected components: outside cycles one pass is
 * exact up to rounding, inside a cycle one linear system is solved. Where every share of the graph is an exact figure,
 * its bounds are the figure and are not solved again.
 */
export function integrated(graph: HoldingGraph, focus: number, direction: Direction, signal?: AbortSignal): Integrated {
  const layout = layoutOf(graph);
  const scratch = scratchOf(graph);
  const from = layout.rank[focus] ?? 0;
  const order = flowOrder(graph, from, direction, scratch, signal);
  const task: Task = { graph, layout, scratch, order, from, direction, signal };
  const figure = solve(task, graph.figure);
  const [low, high] = graph.isExact ? [figure, figure] : [solve(task, graph.low), solve(task, graph.high)];
  const nodes = new Int32Array(order.length);
  for (let i = 0; i < order.length; i += 1) nodes[i] = layout.nodes[order[i] ?? 0] ?? 0;
  // Where the one asked about is in a cycle, others of it may flow first; it is given first all the same.
  const place = order.indexOf(from);
  for (const column of new Set<Int32Array | Float64Array>([nodes, low.values, figure.values, high.values]))
    toFront(column, place);
  const { start, members } = condensationOf(graph);
  const membersIn = (cycle: number): number[] =>
    [...members.subarray(start[cycle], start[cycle + 1])].sort((a, b) => a - b);
  return Object.assign(new IntegratedColumns(nodes, low.values, figure.values, high.values), {
    cycles: figure.cycles.map(membersIn),
    residual: Math.max(low.residual, figure.residual, high.residual),
    divergent: figure.divergent.map(membersIn),
  });
}

/** A class, as an object with a getter of its own has a shape of its own; see server/facts/page.ts. */
class IntegratedColumns {
  readonly nodes: Int32Array;
  readonly low: Float64Array;
  readonly figure: Float64Array;
  readonly high: Float64Array;

  constructor(nodes: Int32Array, low: Float64Array, figure: Float64Array, high: Float64Array) {
    this.nodes = nodes;
    this.low = low;
    this.figure = figure;
    this.high = high;
  }

  get shares(): readonly IntegratedShare[] {
    return rowsFrom(this.nodes, this.low, this.figure, this.high);
  }
}

function toFront(column: Int32Array | Float64Array, place: number): void {
  const first = column[place] ?? 0;
  column.copyWithin(1, 0, place);
  column[0] = first;
}

function rowsFrom(nodes: Int32Array, low: Float64Array, figure: Float64Array, high: Float64Array): IntegratedShare[] {
  const focus = nodes[0];
  return Array.from(nodes, (node, i) => ({
    node,
    low: low[i] ?? 0,
    figure: figure[i] ?? 0,
    high: high[i] ?? 0,
  })).filter((share) => share.node !== focus || share.low > 0 || share.high !== 0);
}

interface Task {
  readonly graph: HoldingGraph;
  readonly layout: Layout;
  readonly scratch: GraphScratch;
  /** Ranks in the order of the flow. */
  readonly order: Int32Array;
  /** The rank of the one asked about. */
  readonly from: number;
  readonly direction: Direction;
  readonly signal: AbortSignal | undefined;
}

interface Pass {
  readonly values: Float64Array;
  readonly residual: number;
  /** Cycles met, and those of them without a finite answer. */
  readonly cycles: readonly number[];
  readonly divergent: readonly number[];
}

function solve(task: Task, shares: Float64Array): Pass {
  const {
    graph,
    layout: { cycle: cycleAt },
    scratch: { value },
    order,
    from,
    direction,
    signal,
  } = task;
  const { start, far } = rowsOf(graph, direction);
  const parts = sharesInRows(graph, direction, shares);
  for (let i = 0; i < order.length; i += 1) value[order[i] ?? 0] = 0;
  value[from] = 1;
  let residual = 0;
  const cycles: number[] = [];
  const divergent: number[] = [];
  for (let i = 0; i < order.length; i += 1) {
    if ((i & 0xffff) === 0xffff) signal?.throwIfAborted();
    const near = order[i] ?? 0;
    const cycle = cycleAt[near] ?? -1;
    // The members of a cycle follow each other: the first that is met solves it for all.
    if (cycle >= 0 && cycle !== cycles[cycles.length - 1]) {
      cycles.push(cycle);
      const solution = solveInPlace(task, cycle, shares);
      residual = Math.max(residual, solution.residual);
      if (!solution.finite) divergent.push(cycle);
    }
    const own = value[near] ?? 0;
    const end = start[near + 1] ?? 0;
    for (let at = start[near] ?? 0; at < end; at += 1) {
      const other = far[at] ?? 0;
      if (cycle >= 0 && cycleAt[other] === cycle) continue;
      value[other] = (value[other] ?? 0) + (parts[at] ?? 0) * own;
    }
  }
  const values = new Float64Array(order.length);
  for (let i = 0; i < order.length; i += 1) values[i] = (value[order[i] ?? 0] ?? 0) - (order[i] === from ? 1 : 0);
  return { values, residual, cycles, divergent };
}

/** Puts the values of a cycle's members in the place of what flowed into them from outside. */
function solveInPlace(
  { graph, scratch: { value }, direction, signal }: Task,
  cycle: number,
  shares: Float64Array,
): Solution {
  const members = membersOf(graph, direction, cycle);
  const inflow = new Float64Array(members.length);
  for (let i = 0; i < members.length; i += 1) inflow[i] = value[members[i] ?? 0] ?? 0;
  const solution = solveCycle(graph, direction, cycle, shares, inflow, signal);
  for (let i = 0; i < members.length; i += 1) value[members[i] ?? 0] = solution.values[i] ?? NaN;
  return solution;
}
