import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from '../../errors.ts';
import { lockByProcess, unwritable } from '../../store/files/load-lock.ts';
import { makeFolder } from '../../store/files/make-folder.ts';
import { syncToDisk } from '../../store/files/sync-to-disk.ts';
import { importsFolder, keptFile } from './manifest.ts';

/** Keeps a copy of the bytes as they came, by their hash. Throws STORE_FAILED. */
export function keepFile(dataDir: string, sha256: string, path: string): void {
  const kept = keptFile(dataDir, sha256);
  try {
    makeFolder(join(importsFolder(dataDir), 'files'));
    copyFileSync(path, `${kept}.new`);
    syncToDisk(`${kept}.new`);
    renameSync(`${kept}.new`, kept);
    syncToDisk(join(importsFolder(dataDir), 'files'));
  } catch (error) {
    rmSync(`${kept}.new`, { force: true });
    throw unwritable(kept, error);
  }
}

/** One import or withdrawal at a time in a data folder. Throws STORE_LOCKED while another process is at it. */
export async function lockedForImporting<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  makeFolder(importsFolder(dataDir));
  const unlock = lockByProcess(join(importsFolder(dataDir), 'importing.lock'), (path, holder) => {
    const who = holder === undefined ? 'another process' : `process ${String(holder.pid)} (since ${holder.since})`;
    return new StoreError(
      'STORE_LOCKED',
      `${who} is importing into this data folder; wait until it is done. The lock is ${path}.`,
    );
  });
  try {
    return await work();
  } finally {
    unlock();
  }
}
