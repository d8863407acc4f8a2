import { membersOf, solveCycle } from './cycle-equations.ts';
import { layoutOf } from '../flow.ts';
import type { HoldingGraph } from '../holding-graph.ts';

/**
 * A holder's entry of the diagonal of (I − A)⁻¹: 1 and what comes back to it round its own cycle, once, twice, for
 * ever. Only the cycle it stands in matters. NaN where a share there is unknown or the series has no end; undefined for
 * a holder outside of cycles, whose entry is 1.
 */
export function loopFactor(
  graph: HoldingGraph,
  holder: number,
  shares: Float64Array,
  signal?: AbortSignal,
): number | undefined {
  const { rank, cycle } = layoutOf(graph);
  const at = rank[holder] ?? 0;
  const mine = cycle[at] ?? -1;
  if (mine < 0) return undefined;
  const members = membersOf(graph, 'UP', mine);
  const place = members.indexOf(at);
  const inflow = new Float64Array(members.length);
  inflow[place] = 1;
  return solveCycle(graph, 'UP', mine, shares, inflow, signal).values[place] ?? NaN;
}
