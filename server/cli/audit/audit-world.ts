import { resolve } from 'node:path';
import type { Context } from '../../context.ts';
import {
  openDeterminations,
  openDeterminationsFile,
  type Determinations,
} from '../../determinations/determinations.ts';
import { openDocuments } from '../../facts/documents.ts';
import { createFactReader } from '../../facts/fact-reader.ts';
import { createJudging, type Judging } from '../../independence/judging.ts';
import { keptImports } from '../../intake/kept/imported-world.ts';
import { openShelf } from '../../rules/books/shelf.ts';
import { ensureLoaded } from '../../seed/load-seed.ts';
import { storeOf } from '../../store-of.ts';
import { withFolders, type FolderOptions } from '../folders.ts';
import type { Output } from '../output.ts';

export interface WorldOptions extends FolderOptions {
  /** A file, or false for none. */
  readonly determinations?: string | false;
}

/** What a command that judges works with. */
export interface AuditWorld {
  readonly judging: Judging;
  /** A context of its own: what its reader remembers goes with it. */
  readonly fresh: () => Context;
}

/** Opens the graph, loading it where it is not yet, and closes it when the work is done or fails. */
export async function inAuditWorld<T>(
  options: WorldOptions,
  output: Output,
  work: (world: AuditWorld) => Promise<T>,
): Promise<T> {
  const config = withFolders(options);
  const judging = createJudging(openShelf(config.seedDir), recordedBy(options, config.dataDir));
  const plan = {
    seedDir: config.seedDir,
    documentsDir: config.documentsDir,
    store: storeOf(config),
    addition: keptImports(config.dataDir),
  };
  const { store } = await ensureLoaded(plan, (message) => {
    output.progress(message);
  });
  const today = new Date().toISOString().slice(0, 10);
  const documents = openDocuments(config.documentsDir);
  const fresh = () => ({ store, facts: createFactReader(store, today), documents, requestId: 'audit', today });
  try {
    return await work({ judging, fresh });
  } finally {
    await store.close();
  }
}

function recordedBy({ determinations }: WorldOptions, dataDir: string): Determinations | undefined {
  if (determinations === false) return undefined;
  return determinations === undefined ? openDeterminations(dataDir) : openDeterminationsFile(resolve(determinations));
}
