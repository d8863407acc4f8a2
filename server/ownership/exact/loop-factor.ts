import { solveComponent } from './component-solver.ts';
import { condensationOf } from './condensation.ts';
import type { HoldingGraph } from './holding-graph.ts';

/**
 * A holder's entry of the diagonal of (I − A)⁻¹: 1 and what comes back to it round its own cycle, once, twice, for ever.
 * Only the cycle it stands in matters. NaN where a share there is unknown or the series has no end; undefined for a
 * holder outside of cycles, whose entry is 1.
 */
export function loopFactor(graph: HoldingGraph, holder: number, shares: Float64Array, signal?: AbortSignal): number | undefined {
  const { of, start, members, cyclic } = condensationOf(graph);
  const component = of[holder] ?? 0;
  if (cyclic[component] !== 1) return undefined;
  const ring = members.subarray(start[component], start[component + 1]);
  const place = new Map<number, number>();
  ring.forEach((node, i) => place.set(node, i));
  const rows = new Int32Array(ring.length + 1);
  const columns: number[] = [];
  const coefficients: number[] = [];
  ring.forEach((node, i) => {
    for (let at = graph.holderStart[node] ?? 0; at < (graph.holderStart[node + 1] ?? 0); at += 1) {
      const edge = graph.byHolder[at] ?? 0;
      const column = place.get(graph.company[edge] ?? -1);
      if (column === undefined) continue;
      columns.push(column);
      coefficients.push(shares[edge] ?? NaN);
    }
    rows[i + 1] = columns.length;
  });
  const constants = Float64Array.from(ring, (node) => (node === holder ? 1 : 0));
  const equations = { constants, start: rows, columns: Int32Array.from(columns), coefficients: Float64Array.from(coefficients) };
  return solveComponent(equations, signal).values[place.get(holder) ?? -1] ?? NaN;
}
