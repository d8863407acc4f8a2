import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { BadInput } from '../errors.ts';
import { errorCode } from '../store/load-lock.ts';

/** Writes the file that `--out` names. Throws BAD_INPUT with its path where the system refuses. */
export function writeAnswer(file: string, content: string | Uint8Array): void {
  try {
    writeFileSync(file, content);
  } catch (error) {
    throw unwritten(file, error);
  }
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
