import DataLoader from 'dataloader';
import { decodeBoard, decodeFinding, decodeParty, decodeSource } from '../shared/node-record.ts';
import type { Board, Finding, Party, Source } from '../shared/facts.ts';
import type { Store } from '../store/store.ts';
import { BATCHING } from './fact-loaders.ts';

export interface NodeLoaders {
  readonly parties: DataLoader<string, Party | undefined>;
  /** By the board's own id, and by its company's. */
  readonly boards: DataLoader<string, Board | undefined>;
  readonly boardsOf: DataLoader<string, Board[]>;
  readonly findingsAbout: DataLoader<string, Finding[]>;
  allFindings(): Promise<Finding[]>;
  /** By id. Kept beside the store from one request to the next, until another graph is loaded. */
  sources(): Promise<ReadonlyMap<string, Source>>;
}

/** Read-only per loaded graph, so requests share it; a load under the same store changes the hash. */
const SOURCES = new WeakMap<Store['identity'], { seedHash: string; sources: ReadonlyMap<string, Source> }>();

export function createNodeLoaders(store: Store): NodeLoaders {
  let sources: Promise<ReadonlyMap<string, Source>> | undefined;
  let findings: Promise<Finding[]> | undefined;

  return {
    parties: new DataLoader(async (ids: readonly string[]) => {
      const rows = await store.ask('graph/parties', { ids });
      const found = new Map(rows.map((row) => [row.id, decodeParty(row.type, row.party)]));
      return ids.map((id) => found.get(id));
    }, BATCHING),
    boards: new DataLoader(async (boards: readonly string[]) => {
      const rows = await store.ask('graph/board-companies', { boards });
      const found = new Map(rows.map((row) => [row.id, decodeBoard(row.company, row.board, row.hasBoard)]));
      return boards.map((id) => found.get(id));
    }, BATCHING),
    boardsOf: new DataLoader(async (companies: readonly string[]) => {
      const rows = await store.ask('graph/boards-of', { companies });
      const found = new Map<string, Board[]>(companies.map((id) => [id, []]));
      for (const row of rows) found.get(row.company)?.push(decodeBoard(row.company, row.board, row.hasBoard));
      return companies.map((id) => found.get(id) ?? []);
    }, BATCHING),
    findingsAbout: new DataLoader(async (ids: readonly string[]) => {
      const rows = await store.ask('graph/findings-about', { ids });
      const found = new Map<string, Finding[]>(ids.map((id) => [id, []]));
      for (const row of rows) found.get(row.about)?.push(decodeFinding(row.finding));
      return ids.map((id) => found.get(id) ?? []);
    }, BATCHING),
    allFindings: () =>
      (findings ??= store.ask('graph/findings', {}).then((rows) => rows.map((row) => decodeFinding(row.finding)))),
    sources: () => (sources ??= readSources(store)),
  };
}

async function readSources(store: Store): Promise<ReadonlyMap<string, Source>> {
  const seedHash = (await store.meta())?.seedHash;
  const kept = SOURCES.get(store.identity);
  if (kept !== undefined && kept.seedHash === seedHash) return kept.sources;
  const rows = await store.ask('graph/sources', {});
  const sources = new Map(rows.map((row) => [row.id, decodeSource(row.source)]));
  if (seedHash !== undefined) SOURCES.set(store.identity, { seedHash, sources });
  return sources;
}
