import DataLoader from 'dataloader';
import { factDigest } from '../shared/back-links.ts';
import { decodeFact, decodeHolding } from '../shared/fact-record.ts';
import { PARTY_RECORD } from '../shared/node-record.ts';
import type { Fact, Party } from '../shared/facts.ts';
import type { Day } from '../time/day.ts';
import { eachInTurns, heard, mapInTurns } from '../shared/turns/in-turns.ts';
import { damaged, recordOf, type Stored } from '../shared/record.ts';
import type { Ready } from '../shared/turns/ready.ts';
import type { Store } from '../store/store.ts';
import { meet } from './met.ts';

/**
 * Ids that one question asks about at most; more are asked about in further questions. Ids are gathered until all that
 * is ready to run has run, so that answers which arrive together lead on together.
 */
export const BATCHING = { maxBatchSize: 2000, batchScheduleFn: (ask: () => void) => setImmediate(ask) };

/** As many questions as the embedded engine answers at a time. */
const ASKED_AT_ONCE = 4 * BATCHING.maxBatchSize;

/**
 * One loader for each combination of what is asked besides the ids, made when first needed and kept for the request.
 */
export interface FactLoaders {
  /** Facts with the id as subject (`from`) or object (`to`), for any day when `on` is ''. */
  ends(direction: 'from' | 'to', kinds: readonly string[], on: Day, knownOn: Day): DataLoader<string, Fact[]>;
  /** The one fact with this id; none for an id of no fact. */
  readonly called: DataLoader<string, Fact[]>;
  /** Facts that cite the source with this id, or that the finding with this id names. */
  citing(knownOn: Day): DataLoader<string, Fact[]>;
  ofFindings(knownOn: Day): DataLoader<string, Fact[]>;
}

interface HoldingRow {
  readonly id: string;
  readonly fact: readonly unknown[];
  readonly rare: readonly unknown[] | null;
  readonly endType: string;
  readonly other: readonly unknown[];
}

interface FactRow {
  readonly kind: string;
  readonly subject: string;
  readonly object: string;
  readonly fact: Readonly<Record<string, unknown>>;
}

/** `partyOf` gives the party at the other end of a fact, read from its record unless it is at hand. */
export function createFactLoaders(
  store: Store,
  partyOf: (id: string, type: string, stored: () => Stored) => Party,
  signal?: AbortSignal,
): FactLoaders {
  const loaders = new Map<string, DataLoader<string, Fact[]>>();
  // The same fact met from two sides is one object for the whole request.
  const known = new Map<string, Fact>();

  const once = (id: string, decode: () => Fact): Fact => {
    const fact = known.get(id) ?? decode();
    known.set(id, fact);
    return fact;
  };
  const factOf = ({ kind, subject, object, fact }: FactRow) =>
    once(String(fact['id']), () => decodeFact(kind, subject, object, fact));
  const loader = (key: string, load: (ids: string[]) => Promise<(readonly [string, Fact])[]>) => {
    const made =
      loaders.get(key) ??
      new DataLoader<string, Fact[]>(async (ids) => {
        const grouped = new Map<string, Fact[]>(ids.map((id) => [id, []]));
        await eachInTurns(await load([...ids]), ([id, fact]) => grouped.get(id)?.push(fact), signal);
        return ids.map((id) => grouped.get(id) ?? []);
      }, BATCHING);
    loaders.set(key, made);
    return made;
  };
  /**
   * Holdings are by far the most of all facts: they have questions of their own, whose answers are smaller and sooner
   * read.
   */
  const holding = (anchor: string, subject: string, object: string, row: HoldingRow): readonly [string, Fact] => {
    const fact = once(row.id, () => decodeHolding(subject, object, row.fact, row.rare));
    if (row.endType !== '')
      meet(
        fact,
        partyOf(anchor === subject ? object : subject, row.endType, () =>
          recordOf(PARTY_RECORD, row.other, `an end of fact ${row.id} (HOLDS)`),
        ),
      );
    return [anchor, fact];
  };

  return {
    ends: (direction, kinds, on, knownOn) => {
      const sorted = [...kinds].sort();
      const key = `${direction} ${sorted.join('|')} ${on} ${knownOn}`;
      if (sorted.length === 1 && sorted[0] === 'HOLDS') {
        return direction === 'to'
          ? loader(key, async (ids) =>
              mapInTurns(
                await store.ask('graph/holdings-to', { ids, on, knownOn }),
                (row) => holding(row.anchor, row.subject, row.anchor, row),
                { signal },
              ),
            )
          : loader(key, async (ids) =>
              mapInTurns(
                await store.ask('graph/holdings-from', { ids, on, knownOn }),
                (row) => holding(row.anchor, row.anchor, row.object, row),
                { signal },
              ),
            );
      }
      return loader(key, async (ids) => {
        const rows = await store.ask(`graph/facts-${direction}`, { ids, kinds: sorted, on, knownOn });
        const met = (row: (typeof rows)[number]): readonly [string, Fact] => {
          const fact = factOf(row);
          if (row.endType !== '')
            meet(
              fact,
              partyOf(direction === 'to' ? row.subject : row.object, row.endType, () => row.other),
            );
          return [row.anchor, fact];
        };
        return mapInTurns(rows, met, { signal });
      });
    },
    called: loader('called', async (facts) => {
      const rows = await store.ask('graph/facts-called', { digests: [...new Set(facts.map(factDigest))], facts });
      // A fact is met once for each digest that leads to its subject.
      return [...new Map(rows.map((row) => [row.id, factOf(row)])).entries()];
    }),
    citing: (knownOn) =>
      loader(`citing ${knownOn}`, async (sources) => {
        const rows = await store.ask('graph/facts-citing', { sources, knownOn });
        return mapInTurns(rows, (row): readonly [string, Fact] => [row.source, factOf(row)], { signal });
      }),
    ofFindings: (knownOn) =>
      loader(`findings ${knownOn}`, async (findings) => {
        const rows = await store.ask('graph/facts-of-findings', { findings, knownOn });
        return mapInTurns(rows, (row): readonly [string, Fact] => [row.finding, factOf(row)]);
      }),
  };
}

/** Each id once, in order; throws the first failure. */
export async function loadLists<V>(
  loader: { load(id: string): Promise<V> },
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<V[]> {
  const lists: V[] = [];
  const wanted = [...new Set(ids)];
  // Of a whole graph some thousands at a time: what waits for an answer is given up all at once when the time is over.
  for (let from = 0; from < wanted.length; from += ASKED_AT_ONCE) {
    const some: Ready<V>[] = [];
    const ask = (id: string) => some.push(heard(loader.load(id)));
    await eachInTurns(wanted.slice(from, from + ASKED_AT_ONCE), ask, signal);
    for (const list of await Promise.all(some)) lists.push(list);
  }
  return lists;
}

export function neverPublished(source: string): never {
  throw damaged(`source ${source}`, 'a fact cites it, but it is not in the graph');
}
