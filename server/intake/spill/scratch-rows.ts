import Sqlite from 'libsql';
import { unwritable } from '../../store/files/load-lock.ts';

/** Kilobytes of pages that are held. */
const CACHE = 16_384;
/** Values that one statement takes. */
const MOST_VALUES = 1_500;

type Cell = string | number;

/** Rows in a file that nobody else sees and that is gone with the process. Everything throws STORE_FAILED. */
export interface ScratchRows {
  /** Makes a table of these columns, and answers its name. */
  readonly table: (columns: string) => string;
  readonly run: (sql: string, ...values: readonly Cell[]) => void;
  readonly all: (sql: string, ...values: readonly Cell[]) => readonly (readonly Cell[])[];
  readonly one: (sql: string, ...values: readonly Cell[]) => readonly Cell[] | undefined;
  /** Adds rows, or puts them in the place of those with their keys. */
  readonly put: (table: string, columns: number, rows: readonly (readonly Cell[])[]) => void;
  readonly close: () => void;
}

/** The file is made when a table is. */
export function openRows(): ScratchRows {
  let db: Sqlite.Database | undefined;
  const opened = (): Sqlite.Database => (db ??= openTemporary());
  const statements = new Map<string, Sqlite.Statement>();
  const prepared = (sql: string): Sqlite.Statement => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const made = opened().prepare(sql);
    if (made.reader) made.raw();
    statements.set(sql, made);
    return made;
  };
  let tables = 0;
  return {
    table: (columns) => {
      tables += 1;
      const name = `t${String(tables)}`;
      guarded(() => opened().exec(`CREATE TEMP TABLE ${name} ${columns}`));
      return name;
    },
    run: (sql, ...values) => guarded(() => void prepared(sql).run(...values)),
    all: (sql, ...values) => guarded(() => prepared(sql).all(...values) as (readonly Cell[])[]),
    one: (sql, ...values) => guarded(() => prepared(sql).get(...values) as readonly Cell[] | undefined),
    put: (table, columns, all) => {
      const one = `(${Array.from({ length: columns }, () => '?').join()})`;
      const atOnce = Math.floor(MOST_VALUES / columns);
      guarded(() => {
        for (let at = 0; at < all.length; at += atOnce) {
          const part = all.slice(at, at + atOnce);
          const sql = `INSERT OR REPLACE INTO ${table} VALUES ${part.map(() => one).join()}`;
          // Only the statement of full size is worth keeping.
          (part.length === atOnce ? prepared(sql) : opened().prepare(sql)).run(...part.flat());
        }
      });
    },
    close: () => {
      statements.clear();
      db?.close();
      db = undefined;
    },
  };
}

/** Temporary tables alone: their file has no name, and is the system's to remove, also when the process is killed. */
function openTemporary(): Sqlite.Database {
  return guarded(() => {
    const db = new Sqlite(':memory:');
    db.exec('PRAGMA temp_store = FILE');
    db.prepare('PRAGMA temp.journal_mode = OFF').all();
    db.exec(`PRAGMA temp.synchronous = OFF; PRAGMA temp.cache_size = -${String(CACHE)}; BEGIN`);
    return db;
  });
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw unwritable('What is noted in the temporary folder', error);
  }
}
