import { solveComponent, type Solution } from './component-solver.ts';
import type { Equations } from './equations.ts';
import { condensationOf } from '../condensation.ts';
import { factorise, solveFactored, type Factor } from './factor.ts';
import { layoutOf, rowsOf, sharesInRows } from '../flow.ts';
import type { HoldingGraph } from '../holding-graph.ts';
import { leftOver, residualOf } from './left-over.ts';
import type { Direction } from '../reach.ts';
import { keptWith } from '../../../shared/kept-with.ts';

/** The equations of one cycle, but for what flows into it from outside. */
interface CycleEquations {
  /** Its members by rank, in the order of the flow. */
  readonly members: Int32Array;
  readonly equations: Equations;
  /** Undefined until the equations are to be solved a second time; null where they are better solved step by step. */
  factor: Factor | null | undefined;
}

interface Kept {
  readonly cycles: Map<Direction, Map<Float64Array, Map<number, CycleEquations>>>;
  /** Numbers kept in factors so far. */
  size: number;
}

/** Cycles of more companies, and those with few holdings each, are solved step by step every time. */
const MOST_FACTORED = 400;
const LEAST_FACTORED = 24;
const LEAST_DEGREE = 6;
/** Numbers kept in factors for one graph: 64 MB. */
const MOST_KEPT = 8_000_000;

const keptOf = keptWith((_: HoldingGraph): Kept => ({ cycles: new Map(), size: 0 }));

/** The members of a cycle by rank, in the order of the flow. */
export function membersOf(graph: HoldingGraph, direction: Direction, cycle: number): Int32Array {
  const { start } = condensationOf(graph);
  const members = Int32Array.from(
    { length: (start[cycle + 1] ?? 0) - (start[cycle] ?? 0) },
    (_, i) => (start[cycle] ?? 0) + i,
  );
  return direction === 'UP' ? members : members.reverse();
}

/**
 * Solves a cycle for what flows into each member from outside (`inflow`, in the order of `membersOf`). Its equations
 * are kept with the graph; a thick cycle that is met again is taken apart once, and solving it is then a matter of its
 * holdings.
 */
export function solveCycle(
  graph: HoldingGraph,
  direction: Direction,
  cycle: number,
  shares: Float64Array,
  inflow: Float64Array,
  signal?: AbortSignal,
): Solution {
  const kept = keptOf(graph);
  const known = equationsOf(kept, graph, direction, cycle, shares);
  const equations: Equations = { ...known.equations, constants: inflow };
  if (known.factor === undefined && isThick(known.equations)) {
    const size = inflow.length ** 2;
    known.factor = kept.size + size <= MOST_KEPT ? (factorise(equations) ?? null) : null;
    if (known.factor !== null) kept.size += size;
  }
  return known.factor == null ? solveComponent(equations, signal) : withFactor(known.factor, equations);
}

function isThick({ start, coefficients }: Equations): boolean {
  const size = start.length - 1;
  return (
    size >= LEAST_FACTORED &&
    size <= MOST_FACTORED &&
    coefficients.length >= LEAST_DEGREE * size &&
    !coefficients.some(Number.isNaN)
  );
}

/** A first solution, bettered once by what it leaves over: the error is then at the last place. */
function withFactor(factor: Factor, equations: Equations): Solution {
  const { constants } = equations;
  if (constants.some(Number.isNaN))
    return { values: new Float64Array(constants.length).fill(NaN), residual: 0, finite: true };
  const values = solveFactored(factor, constants);
  const left = leftOver(equations, values);
  const better = solveFactored(factor, left);
  for (let i = 0; i < values.length; i += 1) values[i] = (values[i] ?? 0) + (better[i] ?? 0);
  // What is nothing may come out as the least bit less than nothing.
  const most = values.reduce((largest, z) => Math.max(largest, Math.abs(z)), 0);
  for (let i = 0; i < values.length; i += 1)
    if ((values[i] ?? 0) < 0 && (values[i] ?? 0) > -1e-15 * most) values[i] = 0;
  if (values.some((z) => !Number.isFinite(z) || z < 0)) return { values: values.fill(NaN), residual: 0, finite: false };
  return { values, residual: residualOf(equations, values), finite: true };
}

function equationsOf(
  kept: Kept,
  graph: HoldingGraph,
  direction: Direction,
  cycle: number,
  shares: Float64Array,
): CycleEquations {
  const columns = kept.cycles.get(direction) ?? new Map<Float64Array, Map<number, CycleEquations>>();
  kept.cycles.set(direction, columns);
  const cycles = columns.get(shares) ?? new Map<number, CycleEquations>();
  columns.set(shares, cycles);
  const known = cycles.get(cycle) ?? writeEquations(graph, direction, cycle, shares);
  cycles.set(cycle, known);
  return known;
}

/** One equation per member: its value is what flows in, and a share of the value of every member that flows into it. */
function writeEquations(
  graph: HoldingGraph,
  direction: Direction,
  cycle: number,
  shares: Float64Array,
): CycleEquations {
  const { cycle: cycleAt } = layoutOf(graph);
  const members = membersOf(graph, direction, cycle);
  // Whoever the values come from lies the other way.
  const toward: Direction = direction === 'UP' ? 'DOWN' : 'UP';
  const { start, far } = rowsOf(graph, toward);
  const parts = sharesInRows(graph, toward, shares);
  const [first = 0] = members;
  const placeOf = (rank: number): number => (direction === 'UP' ? rank - first : first - rank);
  const starts = new Int32Array(members.length + 1);
  const most = members.reduce((sum, rank) => sum + (start[rank + 1] ?? 0) - (start[rank] ?? 0), 0);
  const columns = new Int32Array(most);
  const coefficients = new Float64Array(most);
  let filled = 0;
  members.forEach((rank, i) => {
    const end = start[rank + 1] ?? 0;
    for (let at = start[rank] ?? 0; at < end; at += 1) {
      const other = far[at] ?? 0;
      if (cycleAt[other] !== cycle) continue;
      columns[filled] = placeOf(other);
      coefficients[filled] = parts[at] ?? NaN;
      filled += 1;
    }
    starts[i + 1] = filled;
  });
  const equations = {
    constants: new Float64Array(members.length),
    start: starts,
    columns: columns.slice(0, filled),
    coefficients: coefficients.slice(0, filled),
  };
  return { members, equations, factor: undefined };
}
