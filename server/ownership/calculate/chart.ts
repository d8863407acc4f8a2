import { isExact } from '../../numbers/interval.ts';
import { shownName } from '../../facts/names/name-in-language.ts';
import type { Party } from '../../shared/facts.ts';
import type { Speaker } from '../../shared/language/messages-of.ts';
import { eachInTurns, filterInTurns, mapInTurns, sortInTurns } from '../../shared/turns/in-turns.ts';
import { turn } from '../../shared/turns/turns.ts';
import type { Edge } from '../read/edge.ts';
import type { Direction } from '../exact/reach.ts';
import { partExplained } from '../read/explained.ts';
import { toldThroughAnother } from '../../holdings/same-block.ts';
import { capitalToldIn } from '../../holdings/capital-told.ts';
import { votesApart } from '../../holdings/votes-apart.ts';
import type { Holdings, ReadingNote, PowerOver, StatedInAll } from '../read/holding-memory.ts';
import { isNominee, type HoldingReader } from '../read/holding-reader.ts';
import type { Days } from '../read/asked-days.ts';

/** Bounds on what one answer walks through; a chart that meets them says it is cut. */
export const MAX_PARTIES = 10_000;
export const MAX_LEVELS = 100;

export interface ChartQuestion extends Days, Speaker {
  /** Id of the company or person asked about. */
  readonly focus: string;
  readonly direction: Direction;
}

/** Everything above or below one party on a day, before any arithmetic. */
export interface Chart {
  readonly question: ChartQuestion;
  /** Every party met, the one asked about included, with the least number of holdings of any kind between the two. */
  readonly parties: ReadonlyMap<string, { readonly party: Party; readonly level: number }>;
  /**
   * Direct holdings between them, in order of fact id: of capital; of votes in companies of which no capital is stated.
   * Votes alone beside others' capital are a part of it that is unknown, and stand among the votes.
   */
  readonly edges: readonly Edge[];
  /** Holdings of which no source says whether they are direct, and which chains of direct ones explain. */
  readonly explained: readonly Edge[];
  /**
   * DOWN: holdings of others, where those that are drawn are a range or unknown. They bound these, and are not drawn.
   */
  readonly beside: readonly Edge[];
  /** What is stated of the votes between the parties, beside the capital. */
  readonly votes: readonly Edge[];
  readonly powers: readonly PowerOver[];
  /** Treasury shares by their number: the company's own part, which carries no vote. */
  readonly treasury: readonly Edge[];
  /** DOWN: blocks that others report together with a party of the chart. */
  readonly sharers: readonly Edge[];
  /**
   * Companies of which votes are stated that are another part of the whole than the capital: it tells no votes there.
   */
  readonly apart: ReadonlySet<string>;
  readonly notes: readonly ReadingNote[];
  /** Holdings a source gives as indirect, or as direct and indirect together, the best stated first. */
  readonly stated: readonly StatedInAll[];
  /** There was more than MAX_PARTIES or MAX_LEVELS. */
  readonly cut: boolean;
}

/**
 * Walks level by level: the number of store calls grows with the levels, not with the parties. With fewer `levels` the
 * chart ends there, and says that it is cut.
 */
export async function readChart(
  reader: HoldingReader,
  question: ChartQuestion,
  signal?: AbortSignal,
  levels = MAX_LEVELS,
): Promise<Chart> {
  const { focus, direction } = question;
  const parties = new Map<string, { party: Party; level: number }>();
  const met = gathered();
  const far = direction === 'UP' ? ('holder' as const) : ('held' as const);
  let frontier = [focus];
  let cut = false;
  for (let level = 0; frontier.length > 0; level += 1) {
    await turn();
    signal?.throwIfAborted();
    const room = MAX_PARTIES - parties.size;
    if (frontier.length > room || level > levels) {
      cut = true;
      frontier = level > levels ? [] : frontier.slice(0, room);
    }
    const found = await reader.parties(frontier);
    for (const party of found) parties.set(party.id, { party, level });
    const open = found.filter((party) => level === 0 || !isNominee(party)).map((party) => party.id);
    const next = new Set<string>();
    await eachInTurns(await reader.holdings(open, direction), (holdings) => {
      gather(met, holdings);
      for (const { [far]: id } of [...holdings.edges, ...(holdings.votes ?? []), ...(holdings.powers ?? [])])
        next.add(id);
      for (const { view } of holdings.stated) next.add(direction === 'UP' ? view.fact.subject : view.fact.object);
    });
    frontier = [...next].filter((id) => !parties.has(id));
  }
  return chartOf(reader, question, { parties, met, cut }, signal);
}

