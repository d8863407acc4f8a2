import { solveComponent, type Solution } from './component-solver.ts';
import { condensationOf, type Condensation } from './condensation.ts';
import { flowOrder, rowsOf, sharesInRows } from './flow.ts';
import type { HoldingGraph } from './holding-graph.ts';
import type { Direction } from './reach.ts';
import { scratchOf, type Scratch } from './scratch.ts';

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
 * Y = (I − A)⁻¹ A (Brioschi, Buzzacchi and Colombo 1989). UP: everybody's share of `focus`; DOWN: `focus`'s share of everything.
 *
 * The companies reached are solved in the order of their strongly connected components: outside cycles one pass is
 * exact up to rounding, inside a cycle one linear system is solved. Where every share of the graph is an exact figure,
 * its bounds are the figure and are not solved again.
 */
export function integrated(graph: HoldingGraph, focus: number, direction: Direction, signal?: AbortSignal): Integrated {
  const condensation = condensationOf(graph);
  const scratch = scratchOf(graph);
  const order = flowOrder(graph, focus, direction, scratch, signal);
  const cyclic = cyclicPlaces(order, condensation);
  const task: Task = { graph, condensation, scratch, order, cyclic, focus, direction, signal };
  const figure = solve(task, graph.figure);
  const [low, high] = graph.isExact ? [figure, figure] : [solve(task, graph.low), solve(task, graph.high)];
  const nodes = order.slice();
  const members = (component: number): number[] =>
    [...condensation.members.subarray(condensation.start[component], condensation.start[component + 1])].sort((a, b) => a - b);
  return {
    nodes, low: low.values, figure: figure.values, high: high.values,
    get shares() {
      return rowsFrom(nodes, low.values, figure.values, high.values);
    },
    cycles: [...cyclic.keys()].map(members),
    residual: Math.max(low.residual, figure.residual, high.residual),
    divergent: figure.divergent.map(members),
  };
}

function rowsFrom(nodes: Int32Array, low: Float64Array, figure: Float64Array, high: Float64Array): IntegratedShare[] {
  const focus = nodes[0];
  return Array.from(nodes, (node, i) => ({ node, low: low[i] ?? 0, figure: figure[i] ?? 0, high: high[i] ?? 0 }))
    .filter((share) => share.node !== focus || share.low > 0 || share.high !== 0);
}

interface Task {
  readonly graph: HoldingGraph;
  readonly condensation: Condensation;
  readonly scratch: Scratch;
  readonly order: Int32Array;
  readonly cyclic: ReadonlyMap<number, readonly number[]>;
  readonly focus: number;
  readonly direction: Direction;
  readonly signal: AbortSignal | undefined;
}

interface Pass {
  readonly values: Float64Array;
  readonly residual: number;
  readonly divergent: readonly number[];
}

/** The cycles met, each with its members in the order of the flow. */
function cyclicPlaces(order: Int32Array, { of, cyclic }: Condensation): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const node of order) {
    const component = of[node] ?? 0;
    if (cyclic[component] !== 1) continue;
    const members = found.get(component);
    if (members === undefined) found.set(component, [node]);
    else members.push(node);
  }
  return found;
}

function solve(task: Task, shares: Float64Array): Pass {
  const { graph, condensation: { of, cyclic }, scratch: { value }, order, focus, direction, signal } = task;
  const { start, far } = rowsOf(graph, direction);
  const parts = sharesInRows(graph, direction, shares);
  for (const node of order) value[node] = 0;
  value[focus] = 1;
  let residual = 0;
  const divergent: number[] = [];
  const done = new Set<number>();
  for (let i = 0; i < order.length; i += 1) {
    if ((i & 0xffff) === 0xffff) signal?.throwIfAborted();
    const node = order[i] ?? 0;
    const component = of[node] ?? 0;
    const inCycle = cyclic[component] === 1;
    if (inCycle && !done.has(component)) {
      done.add(component);
      const solution = solveCycle(task, component, shares);
      residual = Math.max(residual, solution.residual);
      if (!solution.finite) divergent.push(component);
    }
    const own = value[node] ?? 0;
    const end = start[node + 1] ?? 0;
    for (let at = start[node] ?? 0; at < end; at += 1) {
      const other = far[at] ?? 0;
      if (inCycle && of[other] === component) continue;
      value[other] = (value[other] ?? 0) + (parts[at] ?? 0) * own;
    }
  }
  const values = new Float64Array(order.length);
  for (let i = 0; i < order.length; i += 1) values[i] = value[order[i] ?? 0] ?? 0;
  values[0] = (values[0] ?? 0) - 1;
  return { values, residual, divergent };
}

/** Puts the values of a cycle's members in the place of what flowed into them from outside. */
function solveCycle(task: Task, component: number, shares: Float64Array): Solution {
  const { graph, condensation: { of }, scratch: { value, place }, cyclic, direction, signal } = task;
  const members = cyclic.get(component) ?? [];
  // Whoever the values come from lies the other way.
  const toward: Direction = direction === 'UP' ? 'DOWN' : 'UP';
  const { start, far } = rowsOf(graph, toward);
  const parts = sharesInRows(graph, toward, shares);
  members.forEach((node, i) => { place[node] = i; });
  const starts = new Int32Array(members.length + 1);
  const most = members.reduce((sum, node) => sum + (start[node + 1] ?? 0) - (start[node] ?? 0), 0);
  const columns = new Int32Array(most);
  const coefficients = new Float64Array(most);
  let filled = 0;
  members.forEach((node, i) => {
    const end = start[node + 1] ?? 0;
    for (let at = start[node] ?? 0; at < end; at += 1) {
      const other = far[at] ?? 0;
      if (of[other] !== component) continue;
      columns[filled] = place[other] ?? 0;
      coefficients[filled] = parts[at] ?? NaN;
      filled += 1;
    }
    starts[i + 1] = filled;
  });
  const constants = Float64Array.from(members, (node) => value[node] ?? 0);
  const equations = { constants, start: starts, columns: columns.subarray(0, filled), coefficients: coefficients.subarray(0, filled) };
  const solution = solveComponent(equations, signal);
  members.forEach((node, i) => { value[node] = solution.values[i] ?? NaN; });
  return solution;
}
