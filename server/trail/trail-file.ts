import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, readSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openDatabase, type Database, type Rows } from '../database/database.ts';
import { StoreError } from '../errors.ts';
import { sealedLine } from '../journal/sealed-lines.ts';
import { isFull } from '../store/files/load-lock.ts';
import { writeAll } from '../store/files/write-all.ts';

/** The file in the data folder: a line of JSON for each entry, each sealed and naming the seal before it. */
export const TRAIL_FILE = 'trail.jsonl';

/**
 * Where the trail ends, in a database of its own: it changes with every entry, and those who record something else need
 * not wait for it.
 */
const END = {
  file: 'trail.sqlite',
  migrations: [
    `CREATE TABLE trail_end (one INTEGER PRIMARY KEY CHECK (one = 1), seal TEXT NOT NULL, bytes INTEGER NOT NULL) STRICT;`,
  ],
};

export function openTrailEnd(dataDir: string): Database {
  return openDatabase(dataDir, END);
}

/** Where the trail ends, as the database knows it: the last seal and how long the file was then. */
export interface TrailEnd {
  readonly seal: string;
  readonly bytes: number;
}

export type Entry = Readonly<Record<string, unknown>>;

/**
 * Adds entries and returns when all of them are on the disk, in one go; or throws STORE_FAILED or STORE_LOCKED and
 * leaves the file as it was. What it costs does not grow with the file. The end stands in the database, whose
 * transaction also keeps other processes out meanwhile: a file that is shorter than it was is gone on with from the
 * last seal, and so tells of what it lost.
 */
export function addToTrail(dataDir: string, database: Database, entries: readonly Entry[]): void {
  if (entries.length === 0) return;
  const path = join(dataDir, TRAIL_FILE);
  database.write((rows) => {
    const file = opened(path);
    try {
      const { size } = fstatSync(file);
      let last = goesOnFrom(file, size, endOf(rows));
      const lines = entries.map((entry) => {
        const { text, seal } = sealedLine(entry, last);
        last = seal;
        return `${text}\n`;
      });
      try {
        // What a crash cut off is ended first; it was never acknowledged, and is told of.
        const bytes = writeAll(file, `${endsWell(file, size) ? '' : '\n'}${lines.join('')}`);
        fsyncSync(file);
        rows.run('INSERT OR REPLACE INTO trail_end VALUES (1, ?, ?)', last, size + bytes);
      } catch (error) {
        ftruncateSync(file, size);
        throw error instanceof StoreError ? error : refused(path, error);
      }
    } finally {
      closeSync(file);
    }
  });
}

/** Undefined while nothing was ever written. */
export function trailEnd(database: Database): TrailEnd | undefined {
  return database.read(endOf);
}

function endOf(rows: Rows): TrailEnd | undefined {
  const [row] = rows.all('SELECT seal, bytes FROM trail_end');
  return row === undefined ? undefined : { seal: String(row['seal']), bytes: Number(row['bytes']) };
}

/**
 * A program that was killed between the file and the database left lines that the database does not know; they count.
 */
function goesOnFrom(file: number, size: number, end: TrailEnd | undefined): string {
  const known = end ?? { seal: '', bytes: 0 };
  if (size <= known.bytes) return known.seal;
  const tail = Buffer.alloc(Math.min(size - known.bytes, MOST_OF_ONE_BATCH));
  readSync(file, tail, 0, tail.length, size - tail.length);
  return lastSealIn(tail.toString('utf8')) ?? known.seal;
}

function lastSealIn(text: string): string | undefined {
  // What follows the last line end was cut off.
  for (const line of text.split('\n').slice(0, -1).reverse()) {
    const seal = /"seal":"([0-9a-f]{64})"\}$/.exec(line)?.[1];
    if (seal !== undefined) return seal;
  }
  return undefined;
}

const MOST_OF_ONE_BATCH = 4_000_000;

function endsWell(file: number, size: number): boolean {
  if (size === 0) return true;
  const last = Buffer.alloc(1);
  readSync(file, last, 0, 1, size - 1);
  return last.toString() === '\n';
}

function opened(path: string): number {
  try {
    return openSync(path, 'a+', 0o600);
  } catch (error) {
    throw refused(path, error);
  }
}

function refused(path: string, error: unknown): StoreError {
  const why = isFull(error) ? 'the disk is full' : error instanceof Error ? error.message : String(error);
  return new StoreError('STORE_FAILED', `${basename(path)} cannot be written: ${why}.`, { cause: error });
}
