import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GrafeoDB } from '@grafeo-db/js';
import { inLanes } from '../../shared/turns/in-lanes.ts';
import { fewerWritten, pieces, type Batch } from '../batches.ts';
import type { LoadRow } from '../writer.ts';
import { embeddedError } from './embedded.ts';

/** Rows in one file: the engine reads it while the next one is made. */
const ROWS_IN_FILE = 2_500;
/** Fewer rows are not worth a file. */
const LEAST = 500;
/** Files that are read at a time: one of the engine's threads each, beside this one that makes rows. */
const LANES = 2;
/** From here on not every whole number is one, and the engine takes those that are for fractions. */
const EXACT = 2 ** 53;

/** How rows become facts without passing through this thread value by value. */
export interface RowsInFiles {
  /**
   * Writes what it can of a batch as `text`, its statement, does, and gives back the rows that are to be written in
   * another way. Throws as `fewerWritten` does.
   */
  write(batch: Batch, text: string, floats: readonly string[]): Promise<readonly LoadRow[]>;
}

/**
 * Puts rows into files below `folder`, of which the engine reads them by itself: each value that is handed over as one
 * of JavaScript's costs this thread as much as writing it costs the engine. No file is left once its rows are written.
 */
export function rowsInFiles(db: GrafeoDB, folder: string, least = LEAST): RowsInFiles {
  /** Nothing more goes into files once one could not be written: whoever saves the graph says why. */
  let writable = true;
  return {
    write: async (batch, text, floats) => {
      if (!writable || batch.rows.length < least) return batch.rows;
      const left: LoadRow[] = [];
      await inLanes(pieces(batch, ROWS_IN_FILE), LANES, async ({ rows }, lane) => {
        const path = join(folder, `rows-${String(lane)}.jsonl`);
        const { lines, taken, others } = linesOf(rows, floats);
        try {
          writeFileSync(path, lines);
        } catch {
          rmSync(path, { force: true });
          writable = false;
          for (const row of rows) left.push(row);
          return;
        }
        for (const row of others) left.push(row);
        const written = await readBy(db, fromFile(text, path)).finally(() => {
          rmSync(path, { force: true });
        });
        if (written !== taken.length) throw fewerWritten(batch.question, taken, written);
      });
      return left;
    },
  };
}

async function readBy(db: GrafeoDB, statement: string): Promise<number> {
  try {
    return Number((await db.execute(statement)).rows()[0]?.[0]);
  } catch (error) {
    throw embeddedError(error);
  }
}

/**
 * The same statement with its rows in a file, in the engine's own language, which has a word for that. What is to be a
 * floating point number is one in the file already.
 */
export function fromFile(text: string, path: string): string {
  const quoted = path.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+SET e\.\w+ = toFloat\(e\.\w+\)/g, '')
    .replace('UNWIND $rows AS r', () => `LOAD DATA FROM '${quoted}' FORMAT JSONL AS r`);
}

/** One line for each row that reads back as it was given. */
function linesOf(rows: readonly LoadRow[], floats: readonly string[]) {
  const taken: LoadRow[] = [];
  const others: LoadRow[] = [];
  let lines = '';
  for (const row of rows) {
    const line = lineOf(row, floats);
    if (line === undefined) others.push(row);
    else {
      taken.push(row);
      lines += `${line}\n`;
    }
  }
  return { lines, taken, others };
}

function lineOf({ subject, object, props }: LoadRow, floats: readonly string[]): string | undefined {
  const values = props as Readonly<Record<string, unknown>>;
  for (const name in values) if (!isExact(values[name])) return undefined;
  let line = JSON.stringify({ subject, object, props });
  // Half of a surrogate pair is written so, which is no JSON to the engine.
  if (line.includes('\\ud')) return undefined;
  for (const name of floats) {
    const value = values[name];
    // No text has these words: its own quotation marks are written otherwise.
    const words = `"${name}":${String(value)}`;
    if (Number.isInteger(value)) line = line.replace(words, `${words}.0`);
  }
  return line;
}

function isExact(value: unknown): boolean {
  if (typeof value === 'number') return Math.abs(value) < EXACT;
  return Array.isArray(value) ? value.every(isExact) : value !== undefined;
}
