import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../shared/project-root.ts';
import type { Problem } from './problem.ts';

/**
 * What a full check of the seed found, kept beside the graph so that the same bytes need not be parsed and checked
 * again.
 */
export interface Reading {
  /** What `bytesOf` gave for all that was read. */
  readonly bytes: string;
  readonly seedHash: string;
  readonly nodes: number;
  readonly facts: number;
  readonly warnings: readonly Problem[];
}

/** A file past this size is looked at by the check itself, which says what is wrong with it. */
const LARGEST = 20_000_000;
/** The rule books are another room; the check of facts does not read them. */
const NOT_READ = new Set(['rulebooks']);

/**
 * SHA-256 over the name and every byte of each file that the check reads (the seed's, and the documents whose lengths
 * citations are held against), and over the build of this program, which may read them otherwise than another did.
 * Undefined where something cannot be read: the check then says what.
 */
export function bytesOf({
  seedDir,
  documentsDir,
}: {
  readonly seedDir: string;
  readonly documentsDir?: string;
}): string | undefined {
  const hash = createHash('sha256').update(`${programStamp()}\0`);
  try {
    addFolder(hash, seedDir, '');
    hash.update('\0documents\0');
    if (documentsDir !== undefined && statSync(documentsDir, { throwIfNoEntry: false })?.isDirectory() === true)
      addFolder(hash, documentsDir, '', false);
  } catch {
    return undefined;
  }
  return hash.digest('hex');
}

/** The kept reading of these very bytes, if there is one. */
export function readingOf(dataDir: string, bytes: string): Reading | undefined {
  try {
    const kept = JSON.parse(readFileSync(pathIn(dataDir), 'utf8')) as Partial<Reading> | null;
    const whole =
      typeof kept?.seedHash === 'string' &&
      typeof kept.nodes === 'number' &&
      typeof kept.facts === 'number' &&
      Array.isArray(kept.warnings);
    return whole && kept.bytes === bytes ? (kept as Reading) : undefined;
  } catch {
    // None was kept, or it is damaged: the files are read again.
    return undefined;
  }
}

/** Keeps a reading. Where that is not possible the next start reads the files again: nothing is lost but time. */
export function keepReading(dataDir: string, reading: Reading): void {
  const fresh = `${pathIn(dataDir)}.new`;
  try {
    writeFileSync(fresh, JSON.stringify(reading));
    renameSync(fresh, pathIn(dataDir));
  } catch {
    rmSync(fresh, { force: true });
  }
}

function pathIn(dataDir: string): string {
  return join(dataDir, 'seed-read.json');
}

function addFolder(hash: ReturnType<typeof createHash>, folder: string, inside: string, deep = true): void {
  for (const name of readdirSync(join(folder, inside)).sort()) {
    if (inside === '' && deep && NOT_READ.has(name)) continue;
    const path = join(inside, name);
    const found = statSync(join(folder, path));
    if (found.isDirectory()) {
      if (deep) addFolder(hash, folder, path);
      continue;
    }
    if (!found.isFile() || found.size > LARGEST) throw new Error(`${path} is not read for its bytes`);
    hash.update(`${path}\0`).update(
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest(),
    );
  }
}

/** The stamp that the build leaves beside the program: a hash of all it was made from. */
export function programStamp(): string {
  try {
    return readFileSync(join(projectRoot(), 'dist', 'server', '.inputs'), 'utf8');
  } catch {
    return 'not built';
  }
}
