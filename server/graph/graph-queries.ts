import type { Context } from '../context.ts';
import { BadInput } from '../errors.ts';
import type { FactQuery } from '../facts/fact-reader.ts';
import type { FactView } from '../facts/fact-view.ts';
import { keepAnswers } from '../facts/kept-answers.ts';
import { notFound } from '../facts/near-ids.ts';
import { filterInTurns } from '../shared/turns/in-turns.ts';
import type { Day } from '../time/day.ts';
import type { Party } from '../shared/facts.ts';
import { STEP_KINDS } from '../vocabulary/ends.ts';
import { FACT_KINDS, KINDS, type FactKind } from '../vocabulary/kinds.ts';
import type { AttributeKind } from '../vocabulary/word-lists.ts';
import type { BoardView } from './parties/board-view.ts';
import { changeSentence, changesAmong, type FactChange } from './facts/fact-changes.ts';
import { pageOf, surroundings, type Neighbourhood, type FocusSurroundings } from './neighbourhood.ts';
import { daysOf, partyAsked, type DayArgs, type KindArgs, type OneParty } from './resolver.ts';
import { statedDaysOf, type StatedDay } from './facts/stated-days.ts';
import { marksOf, type TimelineMark } from './facts/timeline-marks.ts';

const MAX_DEPTH = 8;
const MAX_FACTS = 2000;
const MAX_FOCUS = 50;
/** Parties and facts kept at most of neighbourhoods, from one page to the next. */
const MOST_KEPT = 80_000;
const wholes = keepAnswers<FocusSurroundings>(MOST_KEPT, ({ ranked, distances }) => ranked.length + distances.size);

/** Kinds in which something can change: how a source covers a matter is no event. */
const EVENTFUL = FACT_KINDS.filter((kind) => KINDS[kind].eventful);
/** How a name is written and which identifier a register gave are no events either. */
const UNEVENTFUL: readonly AttributeKind[] = ['SPELLING', 'IDENTIFIER'];

interface GraphArgs extends DayArgs, KindArgs {
  readonly focus: readonly string[];
  readonly depth?: number | null;
  readonly first?: number | null;
  readonly after?: number | null;
}
export interface ChangesArgs {
  /** Every company and person when left out. */
  readonly company?: string | null;
  /** Every kind when left out. */
  readonly kinds?: readonly FactKind[] | null;
  readonly from: Day;
  readonly to: Day;
  readonly knownOn?: Day | null;
}

/** The parent object of the GraphQL type Graph. */
type GraphView = Omit<Neighbourhood, 'boards'> & {
  readonly boards: readonly BoardView[];
  readonly on: Day | null | undefined;
};

export const graphQueries = {
  graph: async (_: unknown, args: GraphArgs, context: Context): Promise<GraphView> => {
    const depth = between('depth', args.depth ?? 1, 1, MAX_DEPTH);
    const first = between('first', args.first ?? 200, 1, MAX_FACTS);
    const kinds: readonly FactKind[] = args.kinds ?? STEP_KINDS;
    const focus = await focusOf(args.focus, context);
    const days = daysOf(args);
    const after = between('after', args.after ?? 0, 0, Number.MAX_SAFE_INTEGER);
    const asked = { ...days, depth, kinds };
    const key = JSON.stringify([
      focus.map(({ id }) => id),
      asked.on,
      asked.knownOn ?? context.facts.today(),
      depth,
      kinds,
    ]);
    const whole = await wholes.of(context, key, () => surroundings(focus, asked, context.facts));
    const found = await pageOf(whole, focus, { first, after }, context.facts);
    return { ...found, on: args.on, boards: found.boards.map((board) => ({ board, ...days })) };
  },
  timeline: async (
    _: unknown,
    { knownOn, ...asked }: OneParty & { knownOn?: Day | null },
    context: Context,
  ): Promise<TimelineMark[]> => {
    const party = partyAsked(asked);
    if (party === undefined)
      throw new BadInput('Say whose marks are wanted: "party" is the id of a company or a person.');
    return marksOf(await eventful(party, knownOn ?? undefined, context, ['Company', 'Person']));
  },
  statedDays: async (
    _: unknown,
    { party, knownOn }: { readonly party: string; readonly knownOn?: Day | null },
    context: Context,
  ): Promise<StatedDay[]> =>
    statedDaysOf(await eventful(party, knownOn ?? undefined, context, ['Company', 'Person']), context.facts),
};

/** What happened to the facts of a company, or to all, after `from` and up to `to`. Throws BAD_INPUT, NOT_FOUND. */
export async function factChanges(
  { company, kinds, from, to, knownOn }: ChangesArgs,
  context: Context,
): Promise<readonly FactChange[]> {
  if (from > to) throw new BadInput(`"from" (${from}) is after "to" (${to}); give the earlier day first.`);
  const views = await eventful(company ?? undefined, knownOn ?? undefined, context, ['Company']);
  const wanted = kinds == null ? views : await filterInTurns(views, ({ fact }) => kinds.includes(fact.kind));
  return changesAmong(wanted, from, to);
}

export const graphTypes = {
  TimelineMark: {
    summaries: ({ changes }: TimelineMark, _: unknown, { facts }: Context) =>
      Promise.all(changes.map((change) => changeSentence(change, facts))),
  },
};

/**
 * All facts of a party, and of the boards of a company, or of the whole graph, on any day, that can begin, end or
 * change. Throws NOT_FOUND for a party of another type.
 */
async function eventful(
  id: string | undefined,
  knownOn: Day | undefined,
  context: Context,
  types: readonly Party['type'][],
): Promise<readonly FactView[]> {
  const query = { kinds: EVENTFUL, knownOn };
  const views = id === undefined ? await context.facts.all(query) : await eventfulOf(id, query, context, types);
  return filterInTurns(views, ({ fact }) => fact.kind !== 'HAS_ATTRIBUTE' || !UNEVENTFUL.includes(fact.attribute));
}

async function eventfulOf(
  id: string,
  query: FactQuery,
  { facts, store }: Context,
  types: readonly Party['type'][],
): Promise<readonly FactView[]> {
  const party = await facts.party(id);
  if (!party || !types.includes(party.type))
    throw await notFound(store, types.length > 1 ? 'party' : 'company', id, types);
  return facts.about(party.type === 'Company' ? await facts.withBoards([id]) : [id], query);
}

async function focusOf(ids: readonly string[], { facts, store }: Context): Promise<readonly Party[]> {
  const unique = [...new Set(ids)];
  if (unique.length === 0 || unique.length > MAX_FOCUS) {
    throw new BadInput(`"focus" names ${String(unique.length)} parties; name 1 to ${String(MAX_FOCUS)}.`);
  }
  const found = await facts.parties(unique);
  const missing = unique.find((id) => !found.some((party) => party.id === id));
  if (missing !== undefined) throw await notFound(store, 'party', missing, ['Company', 'Person']);
  return found;
}

function between(name: string, value: number, least: number, most: number): number {
  if (value >= least && value <= most) return value;
  throw new BadInput(`"${name}" is ${String(value)}; give ${String(least)} to ${String(most)}.`);
}
