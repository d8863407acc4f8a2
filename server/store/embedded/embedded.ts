import grafeo, { type GrafeoDB, type QueryResult } from '@grafeo-db/js';
import { StoreError } from '../../errors.ts';
import type { Engine, Params, RunOptions, RowTable, Value } from '../engine.ts';
import { taker, turn } from '../../shared/turns/turns.ts';
import { diskFull } from '../files/load-lock.ts';
import { refuseUndefined } from '../questions/params-and-rows.ts';
import { withinTime } from '../within-time.ts';
import { watchSpillFolders } from './spill-folders.ts';

/** Name of a graph that no file holds. */
export const IN_MEMORY = 'memory';

/**
 * The embedded engine: values pass as they are, errors become StoreErrors. `graph` names the open file, which no load
 * writes to.
 */
export function embeddedEngine(db: GrafeoDB, graph = IN_MEMORY): Engine {
  return {
    name: 'embedded',
    run: (text, params, options) => runEmbedded(db, text, params, options),
    graph: () => graph,
    ping: async () => {
      await runEmbedded(db, 'RETURN 1 AS one', {}, { timeoutMs: 2_000 });
    },
    close: () => {
      db.close();
      return Promise.resolve();
    },
  };
}

export async function runEmbedded(
  db: GrafeoDB,
  text: string,
  params: Params,
  options: RunOptions = {},
): Promise<RowTable> {
  refuseUndefined(params);
  // The engine offers no way to stop a statement: when time is up the caller is answered and the statement runs out
  // alone.
  const result = await withinTime(async () => {
    try {
      return await db.executeCypher(text, params);
    } catch (error) {
      throw embeddedError(error);
    }
  }, options);
  const rows = await rowsOf(result);
  const scanned = result.rowsScanned;
  return { columns: result.columns, rows, ...(typeof scanned === 'number' ? { rowsScanned: scanned } : {}) };
}

/** Rows that are taken over one by one between two looks at the clock: each is made into JavaScript's values here. */
const ROWS_AT_ONCE = 4;
/** An answer of so many rows is taken over as one, in a millisecond or two: half the work. */
const SHORT_ANSWER = 320;

async function rowsOf(result: QueryResult): Promise<Value[][]> {
  await turn();
  if (result.length <= SHORT_ANSWER) return result.rows() as Value[][];
  const { columns, length } = result;
  const rows: Value[][] = [];
  const turnOf = taker();
  for (let i = 0; i < length; i += 1) {
    const row = result.get(i);
    rows.push(columns.map((column) => row[column] as Value));
    const wait = i % ROWS_AT_ONCE === 0 ? turnOf() : undefined;
    if (wait !== undefined) await wait;
  }
  return rows;
}

/** Opens the file that a load wrote, for reading only; any number of processes may. */
export function openEmbedded(path: string): GrafeoDB {
  return openedAt(path, () => grafeo.GrafeoDB.openReadOnly(path));
}

/** The same for writing: nobody else may have it open. */
export function openToChange(path: string): GrafeoDB {
  return openedAt(path, () => grafeo.GrafeoDB.open(path));
}

function openedAt(path: string, open: () => GrafeoDB): GrafeoDB {
  const noteFolders = watchSpillFolders();
  try {
    return open();
  } catch (error) {
    throw embeddedError(error, path);
  } finally {
    noteFolders();
  }
}

/** An empty graph in memory. `shuffleUnordered` returns rows without ORDER BY in random order. */
export function emptyEmbedded(options: { shuffleUnordered?: boolean } = {}): GrafeoDB {
  return grafeo.GrafeoDB.create(undefined, options);
}

/**
 * Closes a graph that is given up: closing writes what is left of it, and what that meets is of no account any more.
 */
export function closeUnsaved(db: GrafeoDB | undefined): void {
  try {
    db?.close();
  } catch {
    // See above: whoever gives it up says why.
  }
}

/** One error of the engine as a StoreError. The engine's own status and text stay in `cause`. */
export function embeddedError(error: unknown, path = 'the graph file'): StoreError {
  if (error instanceof StoreError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const gqlStatus = statusOf(error);
  const options = { cause: error, gqlStatus };
  if (/locked by another process|cannot be locked/.test(message)) {
    return new StoreError(
      'STORE_LOCKED',
      `${path} is held by another process; stop that process, then start again.`,
      options,
    );
  }
  if (/GRAFEO-S002|GRAFEO-X002|is damaged|checksum|magic/i.test(message)) {
    return new StoreError(
      'STORE_DAMAGED',
      `${path} is damaged; delete it and start again to load the seed anew.`,
      options,
    );
  }
  // The system's words in the engine's message: ENOSPC, EDQUOT and EFBIG as Rust writes them.
  if (/os error (28|122|27)\)|no space left|not enough space|quota exceeded|file too large/i.test(message))
    return new StoreError('STORE_FAILED', diskFull(path), options);
  if (/timed? ?out|timeout/i.test(message)) {
    return new StoreError('TIMEOUT', 'The graph took too long to answer; ask for less at once.', options);
  }
  if (/EACCES|EROFS|permission denied|read-only file system/i.test(message)) {
    return new StoreError(
      'STORE_FAILED',
      `${path} cannot be read or written: ${message}. Check the folder's permissions.`,
      options,
    );
  }
  return new StoreError('STORE_FAILED', `The embedded graph engine failed: ${message}`, options);
}

function statusOf(error: unknown): string | undefined {
  const status = typeof error === 'object' && error !== null && 'gqlStatus' in error ? error.gqlStatus : undefined;
  return typeof status === 'string' ? status : undefined;
}
