import type { HoldingGraph } from '../../server/ownership/exact/holding-graph.ts';

/**
 * Everybody's share of one company by elimination on the whole matrix I − A, as a program without an eye for the graph
 * would do it. In order of node.
 */
export function denseShares(graph: HoldingGraph, target: number): Float64Array {
  const size = graph.ids.length;
  const rows = Array.from({ length: size }, (_, i) => {
    const row = new Float64Array(size + 1);
    row[i] = 1;
    row[size] = i === target ? 1 : 0;
    return row;
  });
  for (let edge = 0; edge < graph.edgeCount; edge += 1) {
    const row = rows[graph.holder[edge] ?? 0];
    const column = graph.company[edge] ?? 0;
    if (row !== undefined) row[column] = (row[column] ?? 0) - (graph.figure[edge] ?? 0);
  }
  for (let pivot = 0; pivot < size; pivot += 1) {
    let best = pivot;
    for (let i = pivot + 1; i < size; i += 1)
      if (Math.abs(rows[i]?.[pivot] ?? 0) > Math.abs(rows[best]?.[pivot] ?? 0)) best = i;
    const lead = rows[best] ?? new Float64Array(0);
    rows[best] = rows[pivot] ?? lead;
    rows[pivot] = lead;
    for (let i = pivot + 1; i < size; i += 1) {
      const row = rows[i] ?? lead;
      const factor = (row[pivot] ?? 0) / (lead[pivot] ?? 1);
      if (factor === 0) continue;
      for (let j = pivot; j <= size; j += 1) row[j] = (row[j] ?? 0) - factor * (lead[j] ?? 0);
    }
  }
  const values = new Float64Array(size);
  for (let i = size - 1; i >= 0; i -= 1) {
    const row = rows[i] ?? values;
    let rest = row[size] ?? 0;
    for (let j = i + 1; j < size; j += 1) rest -= (row[j] ?? 0) * (values[j] ?? 0);
    values[i] = rest / (row[i] ?? 1);
  }
  values[target] = (values[target] ?? 0) - 1;
  return values;
}
