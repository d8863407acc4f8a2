import { closeSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'libsql';
import { makeFolder } from '../../store/files/make-folder.ts';
import { OTHER_TABLES, PARTS, PASSING_TABLES, TABLES } from './tables.ts';

/** The file cannot be used any more: all that it held is made again from the seed and the imports. */
export class WorldFileLost extends Error {
  override readonly name = 'WorldFileLost';
}

export type SqliteCell = string | number | null;

/** Rows of a file as lists of their columns. Everything throws WorldFileLost. */
export interface Sql {
  readonly all: (sql: string, ...values: readonly SqliteCell[]) => readonly (readonly SqliteCell[])[];
  readonly one: (sql: string, ...values: readonly SqliteCell[]) => readonly SqliteCell[] | undefined;
  readonly run: (sql: string, ...values: readonly SqliteCell[]) => void;
  /** Puts on the disk what was written, and goes on with another transaction. */
  readonly commit: () => void;
  /** Adds rows of so many columns, in the place of those with their keys or only where there is none. */
  readonly put: (
    table: string,
    columns: number,
    rows: Iterable<readonly SqliteCell[]>,
    there?: 'REPLACE' | 'IGNORE',
  ) => void;
  readonly close: () => void;
}

/** In memory where no file can be made. */
export const IN_MEMORY = ':memory:';

/** Values that one statement takes. */
const MOST_VALUES = 1_500;
/** Kilobytes of pages that are held. */
const CACHE = 65_536;

/**
 * Opens a file, or makes it, and begins a transaction: what is not committed is undone when it is closed. One process
 * at a time has it.
 */
export function openSql(path: string): Sql {
  return guarded(() => {
    // It holds what everybody may not read.
    if (path !== IN_MEMORY) {
      makeFolder(dirname(path));
      closeSync(openSync(path, 'a', 0o600));
    }
    const db = new Sqlite(path);
    try {
      db.prepare('PRAGMA journal_mode = DELETE').all();
      db.exec(`PRAGMA synchronous = FULL; PRAGMA cache_size = -${String(CACHE)}; PRAGMA trusted_schema = OFF`);
      // What is only of this time lies on the disk, too.
      db.exec('PRAGMA temp_store = FILE');
      const made = db.prepare("SELECT name FROM sqlite_schema WHERE name = 'lengths'").all().length > 0;
      if (!made) db.exec(`BEGIN; ${PARTS.map((part) => TABLES[part].create).join('; ')}; ${OTHER_TABLES}; COMMIT`);
      db.exec(`${PASSING_TABLES}; BEGIN`);
      return sqlOf(db);
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

function sqlOf(db: Sqlite.Database): Sql {
  const statements = new Map<string, Sqlite.Statement>();
  // Asked when it is closed, the library ends the process.
  let open = true;
  const prepared = (sql: string): Sqlite.Statement => {
    if (!open) throw new WorldFileLost('it is closed');
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const made = db.prepare(sql);
    if (made.reader) made.raw();
    statements.set(sql, made);
    return made;
  };
  return {
    all: (sql, ...values) => guarded(() => prepared(sql).all(...values) as (readonly SqliteCell[])[]),
    one: (sql, ...values) => guarded(() => prepared(sql).get(...values) as readonly SqliteCell[] | undefined),
    run: (sql, ...values) => guarded(() => void prepared(sql).run(...values)),
    commit: () => {
      guarded(() => {
        if (!open) throw new WorldFileLost('it is closed');
        db.exec('COMMIT');
        db.exec('BEGIN');
      });
    },
    put: (table, columns, rows, there = 'REPLACE') => {
      guarded(() => {
        if (!open) throw new WorldFileLost('it is closed');
        const most = Math.floor(MOST_VALUES / columns);
        const flush = (values: SqliteCell[]) => {
          const row = `(${Array.from({ length: columns }, () => '?').join()})`;
          const all = Array.from({ length: values.length / columns }, () => row).join();
          const sql = `INSERT OR ${there} INTO ${table} VALUES ${all}`;
          // Only the statement of full size is worth keeping.
          const statement = values.length === most * columns ? prepared(sql) : db.prepare(sql);
          statement.run(...values);
        };
        let values: SqliteCell[] = [];
        for (const row of rows) {
          values.push(...row);
          if (values.length < most * columns) continue;
          flush(values);
          values = [];
        }
        if (values.length > 0) flush(values);
      });
    },
    close: () => {
      if (!open) return;
      open = false;
      try {
        if (db.inTransaction) db.exec('ROLLBACK');
        db.close();
      } catch {
        // What is in it is committed, or is not to be there.
      }
    },
  };
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof WorldFileLost) throw error;
    throw new WorldFileLost(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
