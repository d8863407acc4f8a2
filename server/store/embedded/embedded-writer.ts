import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { StoreError } from '../../errors.ts';
import { batchCheck } from '../batches.ts';
import { embeddedRows } from './embedded-rows.ts';
import { closeUnsaved, embeddedError, emptyEmbedded, runEmbedded } from './embedded.ts';
import { lockForLoading, unwritable } from '../files/load-lock.ts';
import { fingerprint, graphFolder, readPointer, writePointer } from '../files/pointer.ts';
import { syncToDisk } from '../files/sync-to-disk.ts';
import { namesInTheMaking } from '../names/names-apart.ts';
import type { NameParts } from '../names/name-index.ts';
import { namesPath, writeNames } from '../names/names-file.ts';
import { namesOfRows } from '../names/names-of-rows.ts';
import { readQuestions } from '../questions/questions.ts';
import { schemaStatements } from '../questions/schema-statements.ts';
import { GRAPH_FORMAT } from '../store.ts';
import type { GraphWriter, LoadRow } from '../writer.ts';

/**
 * Builds the new graph in memory, saves it to a fresh file on commit, and swaps the pointer to it. Until the swap
 * nothing that a reader sees has changed; killed at any moment, the old graph stays and the next load clears away the
 * rest.
 */
export async function openEmbeddedWriter(dataDir: string): Promise<GraphWriter> {
  const unlock = lockForLoading(dataDir);
  const db = emptyEmbedded();
  const check = batchCheck();
  const names = namesInTheMaking();
  let seedHash: string | undefined;
  let folder: string | undefined;
  let open = true;
  const finish = () => {
    open = false;
    names.end();
    closeUnsaved(db);
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    unlock();
  };
  try {
    const registry = readQuestions();
    for (const statement of schemaStatements('grafeo')) await runEmbedded(db, statement, {});
    // Left behind by a load that is killed, it is cleared away with graphs of before.
    folder = resolve(dataDir, freshFolder(dataDir, 'rows'));
    const write = embeddedRows(db, registry, { empty: true, folder });
    return {
      writeBatch: async (question, rows) => {
        if (!open) throw closedWriter();
        check({ question, rows });
        if (question === 'load/meta') seedHash = hashIn(rows) ?? seedHash;
        const named = namesOfRows(question, rows);
        if (named !== undefined) names.add(named.nodes, named.stated);
        await write({ question, rows });
      },
      commit: async () => {
        if (!open) throw closedWriter();
        if (seedHash === undefined)
          throw new StoreError('STORE_FAILED', 'A load must write its load/meta row before it commits.');
        try {
          await publish(db, dataDir, seedHash, names.parts());
        } finally {
          finish();
        }
      },
      abort: () => {
        if (open) finish();
        return Promise.resolve();
      },
    };
  } catch (error) {
    finish();
    throw error;
  }
}

/** The names are made beside the saving, and are there before the graph is; without them a reader makes them itself. */
async function publish(
  db: ReturnType<typeof emptyEmbedded>,
  dataDir: string,
  seedHash: string,
  names: Promise<NameParts>,
): Promise<void> {
  names.catch(() => undefined);
  const graph = `${freshFolder(dataDir, seedHash)}/graph.grafeo`;
  const path = join(dataDir, graph);
  try {
    try {
      db.save(path);
    } catch (error) {
      throw embeddedError(error, path);
    }
    await pointTo(dataDir, graph, seedHash, async (sha256) => {
      await writeNames(namesPath(join(path, '..')), sha256, await names);
    });
  } catch (error) {
    rmSync(join(path, '..'), { recursive: true, force: true });
    throw error;
  }
}

/**
 * Makes a written file the graph, once it is on the disk, and clears away the others. What is kept beside the graph is
 * written before, and never stands in its way.
 */
export async function pointTo(
  dataDir: string,
  graph: string,
  seedHash: string,
  keepBeside: (sha256: string) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const path = join(dataDir, graph);
  syncToDisk(path);
  syncToDisk(join(path, '..'));
  const print = await fingerprint(path);
  await keepBeside(print.sha256).catch(() => undefined);
  writePointer(dataDir, { format: GRAPH_FORMAT, graph, seedHash, ...print });
  removeOthers(dataDir);
}

/** `graph-<start of the hash>-<n>`, not there yet. */
export function freshFolder(dataDir: string, seedHash: string): string {
  const stem = `graph-${seedHash.replace(/\W/g, '').slice(0, 12) || 'seed'}`;
  for (let n = 1; ; n += 1) {
    const folder = `${stem}-${String(n)}`;
    if (statSync(join(dataDir, folder), { throwIfNoEntry: false }) !== undefined) continue;
    try {
      mkdirSync(join(dataDir, folder));
      return folder;
    } catch (error) {
      throw unwritable(join(dataDir, folder), error);
    }
  }
}

/**
 * Clears away the graphs that the pointer no longer names. A reader that still has one open keeps it until it closes.
 */
function removeOthers(dataDir: string): void {
  const current = readPointer(dataDir);
  for (const name of readdirSync(dataDir)) {
    if (!/^graph-[\w-]+$/.test(name) || current === undefined || name === graphFolder(current)) continue;
    try {
      rmSync(join(dataDir, name), { recursive: true });
    } catch {
      // Held by a reader on a system that does not delete open files; the next load tries again.
    }
  }
}

export function hashIn(rows: readonly LoadRow[]): string | undefined {
  const props = rows[0]?.['props'];
  const hash = typeof props === 'object' && props !== null && 'seedHash' in props ? props['seedHash'] : undefined;
  return typeof hash === 'string' ? hash : undefined;
}

export function closedWriter(): StoreError {
  return new StoreError('STORE_FAILED', 'This load was already committed or given up; open a new one.');
}
