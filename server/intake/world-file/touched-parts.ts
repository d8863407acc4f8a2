import type { Board, Fact, Finding } from '../../shared/facts.ts';
import type { TouchedPart } from '../../store/change/graph-change.ts';
import type { GraphContent } from '../../store/graph-content.ts';
import type { WorldParty } from '../merge/merge-world.ts';
import type { SqliteCell, Sql } from './sqlite.ts';

/** How much is in memory together: keys of each part of a world, nodes that differ, subjects whose facts do. */
export interface AtOnce {
  readonly known: number;
  readonly nodes: number;
  readonly subjects: number;
}

/** What is made of one page is one stretch of the thread. */
export const AT_ONCE: AtOnce = { known: 20_000, nodes: 1_000, subjects: 400 };

/** Of the graph; parties before what is about them. */
const NODE_PARTS = ['parties', 'boards', 'sources', 'findings'] as const;

const NOTHING: GraphContent = { companies: [], persons: [], boards: [], sources: [], findings: [], facts: [] };

/**
 * Whether the parts that differ can be told one by one, when nobody decided that two are one: not when a board or a
 * fact went over to another, since facts of both are counted together then.
 */
export function isApart(sql: Sql): boolean {
  const moved = (part: 'boards' | 'facts', field: 'company' | 'subject') =>
    sql.one(
      `SELECT 1 FROM changed c JOIN ${part} p ON p.key = c.key
       WHERE c.part = '${part}' AND c.was IS NOT NULL AND c.was ->> '$.${field}' <> p.${field} LIMIT 1`,
    ) !== undefined;
  return !moved('boards', 'company') && !moved('facts', 'subject');
}

/** The parts of the graph that differ by what was taken over into the file, few records at a time. */
export function* partsApart(sql: Sql, { nodes, subjects: most }: AtOnce): Generator<TouchedPart> {
  for (const part of NODE_PARTS)
    for (const [before, after] of changedIn(sql, part, nodes))
      yield { looked: 'nodes', before: nodesOf(part, before), after: nodesOf(part, after) };
  noteSubjects(sql);
  for (const subjects of pages(sql, 'SELECT subject FROM subjects WHERE subject', most))
    yield factsOf(sql, JSON.stringify(subjects.map(([subject]) => subject)));
}

function* changedIn(
  sql: Sql,
  part: (typeof NODE_PARTS)[number],
  most: number,
): Generator<[before: unknown[], after: unknown[]]> {
  const select = `SELECT c.key, c.was, p.value FROM changed c LEFT JOIN ${part} p ON p.key = c.key WHERE c.part = '${part}' AND c.key`;
  for (const page of pages(sql, select, most)) {
    const [before, after]: [unknown[], unknown[]] = [[], []];
    for (const [, was, is] of page) {
      if (was !== is && typeof was === 'string') before.push(JSON.parse(was));
      if (was !== is && typeof is === 'string') after.push(JSON.parse(is));
    }
    yield [before, after];
  }
}

function nodesOf(part: (typeof NODE_PARTS)[number], records: readonly unknown[]): GraphContent {
  if (part !== 'parties') return { ...NOTHING, [part]: records };
  const parties = records as readonly WorldParty[];
  return {
    ...NOTHING,
    companies: parties.filter((party) => party.type === 'Company'),
    persons: parties.filter((party) => party.type === 'Person'),
  };
}

/** Subjects of facts that were changed, or are named by a finding that was. */
function noteSubjects(sql: Sql): void {
  sql.run('DELETE FROM subjects');
  for (const select of [
    "SELECT f.subject FROM changed c JOIN facts f ON f.key = c.key WHERE c.part = 'facts'",
    'SELECT subject FROM changed WHERE subject IS NOT NULL',
    `SELECT f.subject FROM changed c JOIN finding_links l ON l.finding = c.key JOIN facts f ON f.key = l.target
     WHERE c.part = 'findings'`,
    'SELECT f.subject FROM changed_links l JOIN facts f ON f.key = l.target',
  ])
    sql.run(`INSERT OR IGNORE INTO subjects ${select}`);
}

