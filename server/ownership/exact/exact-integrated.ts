import { add, divide, multiply, ONE, rational, subtract, ZERO, type Rational } from '../../numbers/rational.ts';
import { condensationOf } from './condensation.ts';
import type { HoldingGraph } from './holding-graph.ts';
import { edgesOf, reach } from './reach.ts';

/** Which figure of each holding is followed. */
export type FollowedFigure = 'LOW' | 'FIGURE' | 'HIGH';

/** Past these the fractions grow too long to be worth it; the answer is then undefined. */
const MOST_NODES = 2_000;
const LARGEST_COMPONENT = 40;

/** An exact share, or a bound of one; `excluded` when the share itself cannot be equal to it. */
export interface ExactShare {
  readonly value: Rational;
  readonly excluded: boolean;
}

/**
 * Integrated share of one holder in one company as an exact fraction: the same equations as `integrated`, solved on
 * fractions. For decisions that doubles cannot make. Undefined when a share on the way is unknown, a cycle has no
 * finite answer, or the neighbourhood is too large.
 */
export function exactShare(
  graph: HoldingGraph,
  holder: number,
  company: number,
  bound: FollowedFigure,
): ExactShare | undefined {
  const above = reach(graph, company, 'UP');
  const below = new Set(reach(graph, holder, 'DOWN'));
  const between = new Set(above.filter((node) => below.has(node)));
  if (between.size > MOST_NODES) return undefined;
  const values = new Map<number, Rational>();
  for (const component of inOrder(graph, between)) {
    if (component.length > LARGEST_COMPONENT) return undefined;
    const solved = solve(graph, component, company, values, between, bound);
    if (solved === undefined) return undefined;
    component.forEach((node, i) => values.set(node, solved[i] ?? ZERO));
  }
  const value = values.get(holder);
  if (value === undefined) return { value: ZERO, excluded: false };
  return { value: subtract(value, holder === company ? ONE : ZERO), excluded: excludes(graph, between, bound) };
}

/** The components between the two, what is held before its holders. */
function inOrder(graph: HoldingGraph, between: ReadonlySet<number>): number[][] {
  const { of } = condensationOf(graph);
  const found = new Map<number, number[]>();
  for (const node of between) {
    const component = of[node] ?? 0;
    found.set(component, [...(found.get(component) ?? []), node]);
  }
  return [...found].sort(([a], [b]) => a - b).map(([, members]) => members);
}

/**
 * Whether the share cannot be equal to the bound: one of the holdings between the two excludes its own bound, and none
 * is nothing at all, so that every holding counts in some chain.
 */
function excludes(graph: HoldingGraph, between: ReadonlySet<number>, bound: FollowedFigure): boolean {
  if (bound === 'FIGURE') return false;
  let found = false;
  for (const node of between) {
    for (const edge of edgesOf(graph, node, 'DOWN')) {
      if (!between.has(graph.company[edge] ?? -1)) continue;
      const share = graph.exact(edge);
      if ((bound === 'LOW' ? share?.min : share?.max)?.num === 0n) return false;
      if ((bound === 'LOW' ? share?.minExclusive : share?.maxExclusive) === true) found = true;
    }
  }
  return found;
}

function solve(
  graph: HoldingGraph,
  component: readonly number[],
  focus: number,
  values: ReadonlyMap<number, Rational>,
  between: ReadonlySet<number>,
  bound: FollowedFigure,
): Rational[] | undefined {
  const local = new Map(component.map((node, i) => [node, i]));
  const size = component.length;
  const matrix: Rational[][] = component.map((node, i) => {
    const row = Array.from({ length: size + 1 }, (_, j) => (i === j ? ONE : ZERO));
    row[size] = node === focus ? ONE : ZERO;
    return row;
  });
  for (const [i, node] of component.entries()) {
    const row = matrix[i] ?? [];
    for (const edge of edgesOf(graph, node, 'DOWN')) {
      const next = graph.company[edge] ?? -1;
      if (!between.has(next)) continue;
      const share = shareOf(graph, edge, bound);
      if (share === undefined) return undefined;
      const inside = local.get(next);
      if (inside !== undefined) row[inside] = subtract(row[inside] ?? ZERO, share);
      else row[size] = add(row[size] ?? ZERO, multiply(share, values.get(next) ?? ZERO));
    }
  }
  return eliminate(matrix);
}

/** Gauss–Jordan on fractions. A negative value means that the series does not converge. */
function eliminate(matrix: Rational[][]): Rational[] | undefined {
  const size = matrix.length;
  for (let pivot = 0; pivot < size; pivot += 1) {
    const at = matrix.findIndex((row, i) => i >= pivot && row[pivot]?.num !== 0n);
    const found = matrix[at];
    if (found === undefined) return undefined;
    matrix[at] = matrix[pivot] ?? [];
    const lead = found[pivot] ?? ONE;
    const scaled = found.map((value) => divide(value, lead));
    matrix[pivot] = scaled;
    for (const [i, row] of matrix.entries()) {
      const factor = row[pivot] ?? ZERO;
      if (i !== pivot && factor.num !== 0n) {
        matrix[i] = row.map((value, j) => subtract(value, multiply(factor, scaled[j] ?? ZERO)));
      }
    }
  }
  const solution = matrix.map((row) => row[size] ?? ZERO);
  return solution.some(({ num }) => num < 0n) ? undefined : solution;
}

function shareOf(graph: HoldingGraph, edge: number, bound: FollowedFigure): Rational | undefined {
  if (bound === 'FIGURE') return graph.exactFigure(edge);
  const share = graph.exact(edge);
  if (bound === 'LOW') return share?.min ?? rational(0n);
  return share?.max;
}
