import { toldThroughAnother } from '../../../holdings/same-block.ts';
import { capitalToldIn } from '../../../holdings/capital-told.ts';
import { votesApart } from '../../../holdings/votes-apart.ts';
import { exactly } from '../../../numbers/interval.ts';
import { ZERO } from '../../../numbers/rational.ts';
import type { FileHolding, HoldingsFile } from './holdings-file.ts';
import { holdingGraph, type HoldingEdge, type HoldingGraph } from '../holding-graph.ts';

/** What a file holds, as capital and as votes. Node numbers are alike. */
export interface FileGraphs {
  readonly graph: HoldingGraph;
  readonly votes: HoldingGraph;
}

/**
 * What somebody holds for others is held by a node of its own that nobody holds: chains end there, and it controls
 * nothing.
 */
export const OF_RECORD = '\0of record';

/**
 * Votes alone, beside capital that the file gives of others, are a part of the capital that is unknown. Votes that a
 * file gives count; where it gives none, capital stands in for them, unless the votes given of the company are another
 * part of the whole than its capital: then those are unknown.
 */
export function graphsOf({ holdings, votes, powers }: HoldingsFile): FileGraphs {
  const parties = [...votes.map(nodeOf), ...powers.flatMap(({ holder, company }) => [holder, company])];
  const measured = ({ holder, company, share, ofVotes }: FileHolding) => ({ holder, held: company, share, ofVotes });
  const told = capitalToldIn(holdings.map(measured));
  const again = holdings.some(({ joint }) => joint !== undefined) ? throughAnother(holdings) : new Set<FileHolding>();
  const graph = holdingGraph(
    holdings.map((edge): HoldingEdge => {
      if (again.has(edge)) return { ...lineOf(edge), share: exactly(ZERO) };
      const isOpen = edge.ofVotes === true && told.has(edge.company);
      return isOpen ? { ...lineOf(edge), share: undefined, ofVotes: undefined } : lineOf(edge);
    }),
    parties,
  );
  if (
    votes.length + powers.length === 0 &&
    holdings.every(({ ofVotes, joint }) => ofVotes !== true && joint === undefined)
  )
    return { graph, votes: graph };
  const apart = new Set(votesApart({ edges: holdings.map(measured), votes: votes.map(measured) }));
  const withVotes = new Set(votes.map(pairOf));
  const lines = [...holdings.filter((edge) => !withVotes.has(pairOf(edge))), ...votes].map((edge): HoldingEdge => {
    const line = lineOf(edge);
    return edge.ofVotes !== true && apart.has(edge.company) ? { ...line, share: undefined } : line;
  });
  return { graph, votes: holdingGraph(lines, [], [], [], { numbered: graph.ids, powers }) };
}

function throughAnother(holdings: readonly FileHolding[]): ReadonlySet<FileHolding> {
  const edges = holdings.map((of) => ({ holder: of.holder, held: of.company, joint: of.joint, of }));
  return new Set([...toldThroughAnother(edges)].map(({ of }) => of));
}

function lineOf(edge: FileHolding): HoldingEdge {
  const { company, share, ofVotes } = edge;
  return { holder: nodeOf(edge), company, share, ofVotes, joint: edge.joint };
}

function nodeOf({ holder, ofRecord }: FileHolding): string {
  return ofRecord ? holder + OF_RECORD : holder;
}

function pairOf({ holder, company }: FileHolding): string {
  return JSON.stringify([holder, company]);
}

export function nameOf(graph: HoldingGraph, node: number): string {
  return (graph.ids[node] ?? '').replace(OF_RECORD, '');
}

export function isOfRecord(graph: HoldingGraph, node: number): boolean {
  return graph.ids[node]?.endsWith(OF_RECORD) === true;
}

/** Every cycle by the names of its companies, in order. */
export function namedCycles(graph: HoldingGraph, cycles: readonly (readonly number[])[]): string[][] {
  return cycles.map((cycle) => named(graph, cycle)).sort((a, b) => (a[0] ?? '').localeCompare(b[0] ?? '', 'en'));
}

export function named(graph: HoldingGraph, nodes: readonly number[]): string[] {
  return nodes.map((node) => nameOf(graph, node)).sort();
}
