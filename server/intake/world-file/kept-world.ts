import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { turn } from '../../shared/turns/turns.ts';
import type { GraphContent } from '../../store/graph-content.ts';
import { figureChange } from '../../store/change/figure-change.ts';
import type { TouchedPart } from '../../store/change/graph-change.ts';
import { metaOfFigures } from '../../store/change/kept-extent.ts';
import type { LoadRow } from '../../store/writer.ts';
import type { Decision } from '../identity/decisions.ts';
import { keepTraces, type KeptTrace } from '../kept/kept-trace.ts';
import { importsFolder } from '../kept/manifest.ts';
import { joinDecided } from '../merge/decided/join-decided.ts';
import { joinsOf } from '../merge/decided/decided-joins.ts';
import { LayeredMap, LayeredSet } from '../merge/layered.ts';
import { contentOf, emptyWorld, type MergeWorld } from '../merge/merge-world.ts';
import { changeFigures, figuresIn, hasDigest } from './kept-figures.ts';
import { foundIn } from './found.ts';
import { IN_MEMORY, openSql, WorldFileLost, type Sql } from './sqlite.ts';
import { allOf, keysIn, storedPart } from './stored-part.ts';
import { touchedContent } from './touched-content.ts';
import { AT_ONCE, goneIn, isApart, partsApart, rowsTouched, type AtOnce } from './touched-parts.ts';
import { writeAllParts, type LayeredWorld } from './write-parts.ts';

/** The seed and the imports put together, before the decisions about parties, with what was decided beside it. */
export interface Assembled {
  /** Hash of the seed alone. */
  readonly seed: string;
  readonly world: MergeWorld;
  /** What each import did to it, by the id of the import. */
  readonly traces: ReadonlyMap<string, KeptTrace>;
  readonly decisions: readonly Decision[];
}

/**
 * The same as it lies in its file: the world is read from there as far as it is asked for, and what changes of it stays
 * in memory until it is prepared. Everything throws WorldFileLost.
 */
export interface KeptWorld extends Assembled {
  readonly partyIds: () => Iterable<string>;
  /** The parts of the graph that differ by now, with these decisions. */
  readonly touched: (decisions: readonly Decision[]) => Promise<Iterable<TouchedPart>>;
  /** Counts what has changed, as it is gone through; for good only when it is kept. To be called once. */
  readonly prepare: (decisions: readonly Decision[]) => Promise<PreparedWorld>;
  /** Writes another world in the place of all that is there; for good only when it is kept. */
  readonly replace: (other: Assembled) => PreparedWorld;
  /** What was not kept is as if it had never been. */
  readonly close: () => void;
}

/** What differs of a graph, as `writeChange` takes it. */
export interface TouchedGraph {
  /** To be gone through once: figures are counted as they come by. */
  readonly parts: Iterable<TouchedPart>;
  readonly isGone: (id: string) => boolean;
  readonly rows: number;
}

export interface PreparedWorld {
  /** Undefined of one that takes the place of all that was there. */
  readonly touched: TouchedGraph | undefined;
  /** The row that says what was loaded, of the whole graph. */
  readonly meta: (hash: string) => LoadRow;
  readonly hasDigest: (digest: string) => boolean;
  readonly whole: () => GraphContent;
  /** Under the key by which it is found the next time. */
  readonly keep: (key: string, traces: ReadonlyMap<string, KeptTrace>) => void;
  /** Closes the file and removes it: some systems keep one that is open. */
  readonly lose: () => void;
}

/** `imports/assembled.sqlite` in the data folder. */
export function worldFileIn(dataDir: string): string {
  return join(importsFolder(dataDir), 'assembled.sqlite');
}

export function removeWorldFile(dataDir: string): void {
  const path = worldFileIn(dataDir);
  // The second was that of earlier versions.
  for (const one of [path, `${path}-journal`, join(importsFolder(dataDir), 'assembled')]) rmSync(one, { force: true });
}

/** What was kept under this key; undefined when nothing was. Throws WorldFileLost. */
export function openWorld(dataDir: string, key: string, atOnce?: AtOnce): KeptWorld | undefined {
  const sql = openSql(worldFileIn(dataDir));
  try {
    const head = headIn(sql);
    if (head?.key === key) return worldIn(dataDir, sql, head, atOnce);
  } catch (error) {
    sql.close();
    throw error;
  }
  sql.close();
  return undefined;
}

/** Makes the file anew; in memory where it is not to be kept. Throws WorldFileLost. */
export function makeWorld(dataDir: string, key: string, assembled: Assembled, inMemory: boolean): KeptWorld {
  if (!inMemory) removeWorldFile(dataDir);
  const sql = openSql(inMemory ? IN_MEMORY : worldFileIn(dataDir));
  try {
    replaced(dataDir, sql, assembled).keep(key, assembled.traces);
    return worldIn(dataDir, sql, headIn(sql) ?? { key, ...assembled });
  } catch (error) {
    sql.close();
    throw error;
  }
}

type Head = { readonly key: string } & Pick<Assembled, 'seed' | 'traces' | 'decisions'>;

