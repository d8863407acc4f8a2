import { randomUUID } from 'node:crypto';
import { closeSync, constants, copyFileSync, linkSync, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode } from './load-lock.ts';
import { syncToDisk } from './sync-to-disk.ts';

/**
 * Makes a file beside its place and puts it there in one step once `make` is done with it, unless one is there by then:
 * nobody ever sees a part of it, and whoever is killed meanwhile leaves none. Throws what `make` and the system do.
 */
export function putWhereNone(path: string, mode: number, make: (fresh: string) => void): void {
  const fresh = `${path}.${randomUUID()}.new`;
  try {
    closeSync(openSync(fresh, 'wx', mode));
    make(fresh);
    syncToDisk(fresh);
    put(fresh, path);
  } finally {
    rmSync(fresh, { force: true });
  }
  syncToDisk(dirname(path));
}

function put(fresh: string, path: string): void {
  try {
    linkSync(fresh, path);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return;
    // A file system that knows no second name for a file: there others may see a part of it for a moment.
    copy(fresh, path);
    syncToDisk(path);
  }
}

function copy(fresh: string, path: string): void {
  try {
    copyFileSync(fresh, path, constants.COPYFILE_EXCL);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
}
