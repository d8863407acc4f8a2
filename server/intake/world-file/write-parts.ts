import type { Fact, Finding } from '../../shared/facts.ts';
import type { KeyChange, LayeredMap, LayeredSet } from '../merge/layered.ts';
import type { MergeWorld } from '../merge/merge-world.ts';
import { addLengths } from './kept-figures.ts';
import type { Sql } from './sqlite.ts';
import { PARTS, rowOf, rowsName, TABLES, targetsOf, type WorldPart } from './tables.ts';

/** A world of which only what was asked for is in memory. */
export type LayeredWorld = {
  readonly [P in WorldPart]: MergeWorld[P] extends Map<string, infer V> ? LayeredMap<V> : LayeredSet;
};

const MOST_ASKED = 5_000;

/** Parts of which the graph is made: of these it is kept what stood there before. */
const OF_THE_GRAPH: ReadonlySet<WorldPart> = new Set<WorldPart>(['parties', 'boards', 'sources', 'findings', 'facts']);

/** Writes what was set and deleted in one part. */
export function writeChanges(sql: Sql, part: WorldPart, changes: readonly KeyChange<unknown>[]): void {
  if (OF_THE_GRAPH.has(part)) sql.put('changed', 4, wasRows(part, changes), 'IGNORE');
  const put: [key: string, value: unknown][] = [];
  const gone: string[] = [];
  let rows = 0;
  for (const { key, was, is } of changes) {
    rows += Number(is !== undefined) - Number(was !== undefined);
    if (is !== undefined) put.push([key, is]);
    else if (was !== undefined) gone.push(key);
  }
  if (part === 'findings') {
    const before = changes.flatMap(({ key, was }) => (was === undefined ? [] : [[key, was as Finding] as const]));
    sql.put('changed_links', 2, linksOf(before), 'IGNORE');
    removeKeys(
      sql,
      'finding_links',
      'finding',
      before.map(([key]) => key),
    );
  }
  removeKeys(sql, part, 'key', gone);
  // In their order, so that pages of the file are met once.
  put.sort(([a], [b]) => (a < b ? -1 : 1));
  write(sql, part, put, rows);
}

function* wasRows(part: WorldPart, changes: readonly KeyChange<unknown>[]): Generator<(string | null)[]> {
  for (const { key, was } of changes) {
    const subject = part === 'facts' && was !== undefined ? (was as Fact).subject : null;
    yield [part, key, was === undefined ? null : JSON.stringify(was), subject];
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

function write(
  sql: Sql,
  part: WorldPart,
  entries: readonly (readonly [key: string, value: unknown])[],
  rows: number,
): void {
  sql.put(part, TABLES[part].columns, rowsOf(part, entries));
  if (part === 'findings') sql.put('finding_links', 2, linksOf(entries as readonly (readonly [string, Finding])[]));
  addLengths(sql, new Map([[rowsName(part), { sum: rows, squares: 0 }]]));
}

function* rowsOf(part: WorldPart, entries: readonly (readonly [key: string, value: unknown])[]) {
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
