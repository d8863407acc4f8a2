import { isExact } from '../../numbers/interval.ts';
import type { Party } from '../../shared/facts.ts';
import type { Edge } from '../read/edge.ts';
import type { Direction } from '../exact/reach.ts';
import { partExplained } from '../read/explained.ts';
import { toldThroughAnother } from '../../holdings/same-block.ts';
import { votesApart } from '../../holdings/votes-apart.ts';
import type { Holdings, Note, PowerOver, Stated } from '../read/holding-memory.ts';
import { isNominee, type HoldingReader } from '../read/holding-reader.ts';
import type { Days } from '../read/days.ts';

/** Bounds on what one answer walks through; a chart that meets them says it is cut. */
export const MAX_PARTIES = 10_000;
export const MAX_LEVELS = 100;

export interface ChartQuestion extends Days {
  /** Id of the company or person asked about. */
  readonly focus: string;
  readonly direction: Direction;
}

/** Everything above or below one party on a day, before any arithmetic. */
export interface Chart {
  readonly question: ChartQuestion;
  /** Every party met, the one asked about included, with the least number of holdings of any kind between the two. */
  readonly parties: ReadonlyMap<string, { readonly party: Party; readonly level: number }>;
  /** Direct holdings between them, in order of fact id. */
  readonly edges: readonly Edge[];
  /** Holdings of which no source says whether they are direct, and which chains of direct ones explain. */
  readonly explained: readonly Edge[];
  /** DOWN: holdings of others, where those that are drawn are a range or unknown. They bound these, and are not drawn. */
  readonly beside: readonly Edge[];
  /** What is stated of the votes between the parties, beside the capital. */
  readonly votes: readonly Edge[];
  readonly powers: readonly PowerOver[];
  /** Treasury shares by their number: the company's own part, which carries no vote. */
  readonly treasury: readonly Edge[];
  /** DOWN: blocks that others report together with a party of the chart. */
  readonly sharers: readonly Edge[];
  /** Companies of which votes are stated that are another part of the whole than the capital: it tells no votes there. */
  readonly apart: ReadonlySet<string>;
  readonly notes: readonly Note[];
  /** Holdings a source gives as indirect, or as direct and indirect together, the best stated first. */
  readonly stated: readonly Stated[];
  /** There was more than MAX_PARTIES or MAX_LEVELS. */
  readonly cut: boolean;
}

/** Walks level by level: the number of store calls grows with the levels, not with the parties. */
export async function readChart(reader: HoldingReader, question: ChartQuestion, signal?: AbortSignal): Promise<Chart> {
  const { focus, direction } = question;
  const parties = new Map<string, { party: Party; level: number }>();
  const edges: Edge[] = [];
  const stated: Stated[] = [];
  const votes: Edge[] = [];
  const powers: PowerOver[] = [];
  const treasury = new Map<string, Edge>();
  const notes = new Set<Note>();
  const far = direction === 'UP' ? ('holder' as const) : ('held' as const);
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
        next.add(edge[far]);
      }
      for (const edge of holdings.votes ?? []) {
        votes.push(edge);
        next.add(edge[far]);
      }
      for (const power of holdings.powers ?? []) {
        powers.push(power);
        next.add(power[far]);
      }
      for (const edge of holdings.treasury ?? []) treasury.set(edge.id, edge);
      for (const note of holdings.notes ?? []) notes.add(note);
      for (const one of holdings.stated) {
        stated.push(one);
        next.add(direction === 'UP' ? one.view.fact.subject : one.view.fact.object);
      }
    }
    frontier = [...next].filter((id) => !parties.has(id));
  }
  const isInside = ({ holder, held }: { readonly holder: string; readonly held: string }): boolean =>
    parties.has(holder) && parties.has(held);
  const inside = edges.filter(isInside).sort((a, b) => (a.id < b.id ? -1 : 1));
  const parted = partExplained(inside);
  const through = toldThroughAnother(parted.direct);
  const direct = parted.direct.map((edge) => (through.has(edge) ? { ...edge, again: true } : edge));
  const within = stated.filter(({ view: { fact } }) => parties.has(fact.subject) && parties.has(fact.object));
  const inVotes = votes.filter(isInside);
  const others = direction === 'DOWN' ? await othersIn(reader, inside) : [];
  const all = direction === 'UP' ? [{ edges: inside, votes: inVotes }] : others;
  return {
    question,
    parties,
    edges: direct,
    explained: parted.explained,
    beside: direction === 'DOWN' ? besideOpen(inside, others) : [],
    votes: inVotes,
    powers: powers.filter(isInside),
    treasury: treasuryOf([...treasury.values()].filter(isInside), inside),
    sharers: direction === 'DOWN' ? sharersOf(inside, others) : [],
    apart: new Set(all.flatMap(votesApart)),
    notes: [...notes],
    stated: within,
    cut,
  };
}

/** Everything that is held of the companies of a chart downwards, by whomever. */
async function othersIn(reader: HoldingReader, edges: readonly Edge[]): Promise<readonly Holdings[]> {
  return reader.holdings([...new Set(edges.map(({ held }) => held))], 'UP');
}

/** What holders that a chart downwards does not meet hold of the companies in it, where something is open. */
function besideOpen(edges: readonly Edge[], others: readonly Holdings[]): Edge[] {
  const isOpen = ({ share, possible }: Edge) => share === undefined || !isExact(share) || possible === true;
  const open = new Set(edges.filter(isOpen).map(({ held }) => held));
  const drawn = new Set(edges.map(({ id }) => id));
  const inside = new Set(edges.map(pairOf));
  return others.flatMap((holdings) => {
    const told = new Set((holdings.votes ?? []).map(pairOf));
    return [...holdings.edges.filter((edge) => !told.has(pairOf(edge))), ...(holdings.votes ?? [])].filter(
      (edge) => open.has(edge.held) && !drawn.has(edge.id) && !inside.has(pairOf(edge)),
    );
  });
}

function pairOf({ holder, held }: Edge): string {
  return JSON.stringify([holder, held]);
}

/** Treasury shares that are not stated as a holding of the company in itself too. */
function treasuryOf(treasury: readonly Edge[], edges: readonly Edge[]): Edge[] {
  return treasury.filter(({ held }) => !edges.some((edge) => edge.holder === held && edge.held === held));
}

/** Reports of a block by others than those in the chart. */
function sharersOf(edges: readonly Edge[], others: readonly Holdings[]): Edge[] {
  const blocks = new Set(edges.flatMap(({ held, joint }) => (joint === undefined ? [] : [`${held} ${joint.block}`])));
  const drawn = new Set(edges.map(({ id }) => id));
  return others.flatMap((holdings) =>
    holdings.edges.filter(
      ({ id, held, joint }) => joint !== undefined && !drawn.has(id) && blocks.has(`${held} ${joint.block}`),
    ),
  );
}

export function nameIn({ parties }: Chart, id: string): string {
  return parties.get(id)?.party.name ?? id;
}
