import type { Chart } from './chart.ts';
import { CROSS_HELD_RULES, type CrossHeld } from './cross-held.ts';
import type { Edge } from '../read/edge.ts';
import { stepInTurns, stepThrough } from '../../shared/turns/in-turns.ts';
import { holdingGraph, type HoldingGraph } from '../exact/holding-graph.ts';
import { fromNothing, graphEdge, holderOf, mayOverlap, NOTHING, OF_RECORD, sureShare } from '../read/graph-edge.ts';
import { tellsNoVotes, votesGraph } from './votes-graph.ts';

/** A chart as arithmetic sees it. Edge i of the graph is holding i of the chart. */
export interface Model {
  /** Capital, as it was last stated: what chains multiply. */
  readonly graph: HoldingGraph;
  /** The same as far as it certainly holds on the day. */
  readonly sure: HoldingGraph;
  /** Votes and powers: what decides control. Node numbers are those of `graph`; edge i is `voteEdges[i]`. */
  readonly votes: HoldingGraph;
  readonly voteEdges: readonly Edge[];
  /** Holdings that carry no vote, or perhaps none, because the company has a part of the holder; by edge of `votes`. */
  readonly crossHeld: ReadonlyMap<number, CrossHeld>;
  /** The nodes of a party: itself, and itself as the holder of record for others. */
  readonly nodesOf: (party: string) => readonly number[];
  /** The party as its own holder; undefined for one that only holds for others. */
  readonly ownNode: (party: string) => number | undefined;
  readonly partyOf: (node: number) => string;
}

/**
 * What somebody holds for others is held by a node of its own that nobody holds: so chains end there, it controls
 * nothing, and it is never an owner. A total that a source states for a party and those it holds through is kept apart.
 */
export function modelOf(chart: Chart): Model {
  return stepThrough(makingModel(chart));
}

/** The same, with rests in which others are served. Throws the signal's reason when nobody waits for it any more. */
export function modelInTurns(chart: Chart, signal?: AbortSignal): Promise<Model> {
  return stepInTurns(makingModel(chart), signal);
}

/** Holdings between two rests. */
const READ_AT_ONCE = 500;

function* makingModel(chart: Chart): Generator<undefined, Model> {
  const { question, edges, votes, powers, sharers, treasury, stated, apart } = chart;
  const isPlain =
    votes.length + powers.length + sharers.length + treasury.length + apart.size === 0 &&
    !(yield* mayCrossHold(chart)) &&
    edges.every(
      ({ possible, joint, votesUnknown }) => possible !== true && joint === undefined && votesUnknown !== true,
    ) &&
    stated.every(({ view }) => view.certainty !== 'POSSIBLE');
  yield;
  const alone = [
    question.focus,
    ...votes.flatMap((edge) => [holderOf(edge), edge.held]),
    ...powers.flatMap(({ holder, held }) => [holder, held]),
    ...sharers.flatMap((edge) => [holderOf(edge), edge.held]),
    ...treasury.map(({ held }) => held),
  ];
  yield;
  const beside = chart.beside.flatMap((edge) =>
    edge.share === undefined || mayOverlap(edge) || tellsNoVotes(edge, apart)
      ? []
      : [
          {
            company: edge.held,
            share: sureShare(edge) ?? edge.share,
            lastStated: edge.retired === true ? undefined : edge.share,
            ofVotes: edge.ofVotes,
          },
        ],
  );
  const totals = (sure: boolean) =>
    stated.flatMap(({ view, share, nominee }) =>
      share === undefined || nominee
        ? []
        : [
            {
              holder: view.fact.subject,
              company: view.fact.object,
              share: sure && view.certainty === 'POSSIBLE' ? fromNothing(share) : share,
              ofVotes: view.fact.interest === 'VOTES',
            },
          ],
    );
  yield;
  const lines: ReturnType<typeof graphEdge>[] = [];
  for (const edge of edges) {
    const line = graphEdge(edge, stated);
    lines.push(edge.again === true ? { ...line, share: NOTHING, figure: undefined } : line);
    if (lines.length % READ_AT_ONCE === 0) yield;
  }
  const graph = holdingGraph(lines, alone, totals(false), beside);
  yield;
  const sure = (): HoldingGraph =>
    holdingGraph(
      lines.map((line, i) =>
        edges[i]?.possible === true ? { ...line, share: line.share && fromNothing(line.share) } : line,
      ),
      alone,
      totals(true),
      beside,
    );
  const counted = isPlain
    ? { graph, voteEdges: edges, crossHeld: new Map<number, CrossHeld>() }
    : votesGraph(chart, graph, totals(true), beside);
  const rest: Omit<Model, 'sure'> = {
    graph,
    votes: counted.graph,
    voteEdges: counted.voteEdges,
    crossHeld: counted.crossHeld,
    nodesOf: (party) => [party, party + OF_RECORD].flatMap((id) => graph.indexOf.get(id) ?? []),
    ownNode: (party) => graph.indexOf.get(party),
    partyOf: (node) => (graph.ids[node] ?? '').replace(OF_RECORD, ''),
  };
  return Object.assign(new LaterOfModel(isPlain ? () => graph : sure), rest);
}

/** A class, as an object with a getter of its own has a shape of its own; see server/facts/page.ts. */
class LaterOfModel {
  readonly #make: () => HoldingGraph;
  #made: HoldingGraph | undefined;

  constructor(make: () => HoldingGraph) {
    this.#make = make;
  }

  get sure(): HoldingGraph {
    return (this.#made ??= this.#make());
  }
}

const COUNTRIES: ReadonlySet<string | undefined> = new Set(CROSS_HELD_RULES.map(({ country }) => country));

/**
 * Whether a company of a country with such a rule both holds and is held: only then may shares in it be without a vote.
 */
function* mayCrossHold({ edges, parties }: Chart): Generator<undefined, boolean> {
  const holders = new Set<string>();
  for (const [i, { holder }] of edges.entries()) {
    holders.add(holder);
    if (i % READ_AT_ONCE === READ_AT_ONCE - 1) yield;
  }
  for (const [i, { held }] of edges.entries()) {
    if (i % READ_AT_ONCE === READ_AT_ONCE - 1) yield;
    const party = holders.has(held) ? parties.get(held)?.party : undefined;
    if (party?.type === 'Company' && COUNTRIES.has(party.jurisdiction?.slice(0, 2).toUpperCase())) return true;
  }
  return false;
}
