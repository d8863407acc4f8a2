import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { unwritable } from './load-lock.ts';
import { syncToDisk } from './sync-to-disk.ts';
import { writeAll } from './write-all.ts';

/**
 * Puts a file in the place of the old one in one step, and onto the disk before returning. Where that cannot be the old one
 * stays as it is; throws STORE_FAILED.
 */
export function replaceFile(path: string, text: string, mode = 0o666): void {
  const fresh = `${path}.new`;
  try {
    const file = openSync(fresh, 'w', mode);
    try {
      writeAll(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(fresh, path);
    syncToDisk(dirname(path));
  } catch (error) {
    rmSync(fresh, { force: true });
    throw unwritable(path, error);
  }
}
