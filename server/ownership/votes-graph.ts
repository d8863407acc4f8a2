import type { Chart } from './chart.ts';
import type { Edge } from './edge.ts';
import { holdingGraph, type Edge as GraphEdge, type HoldingGraph, type StatedTotal } from './exact/holding-graph.ts';
import { fromNothing, graphEdge, NOTHING } from './graph-edge.ts';

/**
 * Who votes what. Votes that are stated count; where none are, capital stands in for them, unless the votes stated of the
 * company are another part of the whole than its capital: then the votes are unknown. What only possibly holds on the day
 * is voted perhaps; what nobody reports the vote of is nobody's. Node numbers are those of the graph of capital.
 */
export function votesGraph(
  chart: Chart,
  capital: HoldingGraph,
  totals: readonly StatedTotal[],
  beside: readonly Omit<StatedTotal, 'holder'>[],
): { readonly graph: HoldingGraph; readonly voteEdges: readonly Edge[] } {
  const told = new Set(chart.votes.map(pairOf));
  const voteEdges = [
    ...chart.edges.filter((edge) => edge.ofVotes === true || !told.has(pairOf(edge))),
    ...chart.votes,
    ...chart.sharers.filter((edge) => !told.has(pairOf(edge))),
  ];
  const lines = voteEdges.map((edge) => lineOf(edge, chart));
  const graph = holdingGraph(lines, [], totals, beside, {
    numbered: capital.ids,
    powers: chart.powers.map(({ holder, held, certain, isRole }) => ({ holder, company: held, certain, isRole })),
  });
  return { graph, voteEdges };
}

function pairOf({ holder, held }: Edge): string {
  return JSON.stringify([holder, held]);
}

function lineOf(edge: Edge, { apart, stated }: Chart): GraphEdge {
  const line = { ...graphEdge(edge, stated), joint: edge.joint };
  if (edge.joint?.voting === 'NONE') return { ...line, share: NOTHING, figure: undefined };
  if (tellsNoVotes(edge, apart)) return { ...line, share: undefined, figure: undefined };
  if (edge.possible !== true || line.share === undefined) return line;
  return { ...line, share: fromNothing(line.share), lastStated: edge.retired === true ? undefined : line.share };
}

/** Whether a holding is of capital in a company whose votes are another part of the whole. */
export function tellsNoVotes({ held, ofVotes }: Edge, apart: Chart['apart']): boolean {
  return ofVotes !== true && apart.has(held);
}
