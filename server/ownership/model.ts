import type { Interval } from '../numbers/interval.ts';
import { ZERO } from '../numbers/rational.ts';
import type { Chart } from './chart.ts';
import type { Edge } from './edge.ts';
import { holdingGraph, type HoldingGraph } from './exact/holding-graph.ts';
import type { Stated } from './holding-memory.ts';

/** A chart as arithmetic sees it. Edge i of the graph is holding i of the chart. */
export interface Model {
  readonly graph: HoldingGraph;
  /** The nodes of a party: itself, and itself as the holder of record for others. */
  readonly nodesOf: (party: string) => readonly number[];
  /** The party as its own holder; undefined for one that only holds for others. */
  readonly ownNode: (party: string) => number | undefined;
  readonly partyOf: (node: number) => string;
}

/** No id contains a line break. */
const OF_RECORD = '\nof record';

/**
 * What somebody holds for others is held by a node of its own that nobody holds: so chains end there, it controls
 * nothing, and it is never an owner. A total that a source states for a party and those it holds through is kept apart.
 */
export function modelOf({ question, edges, beside, stated }: Chart): Model {
  const graph = holdingGraph(
    edges.map((edge) => ({
      holder: edge.nominee ? edge.holder + OF_RECORD : edge.holder,
      company: edge.held,
      share: edge.share ?? directPart(edge, stated),
      figure: edge.figure,
      ofVotes: edge.view?.fact.interest === 'VOTES',
      overlaps: mayOverlap(edge),
    })),
    [question.focus],
    stated.flatMap(({ view: { fact }, share, nominee }) =>
      share === undefined || nominee
        ? []
        : [{ holder: fact.subject, company: fact.object, share, ofVotes: fact.interest === 'VOTES' }],
    ),
    beside.flatMap((edge) =>
      edge.share === undefined || mayOverlap(edge)
        ? []
        : [{ company: edge.held, share: edge.share, ofVotes: edge.view?.fact.interest === 'VOTES' }],
    ),
  );
  return {
    graph,
    nodesOf: (party) => [party, party + OF_RECORD].flatMap((id) => graph.indexOf.get(id) ?? []),
    ownNode: (party) => graph.indexOf.get(party),
    partyOf: (node) => (graph.ids[node] ?? '').replace(OF_RECORD, ''),
  };
}

/** Whether its shares may be told again as another's: what is not stated to be direct, or is held through somebody. */
function mayOverlap({ directness, view }: Edge): boolean {
  return directness !== 'DIRECT' || view?.fact.via !== undefined;
}

/** The direct part of a holding that is direct and indirect together is anything up to the whole of it. */
function directPart({ directness, holder, held }: Edge, stated: readonly Stated[]): Interval | undefined {
  if (directness !== 'BOTH') return undefined;
  const whole = stated.find(({ view: { fact } }) => fact.subject === holder && fact.object === held)?.share;
  return whole && { ...whole, min: ZERO, minExclusive: false };
}
