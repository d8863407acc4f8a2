import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { readSealed, type SealedLines } from './sealed-lines.ts';

/** Adds a line, and gives its seal. */
export type Add = (value: Readonly<Record<string, unknown>>) => string;

/** Sealed lines that can be added to. */
export interface Journal {
  /** All of it; the same object as long as nothing was added or changed. Throws STORE_FAILED, STORE_DAMAGED. */
  readonly read: () => SealedLines;
  /**
   * One piece of work that nobody else comes between: it is given what is there, and a way to add. Returns when all
   * that was added is on the disk; what throws leaves everything as it was. Throws STORE_LOCKED, STORE_FAILED.
   */
  readonly append: <T>(work: (now: SealedLines, add: Add) => T) => T;
  /** Takes the last line out again, of which nobody was told yet; it is named by its seal. Throws as `append` does. */
  readonly takeBack: (seal: string) => void;
}

/**
 * A file of sealed lines, read anew whenever it changes; its last seal stands beside it in `<name>.head`. Throws what
 * the file system throws when it is not there.
 */
export function sealedFile(path: string): () => SealedLines {
  let known: { readonly stamp: string; readonly found: SealedLines } | undefined;
  return () => {
    const { ino, size, mtimeNs } = statSync(path, { bigint: true });
    const stamp = `${String(ino)} ${String(size)} ${String(mtimeNs)}`;
    if (known?.stamp !== stamp) {
      const { lines, problems } = readSealed(basename(path), linesOf(path), headOf(path));
      known = { stamp, found: { lines, problems } };
    }
    return known.found;
  };
}

/** The lines as they stand in a file. */
export function linesOf(path: string): string[] {
  return readFileSync(path, 'utf8').split('\n');
}

/** The last seal of a file, where it was kept. */
export function headOf(path: string): string | undefined {
  try {
    return readFileSync(`${path}.head`, 'utf8').trim() || undefined;
  } catch {
    return undefined;
  }
}