/** Companies whose holdings are read at once. */
const AT_ONCE = 500;

/**
 * The holdings in every company of the graph as one chart, without those in nominees: they lead nowhere from any other
 * company. What a chart upwards of one company holds is a part of it.
 */
export async function readWholeChart(
  reader: HoldingReader,
  all: readonly Party[],
  days: Days,
  signal?: AbortSignal,
): Promise<Chart> {
  const met = gathered();
  const companies = all.filter((party) => party.type === 'Company' && !isNominee(party)).map(({ id }) => id);
  for (let i = 0; i < companies.length; i += AT_ONCE) {
    await turn();
    signal?.throwIfAborted();
    await eachInTurns(await reader.holdings(companies.slice(i, i + AT_ONCE), 'UP'), (holdings) => {
      gather(met, holdings);
    });
  }
  const parties = new Map(all.map((party) => [party.id, { party, level: 0 }]));
  return chartOf(
    reader,
    { focus: companies[0] ?? '', direction: 'UP', language: 'en', ...days },
    { parties, met, cut: false },
    signal,
  );
}

interface Gathered {
  readonly edges: Edge[];
  readonly stated: StatedInAll[];
  readonly votes: Edge[];
  readonly powers: PowerOver[];
  readonly treasury: Map<string, Edge>;
  readonly notes: Set<ReadingNote>;
}

function gathered(): Gathered {
  return { edges: [], stated: [], votes: [], powers: [], treasury: new Map(), notes: new Set() };
}

function gather(into: Gathered, { edges, votes = [], powers = [], treasury = [], notes = [], stated }: Holdings): void {
  for (const edge of edges) into.edges.push(edge);
  for (const edge of votes) into.votes.push(edge);
  for (const power of powers) into.powers.push(power);
  for (const edge of treasury) into.treasury.set(edge.id, edge);
  for (const note of notes) into.notes.add(note);
  for (const one of stated) into.stated.push(one);
}

async function chartOf(
  reader: HoldingReader,
  question: ChartQuestion,
  { parties, met, cut }: { parties: Chart['parties']; met: Gathered; cut: boolean },
  signal: AbortSignal | undefined,
): Promise<Chart> {
  const { direction } = question;
  const isInside = ({ holder, held }: { readonly holder: string; readonly held: string }): boolean =>
    parties.has(holder) && parties.has(held);
  const inside = await sortInTurns(
    await filterInTurns(met.edges, isInside, signal),
    (a, b) => (a.id < b.id ? -1 : 1),
    signal,
  );
  const parted = await partExplained(inside);
  await turn();
  signal?.throwIfAborted();
  const through = toldThroughAnother(parted.direct);
  const within = await filterInTurns(
    met.stated,
    ({ view: { fact } }) => parties.has(fact.subject) && parties.has(fact.object),
  );
  const inVotes = await filterInTurns(met.votes, isInside);
  const others = direction === 'DOWN' ? await othersIn(reader, inside) : [];
  const all = direction === 'UP' ? [{ edges: inside, votes: inVotes }] : others;
  await turn();
  signal?.throwIfAborted();
  const told = capitalToldIn(direction === 'UP' ? inside : others.flatMap(({ edges }) => edges));
  const isVotesOnly = ({ held, ofVotes }: Edge): boolean => ofVotes === true && told.has(held);
  const plain = (edge: Edge): Edge => (isVotesOnly(edge) ? capitalUnknown(edge) : edge);
  const direct = await mapInTurns(parted.direct, (edge) => (through.has(edge) ? { ...edge, again: true } : edge));
  return {
    question,
    parties,
    edges: await mapInTurns(direct, plain),
    explained: await mapInTurns(parted.explained, plain),
    beside: direction === 'DOWN' ? await besideOpen(inside, others) : [],
    votes: [...inVotes, ...(await filterInTurns(direct, isVotesOnly))],
    powers: await filterInTurns(met.powers, isInside),
    treasury: treasuryOf(await filterInTurns([...met.treasury.values()], isInside), inside),
    sharers: direction === 'DOWN' ? await sharersOf(inside, others) : [],
    apart: new Set((await mapInTurns(all, votesApart)).flat()),
    notes: [...met.notes],
    stated: within,
    cut,
  };
}

