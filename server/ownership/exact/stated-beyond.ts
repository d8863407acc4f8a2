import { fromNumber, holdingGraph, toNumber, type HoldingEdge, type HoldingGraph } from './holding-graph.ts';
import { ZERO, type Rational } from '../../numbers/rational.ts';
import { integrated } from './integrated.ts';

/** What doubles may err by. */
const ERROR = 1e-12;

/**
 * The graph with what sources state of a holder and those it holds through together, as far as the chains come to less:
 * from nothing up to that, by a way that nobody tells. It bounds what may be held, and shows nothing for certain.
 */
export function withStatedBeyond(
  graph: HoldingGraph,
  within: ReadonlySet<number>,
  signal: AbortSignal | undefined,
): HoldingGraph {
  const chains = new Map<number, ReadonlyMap<number, number>>();
  const byChains = (holder: number, company: number): number => {
    const known =
      chains.get(company) ??
      new Map(integrated(graph, company, 'UP', signal).shares.map(({ node, low }) => [node, low]));
    chains.set(company, known);
    return known.get(holder) ?? 0;
  };
  const beyond = [...graph.totals].flatMap(([holder, totals]) =>
    totals.flatMap(({ company, share }): HoldingEdge[] => {
      if (holder === company || !within.has(holder) || !within.has(company)) return [];
      const known = byChains(holder, company);
      const rest: Rational = known === 0 ? share.max : fromNumber(Math.max(0, toNumber(share.max) - known));
      if (toNumber(rest) <= ERROR) return [];
      const range = { min: ZERO, minExclusive: false, max: rest, maxExclusive: share.maxExclusive };
      return [{ holder: graph.ids[holder] ?? '', company: graph.ids[company] ?? '', share: range }];
    }),
  );
  if (beyond.length === 0) return graph;
  const edges = Array.from({ length: graph.edgeCount }, (_, edge): HoldingEdge => ({
    holder: graph.ids[graph.holder[edge] ?? 0] ?? '',
    company: graph.ids[graph.company[edge] ?? 0] ?? '',
    share: graph.exact(edge),
    figure: graph.exactFigure(edge),
  }));
  return holdingGraph([...edges, ...beyond], [], [], [], { numbered: graph.ids });
}
