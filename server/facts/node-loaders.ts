import DataLoader from 'dataloader';
import { decodeBoard, decodeFinding, decodeParty, decodeSource } from '../shared/node-record.ts';
import type { Board, Finding, Party, Source } from '../shared/facts.ts';
import { eachInTurns, groupInTurns, mapInTurns } from '../shared/turns/in-turns.ts';
import type { Stored } from '../shared/record.ts';
import type { Ready } from '../shared/turns/ready.ts';
import type { Store } from '../store/store.ts';
import { BATCHING } from './fact-loaders.ts';
import { gravestFirst } from './node-order.ts';
import type { Everyone, Findings, Kept } from './kept.ts';

export interface NodeLoaders {
  readonly party: (id: string) => Ready<Party | undefined>;
  /** A party that came with something else. */
  readonly met: (id: string, type: string, stored: () => Stored) => Party;
  /** By the board's own id, and by its company's. */
  readonly boards: DataLoader<string, Board | undefined>;
  readonly boardsOf: DataLoader<string, Board[]>;
  readonly findingsAbout: DataLoader<string, Finding[]>;
  findings(): Ready<Findings>;
  /** By id. */
  sources(): Ready<ReadonlyMap<string, Source>>;
  everyone(): Ready<Everyone>;
}

export function createNodeLoaders(store: Store, kept: Kept): NodeLoaders {
  let sources: Promise<ReadonlyMap<string, Source>> | undefined;
  let findings: Promise<Findings> | undefined;
  let everyone: Promise<Everyone> | undefined;

  const parties = new DataLoader(async (ids: readonly string[]) => {
    const rows = await store.ask('graph/parties', { ids });
    const found = new Map(
      await mapInTurns(rows, (row): readonly [string, Party] => [row.id, decodeParty(row.type, row.party)]),
    );
    for (const [id, party] of found) kept.parties.set(id, party);
    return ids.map((id) => found.get(id));
  }, BATCHING);

  return {
    party: (id) => kept.parties.get(id) ?? parties.load(id),
    met: (id, type, stored) => {
      const known = kept.parties.get(id);
      if (known !== undefined) return known;
      const party = decodeParty(type, stored());
      kept.parties.set(id, party);
      return party;
    },
    boards: new DataLoader(async (boards: readonly string[]) => {
      const rows = await store.ask('graph/board-companies', { boards });
      const found = new Map(
        await mapInTurns(rows, (row): readonly [string, Board] => [
          row.id,
          decodeBoard(row.company, row.board, row.hasBoard),
        ]),
      );
      return boards.map((id) => found.get(id));
    }, BATCHING),
    boardsOf: new DataLoader(async (companies: readonly string[]) => {
      const rows = await store.ask('graph/boards-of', { companies });
      const found = new Map<string, Board[]>(companies.map((id) => [id, []]));
      await eachInTurns(rows, (row) => found.get(row.company)?.push(decodeBoard(row.company, row.board, row.hasBoard)));
      return companies.map((id) => found.get(id) ?? []);
    }, BATCHING),
    findingsAbout: new DataLoader(async (ids: readonly string[]) => {
      const rows = await store.ask('graph/findings-about', { ids });
      const found = new Map<string, Finding[]>(ids.map((id) => [id, []]));
      await eachInTurns(rows, (row) => found.get(row.about)?.push(decodeFinding(row.finding)));
      return ids.map((id) => found.get(id) ?? []);
    }, BATCHING),
    findings: () => kept.findings ?? (findings ??= readFindings(store, kept)),
    sources: () => kept.sources ?? (sources ??= readSources(store, kept)),
    everyone: () => kept.everyone ?? (everyone ??= readEveryone(store, kept)),
  };
}

async function readSources(store: Store, kept: Kept): Promise<ReadonlyMap<string, Source>> {
  const rows = await store.ask('graph/sources', {});
  return (kept.sources = new Map(rows.map((row) => [row.id, decodeSource(row.source)])));
}

async function readEveryone(store: Store, kept: Kept): Promise<Everyone> {
  const [companies, persons, boards] = await Promise.all([
    store.ask('graph/all-companies', {}),
    store.ask('graph/all-persons', {}),
    store.ask('graph/all-boards', {}),
  ]);
  const parties = [
    ...(await mapInTurns(companies, (row) => decodeParty('Company', row.party))),
    ...(await mapInTurns(persons, (row) => decodeParty('Person', row.party))),
  ];
  return (kept.everyone = { parties, boards: boards.map(({ id }) => id) });
}

async function readFindings(store: Store, kept: Kept): Promise<Findings> {
  const rows = await store.ask('graph/findings', {});
  const all = gravestFirst(await mapInTurns(rows, (row) => decodeFinding(row.finding)));
  const citing = await groupInTurns(all, ({ citations }) => new Set(citations.map(({ source }) => source)));
  return (kept.findings = { all, citing });
}
