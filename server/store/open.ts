import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from '../errors.ts';
import type { EmbeddedConfig, Neo4jConfig, StoreConfig } from './store-config.ts';
import { openApart } from './embedded/embedded-apart.ts';
import { embeddedEngine, openEmbedded } from './embedded/embedded.ts';
import { openEmbeddedWriter } from './embedded/embedded-writer.ts';
import type { Engine } from './engine.ts';
import { fingerprint, graphFolder, readPointer, type Pointer } from './files/pointer.ts';
import { keepingNames } from './names/keeping-names.ts';
import { readQuestions } from './questions/questions.ts';
import { createStore, GRAPH_FORMAT, type Store } from './store.ts';
import type { GraphWriter } from './writer.ts';

/**
 * Opens what was loaded, for reading. Undefined when nothing is loaded yet.
 *
 * Throws STORE_OUTDATED (written by another version: load again), STORE_DAMAGED, STORE_LOCKED, STORE_UNAVAILABLE,
 * STORE_FAILED; each message says how to mend it.
 */
export async function openStore(config: StoreConfig): Promise<Store | undefined> {
  const registry = readQuestions();
  const opened = await openEngine(config);
  if (opened === undefined) return undefined;
  const { engine, keepIn } = opened;
  try {
    const store = createStore(engine, registry, keepIn);
    const meta = await store.meta();
    if (meta !== undefined) refuseOtherFormat(meta.format);
    else if (engine.name === 'neo4j') return await engine.close().then(() => undefined);
    else
      throw new StoreError(
        'STORE_DAMAGED',
        'The graph file holds no word of what was loaded; delete data/ and start again.',
      );
    if ('neo4j' in config) await checkIndexes(config.neo4j);
    return store;
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/**
 * Names the graph in this data folder that an embedded store opens from now on, as `Store.graph` of that store does;
 * undefined when nothing is loaded. Throws STORE_DAMAGED, STORE_FAILED.
 */
export function embeddedGraphThere(dataDir: string): string | undefined {
  return readPointer(dataDir)?.sha256;
}

/** Begins a load that replaces the graph; see GraphWriter. */
export async function openWriter(config: StoreConfig): Promise<GraphWriter> {
  if (!('neo4j' in config)) return openEmbeddedWriter(config.dataDir);
  // The driver takes a tenth of a start to load: only who uses Neo4j loads it.
  const { openNeo4jWriter } = await import('./neo4j-writer.ts');
  const writer = await openNeo4jWriter(config.neo4j);
  return config.keepIn === undefined ? writer : keepingNames(writer, config.keepIn);
}

interface Opened {
  readonly engine: Engine;
  /** The folder beside the graph. */
  readonly keepIn: string | undefined;
}

async function openEngine(config: StoreConfig): Promise<Opened | undefined> {
  if ('neo4j' in config) {
    const { neo4jEngine } = await import('./neo4j/neo4j.ts');
    const engine = neo4jEngine(config.neo4j);
    try {
      await engine.ping();
    } catch (error) {
      await engine.close();
      throw error;
    }
    return { engine, keepIn: config.keepIn };
  }
  // A load may swap the pointer and delete the old file between our reading the one and opening the other.
  for (let attempt = 0; ; attempt += 1) {
    const pointer = readPointer(config.dataDir);
    if (pointer === undefined) return undefined;
    refuseOtherFormat(pointer.format);
    try {
      const engine = await openPointed(config, pointer);
      return { engine, keepIn: join(config.dataDir, graphFolder(pointer)) };
    } catch (error) {
      const swapped = readPointer(config.dataDir)?.graph !== pointer.graph;
      if (!swapped || attempt >= 3) throw error;
    }
  }
}

async function checkIndexes(config: Neo4jConfig): Promise<void> {
  const [{ connect }, { checkSchema }] = await Promise.all([
    import('./neo4j/neo4j-driver.ts'),
    import('./neo4j/neo4j-schema.ts'),
  ]);
  const connection = connect(config);
  try {
    await checkSchema(connection);
  } finally {
    await connection.release();
  }
}

async function openPointed({ dataDir, apart = false }: EmbeddedConfig, pointer: Pointer): Promise<Engine> {
  const path = join(dataDir, pointer.graph);
  if (!existsSync(path)) throw damagedFile(dataDir, `${path} is missing`);
  if (statSync(path).size !== pointer.bytes)
    throw damagedFile(dataDir, `${path} has another size than when it was written`);
  if ((await fingerprint(path)).sha256 !== pointer.sha256)
    throw damagedFile(dataDir, `${path} is not as it was written (checksum)`);
  return apart ? openApart(path, pointer.sha256) : embeddedEngine(openEmbedded(path), pointer.sha256);
}

function damagedFile(dataDir: string, problem: string): StoreError {
  return new StoreError(
    'STORE_DAMAGED',
    `${problem}; delete ${join(dataDir, 'current.json')} and start again to load the seed anew.`,
  );
}

function refuseOtherFormat(format: number): void {
  if (format === GRAPH_FORMAT) return;
  const age = format < GRAPH_FORMAT ? 'an older' : 'a newer';
  throw new StoreError(
    'STORE_OUTDATED',
    `The graph was written by ${age} version of govgraph (format ${String(format)}, this version reads ${String(GRAPH_FORMAT)}); load the seed again.`,
  );
}
