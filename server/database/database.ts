import { existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import Sqlite from 'libsql';
import { GovernanceError, StoreError } from '../errors.ts';
import { errorCode } from '../store/files/load-lock.ts';
import { makeFolder } from '../store/files/make-folder.ts';
import { putWhereNone } from '../store/files/put-where-none.ts';
import { MIGRATIONS } from './migrations.ts';

/** The file in the data folder that keeps what people record. */
export const DATABASE_FILE = 'records.sqlite';

const RECORDS = { file: DATABASE_FILE, migrations: MIGRATIONS };

export type DatabaseValue = string | number | null;
export type Row = Readonly<Record<string, unknown>>;

/** What a piece of work in one transaction may do. */
export interface Rows {
  /** Rows by their column names. */
  readonly all: (sql: string, ...values: readonly DatabaseValue[]) => readonly Row[];
  /** Changes rows; says how many. */
  readonly run: (sql: string, ...values: readonly DatabaseValue[]) => number;
}

/**
 * An embedded SQL database in the data folder, which several processes may use at once. Everything throws, in words:
 * STORE_LOCKED when others write for longer than a few seconds, STORE_FAILED when the disk is full or refuses (nothing
 * is half-done then), STORE_DAMAGED for a file that is no database, STORE_OUTDATED for one that a newer govgraph made.
 */
export interface Database {
  /** Reads from one state of it; undefined while there is no database. */
  readonly read: <T>(work: (rows: Rows) => T) => T | undefined;
  /**
   * All of it or nothing, on the disk when it returns. Makes the database when there is none; what `work` throws undoes
   * it.
   */
  readonly write: <T>(work: (rows: Rows) => T) => T;
  /** Another text whenever something in it was changed, by whatever process; of this process alone, not to be kept. */
  readonly stamp: () => string;
  readonly close: () => void;
}

/** Longest wait for others who write; a recording takes milliseconds. */
const PATIENCE_MS = 3000;

/** Opens it when it is first used. Another file than that of the records has migrations of its own. */
export function openDatabase(
  dataDir: string,
  { file, migrations }: { readonly file: string; readonly migrations: readonly string[] } = RECORDS,
): Database {
  const path = join(dataDir, file);
  let open: { readonly db: Sqlite.Database; readonly file: string } | undefined;
  let [opened, written] = [0, 0];
  const close = () => {
    open?.db.close();
    open = undefined;
  };
  /** Another file may have been put in its place, or it was taken away. */
  const seeWhetherThere = () => {
    if (open !== undefined && !isInTransaction(open.db) && fileAt(path) !== open.file) close();
  };
  const isThere = (): boolean => {
    seeWhetherThere();
    if (open !== undefined) return true;
    if (isEmpty(path)) throw emptied(path);
    return existsSync(path);
  };
  const connection = (): Sqlite.Database => {
    if (!isThere()) make(path, migrations);
    if (open === undefined) {
      const db = connect(path, migrations);
      open = { db, file: fileAt(path) };
      opened += 1;
    }
    return open.db;
  };
  const transaction = <T>(begin: string, work: (rows: Rows) => T): T => {
    const db = guarded(path, connection);
    // Reading amid one's own writing is part of it.
    if (isInTransaction(db)) return work(rowsOf(path, db));
    guarded(path, () => db.exec(begin));
    try {
      const made = work(rowsOf(path, db));
      guarded(path, () => db.exec('COMMIT'));
      return made;
    } catch (error) {
      // A full disk has undone it already.
      if (isInTransaction(db)) db.exec('ROLLBACK');
      // What was put back is read anew, and not what is remembered of the damaged file.
      if (error instanceof StoreError && error.code === 'STORE_DAMAGED') close();
      throw error;
    }
  };
  return {
    read: (work) => (isThere() ? transaction('BEGIN', work) : undefined),
    write: (work) => {
      guarded(path, () => {
        makeFolder(dataDir);
      });
      try {
        return transaction('BEGIN IMMEDIATE', work);
      } finally {
        written += 1;
      }
    },
    stamp: () => {
      if (!isThere()) return 'absent';
      return guarded(path, () => {
        const [row] = plain(connection().prepare('PRAGMA data_version').all());
        return `${String(row?.['data_version'])} ${String(written)} ${String(opened)}`;
      });
    },
    close,
  };
}

/** Tells one file from another under the same name; '' where none is. */
function fileAt(path: string): string {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? '' : `${String(found.dev)} ${String(found.ino)}`;
}

function isEmpty(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.size === 0;
}

/**
 * Makes it beside its place and puts it there when all is in it, unless another process did so first: a file of its
 * name that is empty was emptied.
 */
function make(path: string, migrations: readonly string[]): void {
  // It may hold secrets: nobody else on the machine reads it.
  putWhereNone(path, 0o600, (fresh) => {
    connect(fresh, migrations).close();
  });
}

function connect(path: string, migrations: readonly string[]): Sqlite.Database {
  const db = new Sqlite(path, { timeout: PATIENCE_MS });
  try {
    // A rollback journal rather than a log beside it: one file to copy, and one that is whole between two writes. EXTRA
    // waits for the disk before a write is acknowledged, for the folder too.
    db.prepare('PRAGMA journal_mode = DELETE').all();
    db.exec('PRAGMA synchronous = EXTRA; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF');
    migrate(path, db, migrations);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function migrate(path: string, db: Sqlite.Database, migrations: readonly string[]): void {
  const done = () => Number(plain(db.prepare('PRAGMA user_version').all())[0]?.['user_version']);
  if (done() > migrations.length) throw newer(path);
  if (done() === migrations.length) return;
  db.exec('BEGIN IMMEDIATE');
  try {
    // Another process may have done it while this one waited.
    for (let n = done(); n < migrations.length; n += 1) db.exec(migrations[n] ?? '');
    db.exec(`PRAGMA user_version = ${String(migrations.length)}`);
    db.exec('COMMIT');
  } catch (error) {
    if (isInTransaction(db)) db.exec('ROLLBACK');
    throw error;
  }
}

function rowsOf(path: string, db: Sqlite.Database): Rows {
  return {
    all: (sql, ...values) => guarded(path, () => plain(db.prepare(asBytes(db, sql)).all(...values)).map(decoded)),
    run: (sql, ...values) => guarded(path, () => db.prepare(sql).run(...values).changes),
  };
}

/**
 * The same rows with texts as bytes: text that is not UTF-8, as a damaged file has it, would end the process in the
 * library. The order of the rows stays: of a query alone in a FROM SQLite keeps the ORDER BY where the outer one has
 * none.
 */
function asBytes(db: Sqlite.Database, sql: string): string {
  const columns = db
    .prepare(sql)
    .columns()
    .map(
      ({ name }) => `CASE typeof("${name}") WHEN 'text' THEN CAST("${name}" AS BLOB) ELSE "${name}" END AS "${name}"`,
    );
  return `SELECT ${columns.join(', ')} FROM (${sql})`;
}

/** Bytes as text; what is no text among them as signs that stand for it. */
function decoded(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value instanceof ArrayBuffer ? Buffer.from(value).toString('utf8') : value,
    ]),
  );
}

