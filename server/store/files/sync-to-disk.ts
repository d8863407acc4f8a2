import { closeSync, fsyncSync, openSync } from 'node:fs';
import { errorCode } from './load-lock.ts';

/** Makes what was written to a file, or the names in a folder, survive a power cut. */
export function syncToDisk(path: string): void {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    // Some systems do not let a folder be opened; there the names are the file system's to keep.
    if (errorCode(error) === 'EISDIR' || errorCode(error) === 'EPERM') return;
    throw error;
  }
  try {
    fsyncSync(file);
  } catch (error) {
    if (errorCode(error) !== 'EINVAL' && errorCode(error) !== 'EPERM') throw error;
  } finally {
    closeSync(file);
  }
}