/** All facts of some subjects, with the boards at their ends and the findings that name them. */
function factsOf(sql: Sql, subjects: string): TouchedPart {
  const [before, after]: [Fact[], Fact[]] = [[], []];
  for (const [value, changed, was] of sql.all(
    `SELECT f.value, c.key IS NOT NULL, c.was FROM facts f LEFT JOIN changed c ON c.part = 'facts' AND c.key = f.key
     WHERE f.subject IN (SELECT value FROM json_each(?))`,
    subjects,
  )) {
    const is = JSON.parse(String(value)) as Fact;
    after.push(is);
    if (changed === 0 || was === value) before.push(is);
    else if (was !== null) before.push(JSON.parse(String(was)) as Fact);
  }
  for (const [was] of sql.all(
    `SELECT c.was FROM changed c WHERE c.part = 'facts' AND c.subject IN (SELECT value FROM json_each(?))
     AND NOT EXISTS (SELECT 1 FROM facts f WHERE f.key = c.key)`,
    subjects,
  ))
    before.push(JSON.parse(String(was)) as Fact);
  const all = new Set([...before, ...after]);
  const ends = JSON.stringify([...new Set([...all].flatMap(({ subject, object }) => [subject, object]))]);
  const named = JSON.stringify([...new Set([...all].map(({ id }) => id))]);
  const boards = bothOf<Board>(
    sql,
    'boards',
    `SELECT key FROM boards WHERE key IN (SELECT value FROM json_each(?1))
     UNION SELECT key FROM changed WHERE part = 'boards' AND key IN (SELECT value FROM json_each(?1))`,
    ends,
  );
  const findings = bothOf<Finding>(
    sql,
    'findings',
    `SELECT finding AS key FROM finding_links WHERE target IN (SELECT value FROM json_each(?1))
     UNION SELECT finding AS key FROM changed_links WHERE target IN (SELECT value FROM json_each(?1))`,
    named,
  );
  return {
    looked: 'facts',
    before: { ...NOTHING, boards: boards.before, findings: findings.before, facts: before },
    after: { ...NOTHING, boards: boards.after, findings: findings.after, facts: after },
  };
}

/** Records as they were and as they are. */
function bothOf<T extends Board | Finding>(sql: Sql, part: 'boards' | 'findings', keys: string, of: string) {
  const [before, after]: [T[], T[]] = [[], []];
  for (const [value, changed, was] of sql.all(
    `SELECT p.value, c.key IS NOT NULL, c.was FROM (${keys}) k LEFT JOIN ${part} p ON p.key = k.key
     LEFT JOIN changed c ON c.part = '${part}' AND c.key = k.key`,
    of,
  )) {
    const is = typeof value === 'string' ? (JSON.parse(value) as T) : undefined;
    if (is !== undefined) after.push(is);
    if (changed === 0 && is !== undefined) before.push(is);
    else if (typeof was === 'string') before.push(JSON.parse(was) as T);
  }
  return { before, after };
}

/** Rows in order of their first column, which `select` ends with. */
function* pages(sql: Sql, select: string, most: number): Generator<readonly (readonly SqliteCell[])[]> {
  const column = select.slice(select.lastIndexOf(' ') + 1);
  let page = sql.all(`${select} >= '' ORDER BY ${column} LIMIT ${String(most)}`);
  for (;;) {
    if (page.length > 0) yield page;
    if (page.length < most) return;
    page = sql.all(`${select} > ? ORDER BY ${column} LIMIT ${String(most)}`, String(page.at(-1)?.[0]));
  }
}

/** Ids that are there no more. */
export function goneIn(sql: Sql): ReadonlySet<string> {
  const gone = new Set<string>();
  for (const part of [...NODE_PARTS, 'facts'])
    for (const [key] of sql.all(
      `SELECT c.key FROM changed c LEFT JOIN ${part} p ON p.key = c.key
       WHERE c.part = '${part}' AND c.was IS NOT NULL AND p.key IS NULL`,
    ))
      gone.add(String(key));
  return gone;
}

/** About how many rows of the graph differ: a fact comes with links and, mostly, a node. */
export function rowsTouched(sql: Sql): number {
  const count = (where: string) =>
    Number(sql.one(`SELECT COUNT(*) FROM changed WHERE part ${where} 'facts'`)?.[0] ?? 0);
  return count('<>') + 4 * count('=');
}
