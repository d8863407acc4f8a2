import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { z } from 'zod';
import { DATABASE_FILE, openDatabase } from '../../database/database.ts';
import { BadInput, StoreError } from '../../errors.ts';
import { lockedForImporting } from '../../intake/kept/keep-file.ts';
import { openTrailEnd, TRAIL_FILE } from '../../trail/trail-file.ts';

/**
 * What of a data folder is made again by the next start, or is of a running process alone, by the path below it.
 * Whatever else is there goes into a backup: a file that nobody thought of is one too many there, not one too few.
 */
const MADE_AGAIN = [
  /^(current|seed-read)\.json$/,
  /^graph-[^/]*(\/|$)/,
  /^restricted(\/|$)/,
  /^imports\/(staging|assembled[^/]*)(\/|$)/,
  /\.(lock|new)$/,
  /-(journal|wal|shm)$/,
];

const LIST = 'backup.json';
const list = z.strictObject({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  files: z.array(
    z.strictObject({ path: z.string(), bytes: z.int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
});
export type Backup = z.infer<typeof list>;

/**
 * Copies what cannot be made again into a new folder, while the server runs: nobody imports meanwhile, and nobody
 * records for as long as the records themselves are copied. The folder is there whole or not at all. Throws BAD_INPUT,
 * STORE_LOCKED, STORE_FAILED.
 */
export async function backUp(dataDir: string, target: string): Promise<Backup> {
  if (!existsSync(dataDir)) throw new BadInput(`There is no data folder ${dataDir}.`);
  if (existsSync(target)) throw new BadInput(`${target} is there already; name a folder that is not.`);
  const making = `${target}.making`;
  try {
    rmSync(making, { recursive: true, force: true });
    return await lockedForImporting(dataDir, async () => {
      const isImport = (path: string) => path.startsWith('imports/');
      const large = pathsIn(dataDir).filter((path) => isImport(path) && !path.endsWith('.jsonl'));
      for (const path of large) copy(join(dataDir, path), join(making, path));
      const small = patiently(dataDir, () => {
        const paths = pathsIn(dataDir).filter((path) => !large.includes(path));
        for (const path of paths) copy(join(dataDir, path), join(making, path));
        return paths;
      });
      const files = [...large, ...small].sort().map((path) => ({ path, ...sumOf(join(making, path)) }));
      const made: Backup = { format: 1, madeAt: new Date().toISOString(), files };
      mkdirSync(making, { recursive: true });
      writeFileSync(join(making, LIST), `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
      renameSync(making, target);
      return Promise.resolve(made);
    });
  } catch (error) {
    if (existsSync(making)) rmSync(making, { recursive: true, force: true });
    throw inWords(error, target);
  }
}

/**
 * Puts a backup into a data folder that is not there, or empty, after every byte of it was checked. Throws BAD_INPUT,
 * STORE_DAMAGED, STORE_FAILED.
 */
export function restore(source: string, dataDir: string): Backup {
  const made = readBackup(source);
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0)
    throw new BadInput(
      `${dataDir} holds data, and nothing is written over it: move it away, or name another folder with --data.`,
    );
  for (const { path, bytes, sha256 } of made.files) {
    const from = join(source, path);
    const sum = existsSync(from) && lstatSync(from).isFile() ? sumOf(from) : undefined;
    if (sum?.sha256 !== sha256 || sum.bytes !== bytes)
      throw new StoreError(
        'STORE_DAMAGED',
        `${from} is ${sum === undefined ? 'missing' : 'not as it was backed up'}; nothing was restored. Take another backup.`,
      );
  }
  const making = `${dataDir}.making`;
  rmSync(making, { recursive: true, force: true });
  try {
    mkdirSync(making, { recursive: true, mode: 0o700 });
    for (const { path } of made.files) copy(join(source, path), join(making, path));
    rmSync(dataDir, { recursive: true, force: true });
    renameSync(making, dataDir);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    throw inWords(error, dataDir);
  }
  return made;
}

function readBackup(source: string): Backup {
  const path = join(source, LIST);
  if (!existsSync(path)) throw new BadInput(`${source} is no backup: there is no ${LIST} in it.`);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    value = undefined;
  }
  const read = list.safeParse(value);
  if (!read.success) throw new StoreError('STORE_DAMAGED', `${path} is damaged; take another backup.`);
  // Somebody may have written the list: it leads nowhere but into its own folder.
  const outside = read.data.files.find(({ path: one }) => !isInside(one));
  if (outside !== undefined)
    throw new StoreError(
      'STORE_DAMAGED',
      `${path} names ${JSON.stringify(outside.path)}, which is no file of a backup.`,
    );
  return read.data;
}

function isInside(path: string): boolean {
  return (
    path !== '' &&
    !/[\\:\0]/.test(path) &&
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  );
}

/** Where others record without a pause each try waits some seconds for its turn; a backup is worth several. */
const MOST_TRIES = 10;

function patiently<T>(dataDir: string, work: () => T): T {
  for (let n = 1; ; n += 1) {
    try {
      return withWritersOut(dataDir, work);
    } catch (error) {
      if (n === MOST_TRIES || !(error instanceof StoreError) || error.code !== 'STORE_LOCKED') throw error;
    }
  }
}

/** Runs while nobody records and nobody adds to the trail; each is one file that is whole between two writes. */
function withWritersOut<T>(dataDir: string, work: () => T): T {
  const records = openDatabase(dataDir);
  const trail = openTrailEnd(dataDir);
  try {
    const inTrail = () => (existsSync(join(dataDir, TRAIL_FILE)) ? trail.write(work) : work());
    return existsSync(join(dataDir, DATABASE_FILE)) ? records.write(inTrail) : inTrail();
  } finally {
    records.close();
    trail.close();
  }
}

/** The files to keep, with `/` between their folders. */
function pathsIn(dataDir: string): string[] {
  return readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dataDir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !MADE_AGAIN.some((one) => one.test(path)))
    .sort();
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  copyFileSync(from, to, constants.COPYFILE_EXCL);
  const file = openSync(to, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function sumOf(path: string): { bytes: number; sha256: string } {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(1 << 20);
  const file = openSync(path, 'r');
  let bytes = 0;
  try {
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) {
      hash.update(piece.subarray(0, read));
      bytes += read;
    }
  } finally {
    closeSync(file);
  }
  return { bytes, sha256: hash.digest('hex') };
}

function inWords(error: unknown, where: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (!['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOENT', 'ENOTDIR'].includes(String(code))) return error;
  return new StoreError('STORE_FAILED', `${where} cannot be written: ${String(error)}.`, { cause: error });
}
