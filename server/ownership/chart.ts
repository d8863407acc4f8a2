import { latestFirst } from '../facts/fact-order.ts';
import type { FactReader } from '../facts/fact-reader.ts';
import type { ViewOf } from '../facts/fact-view.ts';
import type { Day } from '../shared/day.ts';
import type { Directness, Interest, Party } from '../shared/facts.ts';
import { readEdge, type Edge } from './edge.ts';

export type Direction = 'UP' | 'DOWN';

/** Bounds on what one answer walks through; a chart that meets them says it is cut. */
export const MAX_PARTIES = 2000;
export const MAX_LEVELS = 40;

export interface Question {
  readonly company: string;
  readonly direction: Direction;
  readonly on: Day;
  readonly knownOn: Day;
}

/** Everything above or below one company on a day, before any arithmetic. */
export interface Chart {
  /** Every party met, the company itself included, with the least number of holdings of any kind between the two. */
  readonly parties: ReadonlyMap<string, { readonly party: Party; readonly level: number }>;
  /** Direct holdings between them: at most one of each holder in each company, apart for each body it is held through. */
  readonly edges: readonly Edge[];
  /** Holdings a source gives as indirect, or as direct and indirect together, the best stated first. */
  readonly stated: readonly ViewOf<'HOLDS'>[];
  /** There was more than MAX_PARTIES or MAX_LEVELS. */
  readonly cut: boolean;
}

/** Walks level by level: the number of store calls grows with the levels, not with the parties. */
export async function readChart(facts: FactReader, { company, direction, on, knownOn }: Question): Promise<Chart> {
  const parties = new Map<string, { party: Party; level: number }>();
  const met = new Map<string, ViewOf<'HOLDS'>>();
  let frontier = [company];
  let cut = false;
  for (let level = 0; frontier.length > 0; level += 1) {
    const room = MAX_PARTIES - parties.size;
    if (frontier.length > room || level > MAX_LEVELS) {
      cut = true;
      frontier = level > MAX_LEVELS ? [] : frontier.slice(0, room);
    }
    const found = await facts.parties(frontier);
    for (const party of found) parties.set(party.id, { party, level });
    // Behind a nominee stand others than those who own the nominee.
    const open = found.filter((party) => level === 0 || !isNominee(party)).map((party) => party.id);
    const query = { kinds: ['HOLDS'] as const, on, knownOn };
    const views = (await (direction === 'UP' ? facts.to(open, query) : facts.from(open, query))).filter(isOwnership);
    for (const view of views) met.set(view.fact.id, view);
    const next = views.map(({ fact }) => (direction === 'UP' ? fact.subject : fact.object));
    frontier = [...new Set(next)].filter((id) => !parties.has(id));
  }
  const views = [...met.values()].filter(({ fact }) => parties.has(fact.subject) && parties.has(fact.object)).sort(latestFirst);
  const edges = await readEdges(facts, views);
  return { parties, edges, stated: views.filter(({ fact }) => fact.direct === 'INDIRECT' || fact.direct === 'BOTH'), cut };
}

/** Every direct holding in these companies, whoever holds it. */
export async function edgesInto(facts: FactReader, companies: readonly string[], { on, knownOn }: Question): Promise<Edge[]> {
  return readEdges(facts, (await facts.to(companies, { kinds: ['HOLDS'], on, knownOn })).filter(isOwnership));
}

function readEdges(facts: FactReader, views: readonly ViewOf<'HOLDS'>[]): Promise<Edge[]> {
  return Promise.all(
    oneOfEach(views).map(async (view) => {
      const [holder, share] = await Promise.all([facts.party(view.fact.subject), facts.share(view)]);
      return readEdge(view, share, view.fact.nominee || (holder !== undefined && isNominee(holder)));
    }),
  );
}

function isNominee(party: Party): boolean {
  return party.type === 'Company' && (party.kind === 'NOMINEE' || party.kind === 'TRUST_ACCOUNT');
}

/** An option on shares is no share. */
function isOwnership({ fact }: ViewOf<'HOLDS'>): boolean {
  return fact.interest !== 'OPTIONS';
}

const DIRECT_FIRST: readonly Directness[] = ['DIRECT', 'UNKNOWN', 'BOTH'];
const INTEREST_FIRST: readonly Interest[] = ['SHARES', 'OTHER', 'VOTES'];

/**
 * The holdings that chains follow. Of several of one holder in one company through the same body, the one stated last;
 * shares before votes; one that is direct and indirect together only where no direct one is stated.
 */
function oneOfEach(views: readonly ViewOf<'HOLDS'>[]): ViewOf<'HOLDS'>[] {
  const chosen = new Map<string, ViewOf<'HOLDS'>>();
  for (const view of views.filter(({ fact }) => fact.direct !== 'INDIRECT')) {
    const { subject, object, via } = view.fact;
    const key = JSON.stringify([subject, object, via ?? '']);
    const other = chosen.get(key);
    if (other === undefined || isBetter(view, other)) chosen.set(key, view);
  }
  return [...chosen.values()].sort((a, b) => (a.fact.id < b.fact.id ? -1 : 1));
}

function isBetter(view: ViewOf<'HOLDS'>, other: ViewOf<'HOLDS'>): boolean {
  const rank = (v: ViewOf<'HOLDS'>) => INTEREST_FIRST.indexOf(v.fact.interest) * 2 + (v.fact.direct === 'BOTH' ? 1 : 0);
  if (rank(view) !== rank(other)) return rank(view) < rank(other);
  const sameDay = view.certainty === other.certainty && view.lastObservedOn === other.lastObservedOn;
  return sameDay
    ? DIRECT_FIRST.indexOf(view.fact.direct) < DIRECT_FIRST.indexOf(other.fact.direct)
    : latestFirst(view, other) < 0;
}