function headIn(sql: Sql): Head | undefined {
  const head = new Map(sql.all('SELECT name, value FROM head').map(([name, value]) => [name, String(value)]));
  const [key, seed] = [head.get('key'), head.get('seed')];
  if (key === undefined || seed === undefined) return undefined;
  const tokens = JSON.parse(head.get('traces') ?? '[]') as [id: string, token: string][];
  return {
    key,
    seed,
    traces: new Map(tokens.map(([id, token]) => [id, { token }])),
    decisions: JSON.parse(head.get('decisions') ?? '[]') as Decision[],
  };
}

function worldIn(dataDir: string, sql: Sql, { seed, traces, decisions }: Head, atOnce: AtOnce = AT_ONCE): KeptWorld {
  const world = layered(sql, atOnce.known);
  const touched = async (after: readonly Decision[]): Promise<Iterable<TouchedPart>> => {
    for (const part of Object.values(world)) {
      ('map' in part ? part.map : part).settle();
      await turn();
    }
    const joins = [decisions, after].some((all) => joinsOf((id) => world.parties.get(id), all).reasons.size > 0);
    const wasJoined = joinsOf((id) => world.parties.was(id), decisions).reasons.size > 0;
    if (!joins && !wasJoined && isApart(sql)) return { [Symbol.iterator]: () => partsApart(sql, atOnce) };
    return [{ looked: 'all', ...touchedContent(world, foundIn(sql), { before: decisions, after }) }];
  };
  return {
    seed,
    world,
    traces,
    decisions,
    partyIds: () => keysIn(sql, 'parties'),
    touched,
    prepare: async (after) => {
      const parts = counted(sql, await touched(after));
      const gone = goneIn(sql);
      const graph = { parts, isGone: (id: string) => gone.has(id), rows: rowsTouched(sql) };
      return prepared(dataDir, sql, { seed, decisions: after, touched: graph });
    },
    replace: (other) => replaced(dataDir, sql, other),
    close: sql.close,
  };
}

/** Counts each part as it comes by, once. Who leaves off before the last may go on later. */
function counted(sql: Sql, parts: Iterable<TouchedPart>): Iterable<TouchedPart> {
  const all = parts[Symbol.iterator]();
  const next = (): IteratorResult<TouchedPart, undefined> => {
    const { done, value } = all.next() as IteratorResult<TouchedPart, undefined>;
    if (done === true) return { done, value: undefined };
    changeFigures(sql, figureChange(value));
    return { done: false, value };
  };
  return { [Symbol.iterator]: () => ({ next }) };
}

function replaced(dataDir: string, sql: Sql, { seed, world, decisions }: Assembled): PreparedWorld {
  writeAllParts(sql, world);
  joinDecided(world, decisions);
  changeFigures(sql, figureChange({ looked: 'all', before: contentOf(emptyWorld()), after: contentOf(world) }));
  return prepared(dataDir, sql, { seed, decisions, touched: undefined });
}

function prepared(
  dataDir: string,
  sql: Sql,
  {
    seed,
    decisions,
    touched,
  }: { readonly seed: string; readonly decisions: readonly Decision[]; readonly touched: TouchedGraph | undefined },
): PreparedWorld {
  const figures = figuresIn(sql);
  /** Whoever left off before the last part leaves the rest to be counted. */
  const countRest = () => {
    const rest = touched?.parts[Symbol.iterator]();
    let next = rest?.next();
    while (next?.done === false) next = rest?.next();
  };
  return {
    touched,
    meta: (hash) => {
      countRest();
      return metaOfFigures(figures, hash);
    },
    hasDigest: (digest) => hasDigest(sql, digest),
    whole: () => {
      const world = emptyWorld();
      for (const part of ['parties', 'boards', 'sources', 'findings', 'facts'] as const)
        for (const [key, value] of allOf(sql, part)) (world[part] as Map<string, unknown>).set(key, value);
      joinDecided(world, decisions);
      return contentOf(world);
    },
    keep: (key, traces) => {
      countRest();
      const tokens = tracesKept(dataDir, traces);
      sql.put('head', 2, [
        ['key', key],
        ['seed', seed],
        ['traces', JSON.stringify(tokens)],
        ['decisions', JSON.stringify(decisions)],
      ]);
      sql.commit();
    },
    lose: () => {
      sql.close();
      removeWorldFile(dataDir);
    },
  };
}

function tracesKept(dataDir: string, traces: ReadonlyMap<string, KeptTrace>): readonly (readonly [string, string])[] {
  try {
    return keepTraces(dataDir, traces);
  } catch (error) {
    throw new WorldFileLost('what the imports did cannot be kept', { cause: error });
  }
}

function layered(sql: Sql, most: number): LayeredWorld {
  return {
    parties: new LayeredMap(storedPart(sql, 'parties'), most),
    byIdentifier: new LayeredMap(storedPart(sql, 'byIdentifier'), most),
    boards: new LayeredMap(storedPart(sql, 'boards'), most),
    boardsOf: new LayeredMap(storedPart(sql, 'boardsOf'), most),
    sources: new LayeredMap(storedPart(sql, 'sources'), most),
    findings: new LayeredMap(storedPart(sql, 'findings'), most),
    facts: new LayeredMap(storedPart(sql, 'facts'), most),
    records: new LayeredMap(storedPart(sql, 'records'), most),
    identifierFacts: new LayeredSet(storedPart(sql, 'identifierFacts'), most),
    publishers: new LayeredMap(storedPart(sql, 'publishers'), most),
  };
}
