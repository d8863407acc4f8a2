import type { FigureChange, Lengths } from '../../store/change/figure-change.ts';
import type { KeptFigures } from '../../store/change/kept-extent.ts';
import type { Sql } from './sqlite.ts';

const MOST_ASKED = 5_000;

/** Lists whose lengths are counted by a key: what changes of one changes the sums of all. */
export function changeFigures(sql: Sql, { tallies, lengths }: FigureChange): void {
  const sums = new Map<string, { sum: number; squares: number }>();
  const add = (name: string, sum: number, squares: number) => {
    const known = sums.get(name) ?? { sum: 0, squares: 0 };
    sums.set(name, { sum: known.sum + sum, squares: known.squares + squares });
  };
  for (const [name, { sum, squares }] of lengths) add(name, sum, squares);
  for (const [name, tally] of tallies) {
    const rows: [string, string, number][] = [];
    const gone: string[] = [];
    for (const [key, by, was] of withCounts(sql, name, tally)) {
      const is = was + by;
      add(name, by, is * is - was * was);
      if (is === 0) gone.push(key);
      else rows.push([name, key, is]);
    }
    sql.put('tallies', 3, rows);
    for (let at = 0; at < gone.length; at += MOST_ASKED)
      sql.run(
        'DELETE FROM tallies WHERE name = ? AND key IN (SELECT value FROM json_each(?))',
        name,
        JSON.stringify(gone.slice(at, at + MOST_ASKED)),
      );
  }
  addLengths(sql, sums);
}

/** Adds to sums that are kept by name. */
export function addLengths(sql: Sql, changes: ReadonlyMap<string, Lengths>): void {
  for (const [name, { sum, squares }] of changes) {
    if (sum === 0 && squares === 0) continue;
    const was = lengthsOf(sql, name);
    sql.put('lengths', 3, [[name, was.sum + sum, was.squares + squares]]);
  }
}

function* withCounts(
  sql: Sql,
  name: string,
  tally: ReadonlyMap<string, number>,
): Generator<readonly [key: string, by: number, was: number]> {
  const keys = [...tally.keys()];
  for (let at = 0; at < keys.length; at += MOST_ASKED) {
    const asked = keys.slice(at, at + MOST_ASKED);
    const known = new Map(
      sql
        .all(
          'SELECT key, count FROM tallies WHERE name = ? AND key IN (SELECT value FROM json_each(?))',
          name,
          JSON.stringify(asked),
        )
        .map(([key, count]) => [String(key), Number(count)]),
    );
    for (const key of asked) yield [key, tally.get(key) ?? 0, known.get(key) ?? 0];
  }
}

function lengthsOf(sql: Sql, name: string): Lengths {
  const [sum, squares] = sql.one('SELECT sum, squares FROM lengths WHERE name = ?', name) ?? [];
  return { sum: Number(sum ?? 0), squares: Number(squares ?? 0) };
}

/** The figures as they are now in the file. */
export function figuresIn(sql: Sql): KeptFigures {
  return {
    lengths: (name) => lengthsOf(sql, name),
    largest: (name, among, least, most) =>
      sql
        .all(
          // The name stands in the text: only so is its index found.
          `SELECT t.key, t.count FROM tallies t CROSS JOIN parties p ON p.key = t.key
           WHERE t.name = '${name}' AND t.count >= ? AND p.type = ? ORDER BY t.count DESC, t.key LIMIT ?`,
          least,
          among,
          most,
        )
        .map(([id, count]) => ({ id: String(id), count: Number(count) })),
    days: (name) => {
      const [first, last] =
        sql.one(
          `SELECT (SELECT key FROM tallies WHERE name = ?1 ORDER BY key LIMIT 1),
                  (SELECT key FROM tallies WHERE name = ?1 ORDER BY key DESC LIMIT 1)`,
          name,
        ) ?? [];
      return typeof first === 'string' && typeof last === 'string' ? { first, last } : undefined;
    },
  };
}

export function hasDigest(sql: Sql, digest: string): boolean {
  return sql.one("SELECT 1 FROM tallies WHERE name = 'digest' AND key = ?", digest) !== undefined;
}
