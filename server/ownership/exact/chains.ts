import { add, multiply, ONE, ZERO, type Rational } from '../../numbers/rational.ts';
import type { HoldingGraph } from './holding-graph.ts';
import { edgesOf } from './reach.ts';

/** What one holder has of the company through chains that meet no company twice. */
export interface ChainSum {
  readonly node: number;
  /** Sum of the products over chains without an unknown share. */
  readonly sum: Rational;
  readonly chains: number;
  /** Chains with an unknown share somewhere; the sum is then a lower bound. */
  readonly unknown: number;
}

export interface ChainSums {
  readonly sums: readonly ChainSum[];
  /** True when the search was ended at `limit` chains: every sum is then a lower bound. */
  readonly truncated: boolean;
}

/**
 * Sums of the products of all elementary chains into `company`. In a cycle this is less than the integrated share, and
 * among many companies that hold each other the chains are too many to walk: `limit` bounds them.
 */
export function chainSums(graph: HoldingGraph, company: number, limit: number, signal?: AbortSignal): ChainSums {
  const found = new Map<number, { sum: Rational; chains: number; unknown: number }>();
  const onChain = new Set<number>([company]);
  const stack: { node: number; edges: Int32Array; at: number; product: Rational | undefined }[] = [];
  const open = (node: number, product: Rational | undefined): void => {
    stack.push({ node, edges: edgesOf(graph, node, 'UP'), at: 0, product });
  };
  open(company, ONE);
  let walked = 0;
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const edge = frame.edges[frame.at];
    if (edge === undefined) {
      onChain.delete(frame.node);
      stack.pop();
      continue;
    }
    frame.at += 1;
    const holder = graph.holder[edge] ?? -1;
    if (onChain.has(holder)) continue;
    if (walked >= limit) return { sums: inOrder(found), truncated: true };
    walked += 1;
    if ((walked & 1023) === 0) signal?.throwIfAborted();
    const figure = graph.exactFigure(edge);
    const product = figure === undefined || frame.product === undefined ? undefined : multiply(frame.product, figure);
    const entry = found.get(holder) ?? { sum: ZERO, chains: 0, unknown: 0 };
    entry.chains += 1;
    if (product === undefined) entry.unknown += 1;
    else entry.sum = add(entry.sum, product);
    found.set(holder, entry);
    onChain.add(holder);
    open(holder, product);
  }
  return { sums: inOrder(found), truncated: false };
}

function inOrder(found: ReadonlyMap<number, { sum: Rational; chains: number; unknown: number }>): ChainSum[] {
  return [...found].map(([node, entry]) => ({ node, ...entry })).sort((a, b) => a.node - b.node);
}