/** Everything that is held of the companies of a chart downwards, by whomever. */
async function othersIn(reader: HoldingReader, edges: readonly Edge[]): Promise<readonly Holdings[]> {
  return reader.holdings([...new Set(edges.map(({ held }) => held))], 'UP');
}

/** What holders that a chart downwards does not meet hold of the companies in it, where something is open. */
async function besideOpen(edges: readonly Edge[], others: readonly Holdings[]): Promise<Edge[]> {
  const isOpen = ({ share, possible }: Edge) => share === undefined || !isExact(share) || possible === true;
  const open = new Set((await filterInTurns(edges, isOpen)).map(({ held }) => held));
  if (open.size === 0) return [];
  const drawn = new Set(edges.map(({ id }) => id));
  const inside = new Set(await mapInTurns(edges, pairOf));
  const beside = await mapInTurns(others, ({ edges: capital, votes = [] }) => {
    const isBeside = (edge: Edge) => open.has(edge.held) && !drawn.has(edge.id) && !inside.has(pairOf(edge));
    if (votes.length === 0) return capital.filter(isBeside);
    const told = new Set(votes.map(pairOf));
    return [...capital.filter((edge) => !told.has(pairOf(edge))), ...votes].filter(isBeside);
  });
  return beside.flat();
}

/**
 * Of a holder with votes alone, in a company whose capital is stated of others: nobody states its part of the capital.
 */
function capitalUnknown({ ofVotes: _, figure: __, ...edge }: Edge): Edge {
  return { ...edge, share: undefined, figure: undefined, text: '?' };
}

function pairOf({ holder, held }: Edge): string {
  return JSON.stringify([holder, held]);
}

/** Treasury shares that are not stated as a holding of the company in itself too. */
function treasuryOf(treasury: readonly Edge[], edges: readonly Edge[]): Edge[] {
  if (treasury.length === 0) return [];
  const told = new Set(edges.filter(({ holder, held }) => holder === held).map(({ held }) => held));
  return treasury.filter(({ held }) => !told.has(held));
}

/** Reports of a block by others than those in the chart. */
async function sharersOf(edges: readonly Edge[], others: readonly Holdings[]): Promise<Edge[]> {
  const blocks = new Set(edges.flatMap(({ held, joint }) => (joint === undefined ? [] : [`${held} ${joint.block}`])));
  if (blocks.size === 0) return [];
  const drawn = new Set(edges.map(({ id }) => id));
  const sharers = await mapInTurns(others, (holdings) =>
    holdings.edges.filter(
      ({ id, held, joint }) => joint !== undefined && !drawn.has(id) && blocks.has(`${held} ${joint.block}`),
    ),
  );
  return sharers.flat();
}

/** The name of a party in the language that was asked for. */
export function nameIn({ parties, question }: Chart, id: string): string {
  const party = parties.get(id)?.party;
  return party === undefined ? id : shownName(party, question.language);
}
