import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { generatedWorld } from '../../../test/support/engines/generated-world.ts';
import type { Value } from '../engine.ts';
import { graphBatches } from '../graph-batches.ts';
import { readQuestions } from '../questions/questions.ts';
import { schemaStatements } from '../questions/schema-statements.ts';
import type { LoadRow } from '../writer.ts';
import { embeddedRows } from './embedded-rows.ts';
import { emptyEmbedded, runEmbedded } from './embedded.ts';
import { fromFile, rowsInFiles } from './rows-in-files.ts';

const REGISTRY = readQuestions();
const HOLDS = REGISTRY.get('load/holds')?.text ?? '';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'govgraph-rows-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function graph() {
  const db = emptyEmbedded();
  for (const statement of schemaStatements('grafeo')) await runEmbedded(db, statement, {});
  const companies = ['a', 'b', "o'é日"].map((id) => ({ id, props: { id } }));
  await embeddedRows(db, REGISTRY, { empty: true })({ question: 'load/companies', rows: companies });
  const ask = async (text: string) => (await runEmbedded(db, text, {})).rows;
  const stored = () =>
    ask('MATCH (s:Entity)-[e:HOLDS]->(o:Entity) RETURN s.id, o.id, properties(e) AS props ORDER BY e.id');
  return { db, ask, stored };
}

const holding = (id: string, props: Readonly<Record<string, Value>> = {}, subject = 'a'): LoadRow => ({
  id,
  subject,
  object: 'b',
  props: { id, ...props },
});

test('every value is what it was', async () => {
  const { db, ask, stored } = await graph();
  const rows = [
    holding('f1', { text: '"percentNumber":5, \\ud800 \\ \n\t\u0000 日本 😀', percentNumber: 5, shares: '5.0' }),
    holding('f2', { citationLines: [0, 12], citationSources: ['x', ''], none: [], current: true, nominee: false }),
    holding('f3', { percentNumber: 0.1, sharesNumber: 9_007_199_254_740_991, from: '2007-03' }, "o'é日"),
    holding('f4', { percentNumber: 0, amountNumber: -12.5 }),
    holding('f5', { percentNumber: 55, text: '"percentNumber":55' }),
  ];
  expect(await rowsInFiles(db, folder, 1).write({ question: 'load/holds', rows }, HOLDS, ['percentNumber'])).toEqual([
    rows[0],
  ]);
  expect(await stored()).toEqual(rows.slice(1).map(({ subject, object, props }) => [subject, object, props]));
  // A whole percentage is a fraction to whoever divides it, and a count is none.
  expect(await ask("MATCH (:Entity)-[e:HOLDS]->(:Entity) WHERE e.id = 'f5' RETURN e.percentNumber / 2")).toEqual([
    [27.5],
  ]);
  expect(await ask("MATCH (:Entity)-[e:HOLDS]->(:Entity) WHERE e.id = 'f2' RETURN e.citationLines[1] / 5")).toEqual([
    [2],
  ]);
});

test.each([
  ['a number that is not exact', { amountNumber: 9_007_199_254_740_992 }],
  ['one in a list', { citationLines: [1, -9_007_199_254_740_992] }],
  ['no number', { amountNumber: Number.NaN }],
  ['half of a surrogate pair', { text: 'half \ud800' }],
  ['nothing', { text: undefined as unknown as string }],
])('%s goes another way', async (_, props) => {
  const { db, stored } = await graph();
  const rows = [holding('f1'), holding('f2', props), holding('f3')];
  expect(await rowsInFiles(db, folder, 1).write({ question: 'load/holds', rows }, HOLDS, [])).toEqual([rows[1]]);
  expect((await stored()).map(([, , stored]) => (stored as { id: string }).id)).toEqual(['f1', 'f3']);
});

test('rows of several files are all there, and one without an end is told', async () => {
  const { db, ask } = await graph();
  const rows = Array.from({ length: 6_001 }, (_, i) => holding(`f${String(i)}`));
  const files = rowsInFiles(db, folder);
  expect(await files.write({ question: 'load/holds', rows }, HOLDS, [])).toEqual([]);
  const count = 'MATCH (:Entity)-[e:HOLDS]->(:Entity) RETURN count(DISTINCT e.id) AS ids, count(e) AS all';
  expect(await ask(count)).toEqual([[6_001, 6_001]]);
  const broken = rows.map((row, i) => (i === 2_501 ? { ...row, object: 'nobody' } : row));
  await expect(files.write({ question: 'load/holds', rows: broken }, HOLDS, [])).rejects.toThrow(
    'load/holds wrote 2499 of 2500 rows: an end of a relationship is not among the nodes',
  );
});

test('a whole graph is the one that is made without files', async () => {
  const world = generatedWorld({ companies: 400 });
  const dumps = [];
  for (const given of [folder, undefined]) {
    const { db, ask } = await graph();
    const read = vi.spyOn(db, 'execute');
    const write = embeddedRows(db, REGISTRY, { empty: true, folder: given });
    for (const batch of graphBatches(world, 'hash')) await write(batch);
    expect(read.mock.calls.length > 0).toBe(given !== undefined);
    dumps.push(
      await ask(
        'MATCH (a)-[r]->(b) RETURN type(r) AS t, a.id AS a, b.id AS b, r.id AS id, properties(r) ORDER BY t, a, b, id',
      ),
    );
  }
  expect(readdirSync(folder)).toEqual([]);
  expect(dumps[0]?.length).toBeGreaterThan(world.facts.length);
  expect(dumps[0]).toEqual(dumps[1]);
});

test('few rows, and those for which there is no room, go another way', async () => {
  const { db, stored } = await graph();
  const rows = Array.from({ length: 500 }, (_, i) => holding(`f${String(i)}`));
  const few = rows.slice(1);
  expect(await rowsInFiles(db, folder).write({ question: 'load/holds', rows: few }, HOLDS, [])).toBe(few);
  const nowhere = rowsInFiles(db, join(folder, 'not there'));
  expect(await nowhere.write({ question: 'load/holds', rows }, HOLDS, [])).toEqual(rows);
  expect(await stored()).toEqual([]);
  expect(readdirSync(folder)).toEqual([]);
  const write = embeddedRows(db, REGISTRY, { empty: false, folder: join(folder, 'not there') });
  await write({ question: 'load/holds', rows });
  expect(await stored()).toHaveLength(500);
});

test('a folder may be called anything', async () => {
  const { db, stored } = await graph();
  const odd = join(folder, `it's "$&" \\ 日本`);
  mkdirSync(odd);
  await rowsInFiles(db, odd, 1).write({ question: 'load/holds', rows: [holding('f1')] }, HOLDS, []);
  expect(await stored()).toHaveLength(1);
});

test('the statement is the same but for where its rows are and what they hold already', () => {
  expect(fromFile(HOLDS, '/x/rows.jsonl').trim().split('\n')).toEqual([
    "LOAD DATA FROM '/x/rows.jsonl' FORMAT JSONL AS r",
    'MATCH (s:Entity {id: r.subject})',
    'MATCH (o:Entity {id: r.object})',
    'CREATE (s)-[e:HOLDS]->(o)',
    'SET e = r.props',
    'RETURN count(e) AS written',
  ]);
});
