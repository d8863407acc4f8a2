import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { unwritable } from './load-lock.ts';
import { syncToDisk } from './sync-to-disk.ts';
import { writeAll } from './write-all.ts';

/** A file that is on the disk beside the one whose place it is to take. */
export interface PreparedFile {
  /** Puts it there, in one step; this takes no room. Throws STORE_FAILED, and the old one stays. */
  readonly commit: () => void;
  readonly drop: () => void;
}

/** Writes a file beside the one whose place it is to take. Throws STORE_FAILED, and leaves nothing. */
export function prepareFile(path: string, text: string, mode = 0o666): PreparedFile {
  const fresh = `${path}.new`;
  const drop = () => {
    rmSync(fresh, { force: true });
  };
  const guarded = (work: () => void) => {
    try {
      work();
    } catch (error) {
      drop();
      throw unwritable(path, error);
    }
  };
  guarded(() => {
    const file = openSync(fresh, 'w', mode);
    try {
      writeAll(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  });
  return {
    commit: () => {
      guarded(() => {
        renameSync(fresh, path);
        syncToDisk(dirname(path));
      });
    },
    drop,
  };
}

/**
 * Puts a file in the place of the old one in one step, and onto the disk before returning. Where that cannot be the old
 * one stays as it is; throws STORE_FAILED.
 */
export function replaceFile(path: string, text: string, mode?: number): void {
  prepareFile(path, text, mode).commit();
}
