import type { Below } from '../merge/layered.ts';
import { growingFilter, type KeyFilter } from './key-filter.ts';
import type { SqliteCell, Sql } from './sqlite.ts';
import { rowsName, type WorldPart } from './tables.ts';
import { writeChanges } from './write-parts.ts';

/** Keys that are read at once. */
const PAGE = 20_000;
/** Keys of one statement that asks for many. */
const MOST_ASKED = 5_000;
/** Reading a key costs this much of what asking in vain for one does. */
const READING = 1 / 4;

/**
 * One part of a world in its file. Who asks for much that is not there reads all keys once, and asks no more in vain.
 */
export function storedPart<V>(sql: Sql, part: WorldPart): Below<V> {
  const one = `SELECT value FROM ${part} WHERE key = ?`;
  let rows: number | undefined;
  let misses = 0;
  let filter: KeyFilter | undefined;
  const missed = () => {
    misses += 1;
    if (filter !== undefined || misses % 100 !== 0) return;
    rows ??= rowsIn(sql, part);
    if (misses < rows * READING) return;
    filter = growingFilter();
    for (const key of keysIn(sql, part)) filter.add(key);
  };
  return {
    get: (key) => {
      if (filter?.mayHave(key) === false) return undefined;
      const found = sql.one(one, key);
      if (found !== undefined) return JSON.parse(String(found[0])) as V;
      missed();
      return undefined;
    },
    take: (changes) => {
      writeChanges(sql, part, changes);
      // All of it may be asked for again, before there was a reason to read all keys.
      if (filter !== undefined) for (const { key } of changes) filter.add(key);
    },
    before: (key) => {
      const found = sql.one('SELECT was FROM changed WHERE part = ? AND key = ?', part, key);
      if (found === undefined) return undefined;
      return { value: found[0] === null ? undefined : (JSON.parse(String(found[0])) as V) };
    },
    *taken() {
      const rest = `ORDER BY key LIMIT ${String(PAGE)}`;
      let last = '';
      for (let first = true; ; first = false) {
        const page = sql.all(
          `SELECT key FROM changed WHERE part = ? AND key ${first ? '>=' : '>'} ? ${rest}`,
          part,
          last,
        );
        for (const [key] of page) yield String(key);
        if (page.length < PAGE) return;
        last = String(page.at(-1)?.[0]);
      }
    },
    *many(keys) {
      for (let at = 0; at < keys.length; at += MOST_ASKED) {
        const asked = JSON.stringify(keys.slice(at, at + MOST_ASKED));
        const found = sql.all(`SELECT key, value FROM ${part} WHERE key IN (SELECT value FROM json_each(?))`, asked);
        for (const [key, value] of found) yield [String(key), JSON.parse(String(value)) as V];
      }
    },
  };
}

export function* keysIn(sql: Sql, part: WorldPart): Generator<string> {
  for (const [key] of pagesOf(sql, part, 'key')) yield String(key);
}

/** All of a part, a page at a time. */
export function* allOf<V>(sql: Sql, part: WorldPart): Generator<readonly [key: string, value: V]> {
  for (const [key, value] of pagesOf(sql, part, 'key, value')) yield [String(key), JSON.parse(String(value)) as V];
}

function* pagesOf(sql: Sql, part: WorldPart, columns: string): Generator<readonly SqliteCell[]> {
  const rest = `ORDER BY key LIMIT ${String(PAGE)}`;
  let page = sql.all(`SELECT ${columns} FROM ${part} ${rest}`);
  for (;;) {
    yield* page;
    if (page.length < PAGE) return;
    page = sql.all(`SELECT ${columns} FROM ${part} WHERE key > ? ${rest}`, String(page.at(-1)?.[0]));
  }
}

/** How many rows a part has, without counting them. */
export function rowsIn(sql: Sql, part: WorldPart): number {
  return Number(sql.one('SELECT sum FROM lengths WHERE name = ?', rowsName(part))?.[0] ?? 0);
}
