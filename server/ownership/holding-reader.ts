import { latestFirst } from '../facts/fact-order.ts';
import type { FactReader } from '../facts/fact-reader.ts';
import type { ViewOf } from '../facts/fact-view.ts';
import { isNothing } from '../numbers/percent.ts';
import type { Day } from '../time/day.ts';
import type { Party } from '../shared/facts.ts';
import type { Directness, Interest } from '../vocabulary/words.ts';
import { readEdge, shareText } from './edge.ts';
import type { Direction } from './exact/reach.ts';
import { createHoldingMemory, type HoldingMemory, type Holdings } from './holding-memory.ts';

/** Holdings and parties on one day, as known on another; asked for level by level. */
export interface HoldingReader {
  /** The holdings in each company (UP) or of each holder (DOWN), in the order of `ids`. */
  holdings(ids: readonly string[], direction: Direction): Promise<readonly Holdings[]>;
  /** In the order of `ids`; those of no party are left out. */
  parties(ids: readonly string[]): Promise<readonly Party[]>;
}

export interface Days {
  readonly on: Day;
  readonly knownOn: Day;
}

/**
 * Reads what the memory does not hold yet in one question to the store for all ids. `version` tells one graph from
 * another; without a memory everything is read anew.
 */
export function createHoldingReader(
  facts: FactReader,
  { on, knownOn }: Days,
  memory: HoldingMemory = createHoldingMemory(),
  version = '',
): HoldingReader {
  const shelf = memory.shelf(`${version} ${on} ${knownOn}`);
  const parties = async (ids: readonly string[]): Promise<readonly Party[]> => {
    const unread = ids.filter((id) => !shelf.parties.has(id));
    if (unread.length > 0) for (const party of await facts.parties(unread)) shelf.parties.set(party.id, party);
    return ids.flatMap((id) => shelf.parties.get(id) ?? []);
  };
  return {
    parties,
    holdings: async (ids, direction) => {
      const kept = direction === 'UP' ? shelf.up : shelf.down;
      const unread = ids.filter((id) => !kept.has(id));
      if (unread.length > 0) {
        const query = { kinds: ['HOLDS'] as const, on, knownOn };
        const views = (await (direction === 'UP' ? facts.to(unread, query) : facts.from(unread, query))).filter(
          isOwnership,
        );
        const byNode = new Map<string, ViewOf<'HOLDS'>[]>(unread.map((id) => [id, []]));
        for (const view of views) byNode.get(direction === 'UP' ? view.fact.object : view.fact.subject)?.push(view);
        await parties([...new Set(views.map((view) => view.fact.subject))]);
        const read = await Promise.all(unread.map((id) => holdingsOf(facts, byNode.get(id) ?? [], shelf.parties)));
        unread.forEach((id, i) => kept.set(id, read[i] ?? { edges: [], stated: [] }));
        memory.trim();
      }
      return ids.map((id) => kept.get(id) ?? { edges: [], stated: [] });
    },
  };
}

async function holdingsOf(
  facts: FactReader,
  views: readonly ViewOf<'HOLDS'>[],
  parties: ReadonlyMap<string, Party>,
): Promise<Holdings> {
  const isNomineeOf = ({ fact }: ViewOf<'HOLDS'>): boolean => fact.nominee || isNominee(parties.get(fact.subject));
  // Who is stated to hold nothing is a fact worth telling, and no holder.
  const edges = oneOfEach(views).map(async (view) => {
    const share = await facts.share(view);
    return isNothing(view.fact, share) ? [] : [readEdge(view, share, isNomineeOf(view))];
  });
  const stated = views
    .filter(({ fact }) => fact.direct === 'INDIRECT' || fact.direct === 'BOTH')
    .sort(latestFirst)
    .map(async (view) => {
      const share = await facts.share(view);
      return isNothing(view.fact, share)
        ? []
        : [{ view, share: share.range, text: shareText(share), nominee: isNomineeOf(view) }];
    });
  return { edges: (await Promise.all(edges)).flat(), stated: (await Promise.all(stated)).flat() };
}

/** Behind a nominee stand others than those who own the nominee. */
export function isNominee(party: Party | undefined): boolean {
  return party?.type === 'Company' && (party.kind === 'NOMINEE' || party.kind === 'TRUST_ACCOUNT');
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
