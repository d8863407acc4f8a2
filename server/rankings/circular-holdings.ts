import type { Context } from '../context.ts';
import type { ViewOf } from '../facts/fact-view.ts';
import { grouped } from '../holdings/grouped.ts';
import { findingCycles } from '../ownership/calculate/cycles.ts';
import type { Edge } from '../ownership/read/edge.ts';
import { partExplained } from '../ownership/read/explained.ts';
import { isNominee, type HoldingReader } from '../ownership/read/holding-reader.ts';
import { ringOf, type Ring } from '../ownership/calculate/chart-caveats.ts';
import { groupInTurns, sortInTurns, stepInTurns } from '../shared/turns/in-turns.ts';
import { turn } from '../shared/turns/turns.ts';

/** Companies whose holdings are read at once. */
const AT_ONCE = 500;

export interface CircularHolding extends Ring {
  readonly id: string;
  readonly path: readonly PathStep[];
}

/** The GraphQL type ChainLink. */
export interface PathStep {
  readonly holder: string;
  readonly held: string;
  readonly text: string;
  readonly holding: ViewOf<'HOLDS'> | null;
}

/**
 * The circles in the whole graph: strongly connected sets of companies, by direct holdings. What a nominee is held by
 * leads nowhere, as in every chart; a holding that other chains explain is none beside them.
 */
export async function circularHoldings(
  { facts, signal }: Context,
  reader: HoldingReader,
): Promise<readonly CircularHolding[]> {
  const parties = new Map((await facts.everyParty()).map((party) => [party.id, party]));
  const companies = [...parties.values()].filter((party) => party.type === 'Company' && !isNominee(party));
  const edges: Edge[] = [];
  for (let i = 0; i < companies.length; i += AT_ONCE) {
    const some = companies.slice(i, i + AT_ONCE).map(({ id }) => id);
    for (const holdings of await reader.holdings(some, 'UP'))
      edges.push(...holdings.edges.filter(({ holder }) => !isNominee(parties.get(holder))));
    await turn();
    signal?.throwIfAborted();
  }
  const circles: CircularHolding[] = [];
  const sets = await stepInTurns(findingCycles(edges), signal);
  const setOf = new Map(sets.flatMap((ids) => ids.map((id) => [id, ids[0] ?? ''] as const)));
  const within = await groupInTurns(edges, ({ holder, held }) => {
    const set = setOf.get(holder);
    return set === undefined || set !== setOf.get(held) ? [] : set;
  });
  for (const [set = ''] of sets) {
    const { direct } = await partExplained(await sortInTurns(within.get(set) ?? [], (a, b) => (a.id < b.id ? -1 : 1)));
    for (const circle of await stepInTurns(findingCycles(direct), signal))
      circles.push({
        ...ringOf(circle, direct, (id) => parties.get(id)),
        id: circle.join(' '),
        path: wayRound(circle, direct),
      });
    await turn();
    signal?.throwIfAborted();
  }
  return circles.sort((a, b) => b.companies.length - a.companies.length || (a.id < b.id ? -1 : 1));
}

/** A shortest way from the first company back to itself; of equally short ones that over the earliest ids. */
function wayRound(circle: readonly string[], edges: readonly Edge[]): PathStep[] {
  const members = new Set(circle);
  const [first = ''] = circle;
  const onward = grouped(
    edges.filter(({ holder, held }) => members.has(holder) && members.has(held)),
    ({ holder }) => holder,
  );
  for (const list of onward.values()) list.sort((a, b) => (a.held < b.held ? -1 : a.held > b.held ? 1 : 0));
  const came = new Map<string, Edge>();
  const frontier = [first];
  for (const at of frontier) {
    for (const edge of onward.get(at) ?? []) {
      if (edge.held === first) return [...back(at, first, came), edge].map(stepOf);
      if (came.has(edge.held)) continue;
      came.set(edge.held, edge);
      frontier.push(edge.held);
    }
  }
  return [];
}

/** The holdings that led from the first company to this one. */
function back(to: string, first: string, came: ReadonlyMap<string, Edge>): Edge[] {
  const way: Edge[] = [];
  for (let at = to; at !== first;) {
    const edge = came.get(at);
    if (edge === undefined) break;
    way.unshift(edge);
    at = edge.holder;
  }
  return way;
}

function stepOf({ holder, held, text, view }: Edge): PathStep {
  return { holder, held, text, holding: view ?? null };
}
