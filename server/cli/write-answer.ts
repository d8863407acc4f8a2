import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  lstatSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { BadInput } from '../errors.ts';
import { errorCode } from '../store/files/load-lock.ts';
import { writeAll } from '../store/files/write-all.ts';

/**
 * Writes the file that `--out` names, whole or not at all: where it cannot be, a file that was there stays as it was.
 * Who may read a file that is replaced may read the new one, and nobody else. Throws BAD_INPUT with its path where the
 * system refuses.
 */
export function writeAnswer(file: string, content: string | Uint8Array): void {
  try {
    if (!mayBeReplaced(file)) {
      writeFileSync(file, content);
      return;
    }
    const before = lstatSync(file, { throwIfNoEntry: false });
    // A name that nobody else's file has.
    const fresh = `${file}.${randomBytes(4).toString('hex')}.new`;
    const open = openSync(fresh, 'wx', before && 0o600);
    try {
      try {
        if (before !== undefined) fchmodSync(open, before.mode & 0o777);
        writeAll(open, content);
      } finally {
        closeSync(open);
      }
      renameSync(fresh, file);
    } catch (error) {
      rmSync(fresh, { force: true });
      throw error;
    }
  } catch (error) {
    throw unwritten(file, error);
  }
}

/**
 * A device, a pipe or a link is written into, and so is a file in a folder that takes no new one. One that may not be
 * written is not replaced either.
 */
function mayBeReplaced(file: string): boolean {
  const before = lstatSync(file, { throwIfNoEntry: false });
  try {
    accessSync(dirname(file), constants.W_OK);
    if (before !== undefined) accessSync(file, constants.W_OK);
  } catch {
    return false;
  }
  return before?.isFile() ?? true;
}

export function unwritten(file: string, error: unknown): BadInput {
  return new BadInput(`--out ${file}: the file cannot be written: ${reason(file, errorCode(error))}`);
}

function reason(file: string, code: unknown): string {
  if (code === 'ENOENT') return `there is no folder ${dirname(file)}; make it, or name another one.`;
  if (code === 'ENOTDIR') return `${dirname(file)} is no folder; name another one.`;
  if (code === 'EISDIR') return 'this is a folder; name a file in it.';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return `it may not be written (${code}); name another one.`;
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG')
    return 'the disk is full; free some room, or name a file elsewhere.';
  return `the system says ${String(code)}.`;
}