function isInTransaction(db: Sqlite.Database): boolean {
  return db.inTransaction;
}

/** The library puts how long it took beside the columns. */
function plain(rows: readonly unknown[]): Row[] {
  return rows.map((row) => {
    const { _metadata, ...columns } = row as Record<string, unknown>;
    return columns;
  });
}

function newer(path: string): StoreError {
  return new StoreError(
    'STORE_OUTDATED',
    `${path} was made by a newer govgraph; use that one, or put back the ${basename(path)} that this one made.`,
  );
}

/** What the library throws, as one of the closed family. */
function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof GovernanceError) throw error;
    throw refused(path, error);
  }
}

function damaged(path: string, cause: unknown): StoreError {
  if (isEmpty(path)) return emptied(path);
  const words = `${path} is damaged or no database; put it back from a backup, and keep what is there.`;
  return new StoreError('STORE_DAMAGED', words, { cause });
}

function emptied(path: string): StoreError {
  return new StoreError(
    'STORE_DAMAGED',
    `${path} is empty, and what was recorded in it is gone; put it back from a backup, or remove it where nothing was ever recorded.`,
  );
}

function refused(path: string, error: unknown): StoreError {
  const name = basename(path);
  const code = String(errorCode(error));
  const options = { cause: error };
  if (/^SQLITE_(BUSY|LOCKED)/.test(code))
    return new StoreError('STORE_LOCKED', `Somebody else is recording in ${name}; try again.`, options);
  if (/^SQLITE_FULL/.test(code) || ['ENOSPC', 'EDQUOT'].includes(code))
    return new StoreError(
      'STORE_FAILED',
      `The disk is full: nothing was recorded in ${name}. Free some room and record it again.`,
      options,
    );
  const reason = error instanceof Error ? error.message : String(error);
  // Every table is made when the database is: where one is gone, the file was emptied since.
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(code) || reason.includes('no such table')) return damaged(path, error);
  return new StoreError(
    'STORE_FAILED',
    `${path} cannot be used (${reason}): nothing was recorded. See that the data folder is there and can be written.`,
    options,
  );
}
