import type { Finding } from '../../shared/facts.ts';
import type { LayeredMap, LayeredSet } from '../merge/layered.ts';
import type { MergeWorld } from '../merge/merge-world.ts';
import { addLengths } from './kept-figures.ts';
import type { Sql } from './sqlite.ts';
import { rowOf, rowsName } from './stored-part.ts';
import { PARTS, TABLES, targetsOf, type Part } from './tables.ts';

/** A world of which only what was asked for is in memory. */
export type LayeredWorld = {
  readonly [P in Part]: MergeWorld[P] extends Map<string, infer V> ? LayeredMap<V> : LayeredSet;
};

const MOST_ASKED = 5_000;

/** Writes what was set and deleted. */
export function writeChanges(sql: Sql, world: LayeredWorld): void {
  for (const part of PARTS) {
    const put: [key: string, value: unknown][] = [];
    const gone: string[] = [];
    let rows = 0;
    for (const { key, was, is } of mapOf(world[part]).changes()) {
      rows += Number(is !== undefined) - Number(was !== undefined);
      if (is !== undefined) put.push([key, is]);
      else if (was !== undefined) gone.push(key);
      if (part === 'findings' && was !== undefined) removeKeys(sql, 'finding_links', 'finding', [key]);
    }
    removeKeys(sql, part, 'key', gone);
    write(sql, part, put, rows);
  }
}

/** Writes a whole world in the place of what is there. */
export function writeAllParts(sql: Sql, world: MergeWorld): void {
  for (const table of [...PARTS, 'finding_links', 'tallies', 'lengths', 'head']) sql.run(`DELETE FROM ${table}`);
  for (const part of PARTS) {
    const entries = world[part];
    const pairs =
      entries instanceof Set ? [...entries].map((key): [string, unknown] => [key, true]) : [...entries.entries()];
    write(sql, part, pairs, entries.size);
  }
}

function write(sql: Sql, part: Part, entries: readonly (readonly [key: string, value: unknown])[], rows: number): void {
  sql.put(part, TABLES[part].columns, rowsOf(part, entries));
  if (part === 'findings') sql.put('finding_links', 2, linksOf(entries as readonly (readonly [string, Finding])[]));
  addLengths(sql, new Map([[rowsName(part), { sum: rows, squares: 0 }]]));
}

function* rowsOf(part: Part, entries: readonly (readonly [key: string, value: unknown])[]) {
  for (const [key, value] of entries) yield rowOf(part, key, value);
}

function* linksOf(findings: readonly (readonly [key: string, finding: Finding])[]) {
  for (const [key, finding] of findings) for (const target of targetsOf(finding)) yield [target, key];
}

function removeKeys(sql: Sql, table: string, column: string, keys: readonly string[]): void {
  for (let at = 0; at < keys.length; at += MOST_ASKED)
    sql.run(
      `DELETE FROM ${table} WHERE ${column} IN (SELECT value FROM json_each(?))`,
      JSON.stringify(keys.slice(at, at + MOST_ASKED)),
    );
}

function mapOf(part: LayeredWorld[Part]): LayeredMap<unknown> {
  return 'map' in part ? part.map : part;
}
