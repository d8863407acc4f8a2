import { constants, copyFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { GrafeoDB } from '@grafeo-db/js';
import { StoreError } from '../../errors.ts';
import { closeUnsaved, embeddedEngine, embeddedError, openToChange } from '../embedded/embedded.ts';
import { embeddedRows } from '../embedded/embedded-rows.ts';
import { closedWriter, freshFolder, hashIn, pointTo } from '../embedded/embedded-writer.ts';
import { lockForLoading, unwritable } from '../files/load-lock.ts';
import { graphFolder, readPointer, type Pointer } from '../files/pointer.ts';
import { changedNames, type ChangedNames } from '../names/changed-names.ts';
import { namesPath, readNames, writeNames } from '../names/names-file.ts';
import { readQuestions } from '../questions/questions.ts';
import { createStore, GRAPH_FORMAT, type Store } from '../store.ts';
import type { GraphWriter } from '../writer.ts';

/**
 * Changes a copy of the graph file and swaps the pointer to it: readers keep the file that they have open, and killed
 * at any moment the old graph is the graph. Undefined when what is there is not the graph of this hash.
 */
export function openEmbeddedChange(dataDir: string, from: string): GraphWriter | undefined {
  const unlock = lockForLoading(dataDir);
  let folder: string | undefined;
  let db: GrafeoDB | undefined;
  let open = true;
  const names = changedNames();
  const giveUp = () => {
    open = false;
    names.end();
    closeUnsaved(db);
    if (folder !== undefined) rmSync(join(dataDir, folder), { recursive: true, force: true });
    unlock();
  };
  try {
    const pointer = readPointer(dataDir);
    if (pointer?.seedHash !== from || pointer.format !== GRAPH_FORMAT) {
      giveUp();
      return undefined;
    }
    folder = freshFolder(dataDir, from);
    const graph = `${folder}/graph.grafeo`;
    db = opened(join(dataDir, pointer.graph), join(dataDir, graph));
    const copy = db;
    const registry = readQuestions();
    const write = embeddedRows(copy, registry, { empty: false, folder: resolve(dataDir, folder) });
    let hash: string | undefined;
    return {
      writeBatch: async (question, rows) => {
        if (!open) throw closedWriter();
        if (question === 'load/meta') hash = hashIn(rows) ?? hash;
        names.take(question, rows);
        await write({ question, rows });
      },
      commit: async () => {
        if (!open) throw closedWriter();
        if (hash === undefined)
          throw new StoreError('STORE_FAILED', 'A change must write its load/meta row before it commits.');
        open = false;
        try {
          const parts = await namesAfter(names, pointer, dataDir, createStore(embeddedEngine(copy), registry));
          copy.close();
          db = undefined;
          await pointTo(dataDir, graph, hash, async (sha256) => {
            if (parts !== undefined) await writeNames(namesPath(join(dataDir, graph, '..')), sha256, parts);
          });
          names.end();
          unlock();
        } catch (error) {
          giveUp();
          throw embeddedError(error, join(dataDir, graph));
        }
      },
      abort: () => {
        if (open) giveUp();
        return Promise.resolve();
      },
    };
  } catch (error) {
    giveUp();
    throw error;
  }
}

/** The index of the names after the change; no change fails for it: without it the names are read of the graph. */
async function namesAfter(names: ChangedNames, before: Pointer, dataDir: string, after: Store) {
  try {
    const old = await readNames(namesPath(join(dataDir, graphFolder(before))), before.sha256);
    return await names.merged(old, after);
  } catch {
    return undefined;
  }
}

function opened(path: string, copy: string): GrafeoDB {
  try {
    copyFileSync(path, copy, constants.COPYFILE_FICLONE);
  } catch (error) {
    throw unwritable(copy, error);
  }
  return openToChange(copy);
}
