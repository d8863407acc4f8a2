import DataLoader from 'dataloader';
import { factDigest } from '../shared/back-links.ts';
import { decodeFact } from '../shared/fact-record.ts';
import type { Fact, Party } from '../shared/facts.ts';
import type { Day } from '../shared/day.ts';
import type { Stored } from '../shared/record.ts';
import type { Store } from '../store/store.ts';
import { meet } from './met.ts';

/**
 * Ids that one question asks about at most; more are asked about in further questions. Ids are gathered until all that is
 * ready to run has run, so that answers which arrive together lead on together.
 */
export const BATCHING = { maxBatchSize: 2000, batchScheduleFn: (ask: () => void) => setImmediate(ask) };

/** One loader for each combination of what is asked besides the ids, made when first needed and kept for the request. */
export interface FactLoaders {
  /** Facts with the id as subject (`from`) or object (`to`), for any day when `on` is ''. */
  ends(direction: 'from' | 'to', kinds: readonly string[], on: Day, knownOn: Day): DataLoader<string, Fact[]>;
  /** The one fact with this id; none for an id of no fact. */
  readonly called: DataLoader<string, Fact[]>;
  /** Facts that cite the source with this id, or that the finding with this id names. */
  citing(knownOn: Day): DataLoader<string, Fact[]>;
  ofFindings(knownOn: Day): DataLoader<string, Fact[]>;
}

interface FactRow {
  readonly kind: string;
  readonly subject: string;
  readonly object: string;
  readonly fact: Readonly<Record<string, unknown>>;
}

/** `partyOf` reads the party at the other end of a fact from its record, and keeps it. */
export function createFactLoaders(store: Store, partyOf: (id: string, type: string, stored: Stored) => Party): FactLoaders {
  const loaders = new Map<string, DataLoader<string, Fact[]>>();
  // The same fact met from two sides is one object for the whole request.
  const known = new Map<string, Fact>();

  const decode = (row: FactRow): Fact => {
    const id = String(row.fact['id']);
    const fact = known.get(id) ?? decodeFact(row.kind, row.subject, row.object, row.fact);
    known.set(id, fact);
    return fact;
  };
  const loader = (key: string, load: (ids: string[]) => Promise<[string, FactRow][]>) => {
    const made = loaders.get(key) ?? new DataLoader<string, Fact[]>(
      async (ids) => {
        const grouped = new Map<string, Fact[]>(ids.map((id) => [id, []]));
        for (const [id, row] of await load([...ids])) grouped.get(id)?.push(decode(row));
        return ids.map((id) => grouped.get(id) ?? []);
      },
      BATCHING,
    );
    loaders.set(key, made);
    return made;
  };

  return {
    ends: (direction, kinds, on, knownOn) => {
      const sorted = [...kinds].sort();
      return loader(`${direction} ${sorted.join('|')} ${on} ${knownOn}`, async (ids) => {
        const rows = await store.ask(`graph/facts-${direction}`, { ids, kinds: sorted, on, knownOn });
        for (const row of rows) {
          if (row.endType !== '') meet(decode(row), partyOf(direction === 'to' ? row.subject : row.object, row.endType, row.other));
        }
        return rows.map((row) => [row.anchor, row]);
      });
    },
    called: loader('called', async (facts) => {
      const rows = await store.ask('graph/facts-called', { digests: [...new Set(facts.map(factDigest))], facts });
      // A fact is met once for each digest that leads to its subject.
      return [...new Map(rows.map((row): [string, [string, FactRow]] => [row.id, [row.id, row]])).values()];
    }),
    citing: (knownOn) =>
      loader(`citing ${knownOn}`, async (sources) => {
        const rows = await store.ask('graph/facts-citing', { sources, knownOn });
        return rows.map((row) => [row.source, row]);
      }),
    ofFindings: (knownOn) =>
      loader(`findings ${knownOn}`, async (findings) => {
        const rows = await store.ask('graph/facts-of-findings', { findings, knownOn });
        return rows.map((row) => [row.finding, row]);
      }),
  };
}
