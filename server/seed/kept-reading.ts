import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../shared/project-root.ts';
import { GovernanceError } from '../errors.ts';
import type { Problem } from './problem.ts';
import { digestOf, type Digests } from './seed-files.ts';

/**
 * What a full check of the seed found, kept beside the graph so that the same bytes need not be parsed and checked
 * again.
 */
export interface KeptCheck {
  /** What `bytesOf` gave for all that was read. */
  readonly bytes: string;
  readonly seedHash: string;
  readonly nodes: number;
  readonly facts: number;
  /** Whether the folder was empty. */
  readonly isEmpty?: boolean;
  readonly warnings: readonly Problem[];
}

/** A file past this size is looked at by the check itself, which says what is wrong with it. */
const LARGEST = 20_000_000;
/** The rule books are another room; the check of facts does not read them. */
const NOT_READ = new Set(['rulebooks']);

/** The folders of which a reading is made. */
export interface ReadFolders {
  readonly seedDir: string;
  readonly documentsDir?: string;
}

/**
 * SHA-256 over the name and every byte of each file that the check reads (the seed's, and the documents whose lengths
 * citations are held against), and over the build of this program, which may read them otherwise than another did.
 * Files of the seed whose bytes are known by their `digests` are not read for it. Undefined where something cannot be
 * read: the check then says what.
 */
export function bytesOf(folders: ReadFolders, digests: Digests = new Map()): string | undefined {
  const { meet, between, digest } = hashingBytes(folders, digests);
  return walk(folders, meet, between) ? digest() : undefined;
}

/**
 * The same where the files are still those that gave these `stampsOf`, in one walk; undefined where any has changed
 * since.
 */
export function bytesUnless(folders: ReadFolders, stamps: string, digests: Digests): string | undefined {
  const bytes = hashingBytes(folders, digests);
  const stamping = hashingStamps();
  const looked = walk(
    folders,
    (found) => {
      stamping.meet(found);
      bytes.meet(found);
    },
    bytes.between,
  );
  return looked && stamping.digest() === stamps ? bytes.digest() : undefined;
}

function hashingBytes({ seedDir }: ReadFolders, digests: Digests) {
  const hash = createHash('sha256').update(`${programStamp()}\0`);
  return {
    meet: ({ folder, path, size }: Found) => {
      if (size > LARGEST) throw new Error(`${path} is not read for its bytes`);
      const known = folder === seedDir ? digests.get(path) : undefined;
      hash.update(`${path}\0`).update(known ?? digestOf(readFileSync(join(folder, path))), 'base64');
    },
    between: () => hash.update('\0documents\0'),
    digest: () => hash.digest('hex'),
  };
}

function hashingStamps() {
  const hash = createHash('sha256');
  return {
    meet: ({ folder, path, size, mtimeMs, ctimeMs, ino }: Found) => {
      hash.update(`${folder}\0${path}\0${[size, mtimeMs, ctimeMs, ino].join(' ')}\n`);
    },
    digest: () => hash.digest('hex'),
  };
}

/**
 * The same from what the system tells of each file: size, when it was changed, which file it is. It says whether any
 * changed between two looks. Undefined where something cannot be looked at.
 */
export function stampsOf(folders: ReadFolders): string | undefined {
  const { meet, digest } = hashingStamps();
  return walk(folders, meet) ? digest() : undefined;
}

/** Whether some reading was kept, of whatever bytes. */
export function isReadingKept(dataDir: string): boolean {
  return existsSync(pathIn(dataDir));
}

/** The kept reading of these very bytes, if there is one. */
export function readingOf(dataDir: string, bytes: string): KeptCheck | undefined {
  try {
    const kept = JSON.parse(readFileSync(pathIn(dataDir), 'utf8')) as Partial<KeptCheck> | null;
    const whole =
      typeof kept?.seedHash === 'string' &&
      typeof kept.nodes === 'number' &&
      typeof kept.facts === 'number' &&
      Array.isArray(kept.warnings);
    return whole && kept.bytes === bytes ? (kept as KeptCheck) : undefined;
  } catch {
    // None was kept, or it is damaged: the files are read again.
    return undefined;
  }
}

/**
 * An empty folder is the beginning of imports. In the place of one that held facts it is one that is not there, such as
 * a disk that is not mounted, and nothing is loaded from it unasked. Throws SEED_INVALID.
 */
export function mustNotBeEmptied(seedDir: string, dataDir: string, { isEmpty }: { readonly isEmpty: boolean }): void {
  if (!isEmpty) return;
  let kept: Partial<KeptCheck> | null;
  try {
    kept = JSON.parse(readFileSync(pathIn(dataDir), 'utf8')) as Partial<KeptCheck> | null;
  } catch {
    return;
  }
  if (kept?.isEmpty === true) return;
  throw new GovernanceError(
    'SEED_INVALID',
    `The seed folder ${seedDir} is empty, but the graph in ${dataDir} was loaded from one that was not. Name the folder with the facts (--seed, SEED_DIR); or, to go on without them, run: npm run govgraph -- load --force --seed ${seedDir} --data ${dataDir}`,
  );
}

/** Keeps a reading. Where that is not possible the next start reads the files again: nothing is lost but time. */
export function keepReading(dataDir: string, reading: KeptCheck): void {
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

interface Found {
  readonly folder: string;
  /** Inside the folder. */
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly ino: number;
}

/** Meets every file that the check reads, in order; false where one is met that is none, or cannot be looked at. */
function walk(
  { seedDir, documentsDir }: ReadFolders,
  meet: (found: Found) => void,
  between = () => undefined as unknown,
): boolean {
  try {
    walkFolder(seedDir, '', meet);
    between();
    if (documentsDir !== undefined && statSync(documentsDir, { throwIfNoEntry: false })?.isDirectory() === true)
      walkFolder(documentsDir, '', meet, false);
    return true;
  } catch {
    return false;
  }
}

function walkFolder(folder: string, inside: string, meet: (found: Found) => void, deep = true): void {
  for (const name of readdirSync(join(folder, inside)).sort()) {
    if (inside === '' && deep && NOT_READ.has(name)) continue;
    const path = join(inside, name);
    const found = statSync(join(folder, path));
    if (found.isDirectory()) {
      if (deep) walkFolder(folder, path, meet);
      continue;
    }
    if (!found.isFile()) throw new Error(`${path} is no file`);
    const { size, mtimeMs, ctimeMs, ino } = found;
    meet({ folder, path, size, mtimeMs, ctimeMs, ino });
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
