import { isExact } from '../numbers/interval.ts';
import type { Party } from '../shared/facts.ts';
import type { Edge } from './edge.ts';
import type { Direction } from './exact/reach.ts';
import { partExplained } from './explained.ts';
import type { Stated } from './holding-memory.ts';
import { isNominee, type Days, type HoldingReader } from './holding-reader.ts';

/** Bounds on what one answer walks through; a chart that meets them says it is cut. */
export const MAX_PARTIES = 10_000;
export const MAX_LEVELS = 100;

export interface Question extends Days {
  /** Id of the company or person asked about. */
  readonly focus: string;
  readonly direction: Direction;
}

/** Everything above or below one party on a day, before any arithmetic. */
export interface Chart {
  readonly question: Question;
  /** Every party met, the one asked about included, with the least number of holdings of any kind between the two. */
  readonly parties: ReadonlyMap<string, { readonly party: Party; readonly level: number }>;
  /** Direct holdings between them, in order of fact id. */
  readonly edges: readonly Edge[];
  /** Holdings of which no source says whether they are direct, and which chains of direct ones explain. */
  readonly explained: readonly Edge[];
  /** DOWN: holdings of others, where those that are drawn are a range or unknown. They bound these, and are not drawn. */
  readonly beside: readonly Edge[];
  /** Holdings a source gives as indirect, or as direct and indirect together, the best stated first. */
  readonly stated: readonly Stated[];
  /** There was more than MAX_PARTIES or MAX_LEVELS. */
  readonly cut: boolean;
}

/** Walks level by level: the number of store calls grows with the levels, not with the parties. */
export async function readChart(reader: HoldingReader, question: Question, signal?: AbortSignal): Promise<Chart> {
  const { focus, direction } = question;
  const parties = new Map<string, { party: Party; level: number }>();
  const edges: Edge[] = [];
  const stated: Stated[] = [];
  let frontier = [focus];
  let cut = false;
  for (let level = 0; frontier.length > 0; level += 1) {
    signal?.throwIfAborted();
    const room = MAX_PARTIES - parties.size;
    if (frontier.length > room || level > MAX_LEVELS) {
      cut = true;
      frontier = level > MAX_LEVELS ? [] : frontier.slice(0, room);
    }
    const found = await reader.parties(frontier);
    for (const party of found) parties.set(party.id, { party, level });
    const open = found.filter((party) => level === 0 || !isNominee(party)).map((party) => party.id);
    const next = new Set<string>();
    for (const holdings of await reader.holdings(open, direction)) {
      for (const edge of holdings.edges) {
        edges.push(edge);
        next.add(direction === 'UP' ? edge.holder : edge.held);
      }
      for (const one of holdings.stated) {
        stated.push(one);
        next.add(direction === 'UP' ? one.view.fact.subject : one.view.fact.object);
      }
    }
    frontier = [...next].filter((id) => !parties.has(id));
  }
  const inside = edges
    .filter(({ holder, held }) => parties.has(holder) && parties.has(held))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const { direct, explained } = partExplained(inside);
  const within = stated.filter(({ view: { fact } }) => parties.has(fact.subject) && parties.has(fact.object));
  const beside = direction === 'DOWN' ? await othersIn(reader, inside) : [];
  return { question, parties, edges: direct, explained, beside, stated: within, cut };
}

/** What holders that a chart downwards does not meet hold of the companies in it; asked only where something is open. */
async function othersIn(reader: HoldingReader, edges: readonly Edge[]): Promise<Edge[]> {
  const open = edges.filter(({ share }) => share === undefined || !isExact(share)).map(({ held }) => held);
  if (open.length === 0) return [];
  const drawn = new Set(edges.map(({ id }) => id));
  const all = await reader.holdings([...new Set(open)], 'UP');
  return all.flatMap((holdings) => holdings.edges.filter(({ id }) => !drawn.has(id)));
}

export function nameIn({ parties }: Chart, id: string): string {
  return parties.get(id)?.party.name ?? id;
}
