import { exactly } from '../../numbers/interval.ts';
import { larger, smaller, subtract, ZERO } from '../../numbers/rational.ts';
import type { Chart } from './chart.ts';
import { crossHeldIn, type CrossHeld } from './cross-held.ts';
import type { Edge } from '../read/edge.ts';
import { holdingGraph, type HoldingEdge, type HoldingGraph, type StatedTotal } from '../exact/holding-graph.ts';
import { fromNothing, graphEdge, NOTHING } from '../read/graph-edge.ts';

/**
 * Who votes what. Votes that are stated count; where none are, capital stands in for them, unless the votes stated of
 * the company are another part of the whole than its capital: then the votes are unknown. What only possibly holds on
 * the day is voted perhaps; what nobody reports the vote of is nobody's. Node numbers are those of the graph of
 * capital.
 */
export function votesGraph(
  chart: Chart,
  capital: HoldingGraph,
  totals: readonly StatedTotal[],
  beside: readonly Omit<StatedTotal, 'holder'>[],
): {
  readonly graph: HoldingGraph;
  readonly voteEdges: readonly Edge[];
  readonly crossHeld: ReadonlyMap<number, CrossHeld>;
} {
  const told = new Set(chart.votes.map(pairOf));
  const voteEdges = [
    ...chart.edges.filter((edge) => edge.ofVotes === true || !told.has(pairOf(edge))),
    ...chart.votes,
    ...chart.sharers.filter((edge) => !told.has(pairOf(edge))),
    ...chart.treasury,
  ];
  const lines = voteEdges.map((edge) => lineOf(edge, chart));
  const powers = chart.powers.map(({ holder, held, certain, isRole }) => ({ holder, company: held, certain, isRole }));
  const graphOf = (all: readonly HoldingEdge[]): HoldingGraph =>
    holdingGraph(all, [], totals, beside, { numbered: capital.ids, powers });
  const graph = graphOf(lines);
  const crossHeld = crossHeldIn(capital, graph, (node) => chart.parties.get(graph.ids[node] ?? '')?.party);
  if (crossHeld.size === 0) return { graph, voteEdges, crossHeld };
  const voting = lines.map((line, edge) => withoutVote(line, crossHeld.get(edge)));
  // Shares that perhaps do not vote make the others' part larger, perhaps.
  const perhaps = lines.flatMap((line, edge) => {
    const cross = crossHeld.get(edge);
    if (cross?.certainty !== 'POSSIBLE' || line.share === undefined) return [];
    const most = larger(subtract(line.share.max, cross.kept.min), ZERO);
    return [{ holder: line.company, company: line.company, share: { ...exactly(ZERO), max: most } }];
  });
  return { graph: graphOf([...voting, ...perhaps]), voteEdges, crossHeld };
}

/**
 * What carries no vote is as the company's own; what perhaps carries none is voted perhaps, but for what is voted in
 * any case.
 */
function withoutVote(line: HoldingEdge, cross: CrossHeld | undefined): HoldingEdge {
  if (cross === undefined) return line;
  if (cross.certainty === 'CERTAIN') return { ...line, holder: line.company };
  if (line.share === undefined) return line;
  const min = smaller(line.share.min, cross.kept.min);
  return { ...line, share: { ...line.share, min, minExclusive: false }, figure: undefined };
}

function pairOf({ holder, held }: Edge): string {
  return JSON.stringify([holder, held]);
}

function lineOf(edge: Edge, { apart, stated }: Chart): HoldingEdge {
  const line = { ...graphEdge(edge, stated), joint: edge.joint };
  if (edge.joint?.voting === 'NONE') return { ...line, share: NOTHING, figure: undefined };
  if (tellsNoVotes(edge, apart)) return { ...line, share: undefined, figure: undefined };
  if (edge.possible !== true || line.share === undefined) return line;
  return { ...line, share: fromNothing(line.share), lastStated: edge.retired === true ? undefined : line.share };
}

/** Whether a holding is of capital in a company whose votes are another part of the whole. */
export function tellsNoVotes({ held, ofVotes, votesUnknown }: Edge, apart: Chart['apart']): boolean {
  return ofVotes !== true && (votesUnknown === true || apart.has(held));
}
