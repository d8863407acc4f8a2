import { solveComponent } from './component-solver.ts';
import { components, isCycle } from './components.ts';
import type { HoldingGraph } from './holding-graph.ts';
import { edgesOf, farEnd, reach, type Direction } from './reach.ts';

/** Integrated share of one party, as fractions. NaN is "not known": `low` is then all that can be said. */
export interface IntegratedShare {
  readonly node: number;
  readonly low: number;
  readonly figure: number;
  readonly high: number;
}

export interface Integrated {
  readonly shares: readonly IntegratedShare[];
  /** Cycles met, as node numbers, each rotated to start with its smallest. */
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
 * exact up to rounding, inside a cycle one linear system is solved.
 */
export function integrated(
  graph: HoldingGraph, focus: number, direction: Direction, signal?: AbortSignal,
): Integrated {
  const nodes = reach(graph, focus, direction, signal);
  const toward: Direction = direction === 'UP' ? 'DOWN' : 'UP';
  const order = components(graph, nodes, toward);
  const position = new Map<number, number>();
  nodes.forEach((node, i) => position.set(node, i));
  const bounds = [graph.low, graph.figure, graph.high].map((shares) =>
    solveInOrder(graph, { focus, toward, order, position, shares, signal }),
  );
  const [low, figure, high] = bounds;
  const own = (values: Float64Array | undefined, node: number, i: number): number =>
    (values?.[i] ?? NaN) - (node === focus ? 1 : 0);
  return {
    shares: Array.from(nodes, (node, i) => ({
      node,
      low: own(low?.values, node, i),
      figure: own(figure?.values, node, i),
      high: own(high?.values, node, i),
    })).filter(({ node, high: most, low: least }) => node !== focus || least > 0 || most !== 0),
    cycles: order.filter((component) => isCycle(graph, component)).map(rotated),
    residual: Math.max(...bounds.map((bound) => bound.residual)),
    divergent: (figure?.divergent ?? []).map(rotated),
  };
}

interface Task {
  readonly focus: number;
  readonly toward: Direction;
  readonly order: readonly number[][];
  readonly position: ReadonlyMap<number, number>;
  readonly shares: Float64Array;
  readonly signal: AbortSignal | undefined;
}

interface Pass {
  readonly values: Float64Array;
  readonly residual: number;
  readonly divergent: readonly number[][];
}

function solveInOrder(graph: HoldingGraph, task: Task): Pass {
  const { focus, toward, order, position, shares, signal } = task;
  const values = new Float64Array(position.size);
  let residual = 0;
  const divergent: number[][] = [];
  for (const component of order) {
    signal?.throwIfAborted();
    const local = new Map(component.map((node, i) => [node, i]));
    const rows: [number, number][][] = component.map(() => []);
    const constants = Float64Array.from(component, (node, i) => {
      let sum = node === focus ? 1 : 0;
      for (const edge of edgesOf(graph, node, toward)) {
        const next = farEnd(graph, edge, toward);
        const share = shares[edge] ?? NaN;
        const inside = local.get(next);
        const at = position.get(next);
        if (inside !== undefined) rows[i]?.push([inside, share]);
        else if (at !== undefined) sum += share * (values[at] ?? NaN);
      }
      return sum;
    });
    const acyclic = component.length === 1 && rows[0]?.length === 0;
    const solution = acyclic ? { values: constants, residual: 0, finite: true } : solveComponent({ constants, rows });
    residual = Math.max(residual, solution.residual);
    if (!solution.finite) divergent.push(component);
    component.forEach((node, i) => {
      values[position.get(node) ?? -1] = solution.values[i] ?? NaN;
    });
  }
  return { values, residual, divergent };
}

function rotated(cycle: readonly number[]): number[] {
  return [...cycle].sort((a, b) => a - b);
}
