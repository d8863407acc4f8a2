import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { afterAll, expect, test } from 'vitest';
import { removeTemporaryFolders, temporaryFolder, temporarySeed } from '../../../test/support/seeds/temporary-seed.ts';
import { writeSealed } from '../../../test/support/sealed-file.ts';
import { loadSeed } from '../../seed/load-seed.ts';
import { exportedGraph } from '../exported-graph.ts';
import { decided, importFiles, withdrawImport } from '../import-files.ts';
import { keptImports } from '../kept/imported-world.ts';
import { candidatesOf } from './match-candidates.ts';
import { formerDecisionsPath, readKeptDecisions, readDecisions, recordDecision, undoDecision } from './decisions.ts';

afterAll(removeTemporaryFolders);

test('two of one name stay two until somebody decides; the decision survives, is told, and can be taken back', async () => {
  const dataDir = join(temporaryFolder(), 'data');
  mkdirSync(dataDir);
  const plan = { load: { seedDir: temporarySeed(), store: { dataDir } }, dataDir };
  const file = join(temporaryFolder(), 'own.csv');
  writeFileSync(file, 'holder,company,percent,holderkind\n"SMITH, Ann",bolt,12,PERSON\n');
  await importFiles(plan, [{ path: file, published: '2024-05-01' }]);
  const holders = async () =>
    (await exportedGraph(plan, {})).facts.flatMap(({ kind, subject }) => (kind === 'HOLDS' ? [subject] : []));
  const [other = ''] = await holders();
  expect(other).toMatch(/^smith-ann-/);
  const asked = candidatesOf(await exportedGraph(plan, {}), readDecisions(dataDir));
  expect(asked).toMatchObject([{ a: 'ann', b: other, type: 'Person', score: 80 }]);

  const why = { by: 'A. Steward', reason: 'Same signature.' };
  const { id } = await decided(plan, () => recordDecision(dataDir, { a: 'ann', b: other, verdict: 'SAME', ...why }));
  expect(await holders()).toEqual(['ann']);
  expect((await exportedGraph(plan, {})).persons.find((person) => person.id === 'ann')?.names).toEqual([
    'Ann Smith',
    'SMITH, Ann',
  ]);
  // The store has it already, and would be made the same again.
  expect(await loadSeed({ ...plan.load, addition: keptImports(dataDir) })).toMatchObject({ outcome: 'unchanged' });

  // It waits while the import is away.
  const [imported] = await importFiles(plan, [{ path: file, published: '2024-05-01' }]);
  await withdrawImport(plan, imported?.id ?? '');
  expect(readDecisions(dataDir)).toHaveLength(1);
  await importFiles(plan, [{ path: file, published: '2024-05-01' }]);
  expect(await holders()).toEqual(['ann']);

  await decided(plan, () => undoDecision(dataDir, id, { by: 'B. Steward' }, 'Another signature.'));
  expect([await holders(), readDecisions(dataDir)]).toEqual([[other], []]);
  recordDecision(dataDir, { a: 'ann', b: other, verdict: 'DIFFERENT', ...why });
  expect(candidatesOf(await exportedGraph(plan, {}), readDecisions(dataDir))).toEqual([]);
});

test('the latest about two parties stands, and what cannot be decided is refused', () => {
  const dataDir = temporaryFolder();
  const entry = { verdict: 'UNSURE', by: 'A', reason: 'r' } as const;
  recordDecision(dataDir, { a: 'a', b: 'b', ...entry });
  expect(readDecisions(dataDir)).toHaveLength(1);
  recordDecision(dataDir, { a: 'a', b: 'c', ...entry });
  expect(readDecisions(dataDir).map(({ b }) => b)).toEqual(['b', 'c']);
  // The latest about two parties stands, whichever comes first.
  recordDecision(dataDir, { a: 'b', b: 'a', ...entry, verdict: 'DIFFERENT' });
  expect(readDecisions(dataDir).map(({ a, b, verdict }) => [a, b, verdict])).toEqual([
    ['a', 'c', 'UNSURE'],
    ['b', 'a', 'DIFFERENT'],
  ]);
  expect(() => recordDecision(dataDir, { a: 'a', b: 'a', ...entry })).toThrow(/name two/);
  expect(() => recordDecision(dataDir, { a: 'a', b: 'd', ...entry, reason: 'x\u202Ey' })).toThrow(/cannot be seen/);
  expect(() => recordDecision(dataDir, { a: 'a', b: 'd', ...entry, by: '\u200B' })).toThrow(/by shows nothing/);
  expect(() => undoDecision(dataDir, 'decision-none', { by: 'A' }, 'r')).toThrow(/No decision has the id/);
});

test('a decision whose graph cannot be written was never made', async () => {
  const dataDir = join(temporaryFolder(), 'data');
  mkdirSync(dataDir);
  const seedDir = temporarySeed();
  const plan = { load: { seedDir, store: { dataDir } }, dataDir };
  await loadSeed(plan.load);
  recordDecision(dataDir, { a: 'a', b: 'b', verdict: 'UNSURE', by: 'A', reason: 'r' });
  const before = readKeptDecisions(dataDir);
  const lock = join(dataDir, 'loading.lock');
  // Another process that lives is loading.
  writeFileSync(lock, JSON.stringify({ pid: process.ppid, token: 'other', since: new Date().toISOString() }));
  const deciding = decided(plan, () =>
    recordDecision(dataDir, { a: 'ann', b: 'bolt', verdict: 'DIFFERENT', by: 'A. Steward', reason: 'r' }),
  );
  await expect(deciding).rejects.toThrow(/is loading into this data folder/);
  expect(readKeptDecisions(dataDir)).toEqual(before);
  recordDecision(dataDir, { a: 'a', b: 'c', verdict: 'UNSURE', by: 'A', reason: 'r' });
  expect(readKeptDecisions(dataDir)).toMatchObject({ decisions: [{ b: 'b' }, { b: 'c' }], problems: [] });
});

test('the only decision can be taken back, and one that others followed cannot', () => {
  const dataDir = temporaryFolder();
  const said = { verdict: 'UNSURE', by: 'A', reason: 'r' } as const;
  recordDecision(dataDir, { a: 'a', b: 'b', ...said }).takeBack();
  expect(readKeptDecisions(dataDir)).toEqual({ decisions: [], problems: [] });
  const first = recordDecision(dataDir, { a: 'a', b: 'c', ...said });
  recordDecision(dataDir, { a: 'a', b: 'd', ...said });
  expect(first.takeBack).toThrow(/others recorded since/);
  expect(readKeptDecisions(dataDir)).toMatchObject({ decisions: [{ b: 'c' }, { b: 'd' }], problems: [] });
});

test('a line that was edited or damaged counts for nothing and is told; the rest counts', () => {
  const dataDir = temporaryFolder();
  const path = formerDecisionsPath(dataDir);
  mkdirSync(dirname(path), { recursive: true });
  const values = ['b', 'c', 'd', 'e'].map((b, n) => ({
    id: `decision-${n}`,
    at: '2024-05-01T00:00:00.000Z',
    ...{ a: 'a', b, verdict: 'SAME', by: 'A. Steward', reason: 'One signature.' },
  }));
  const [first, second, third, fourth] = writeSealed(path, values) as [string, string, string, string];
  const state = (...lines: string[]) => {
    writeFileSync(path, `${lines.join('\n')}\n`);
    const { decisions, problems } = readKeptDecisions(dataDir);
    return [decisions.map(({ b }) => b), problems];
  };
  const fits = expect.stringMatching(/^decisions\.jsonl:2 does not fit its seal: it was changed/) as string;
  expect(state(first, second.replace('"b":"c"', '"b":"x"'), third, fourth)).toEqual([['b', 'd', 'e'], [fits]]);
  const missing = expect.stringMatching(
    /^Before decisions\.jsonl:2 one or more recorded entries are missing/,
  ) as string;
  expect(state(first, third, fourth)).toEqual([['b', 'd', 'e'], [missing]]);
  expect(state(first, second, third)).toEqual([['b', 'c', 'd'], [expect.stringMatching(/^At the end/)]]);
  expect(state(first, second.slice(0, 40), third, fourth)).toEqual([
    ['b', 'd', 'e'],
    [expect.stringMatching(/^Before decisions\.jsonl:3/), expect.stringMatching(/:2 cannot be read/)],
  ]);
  // Lines of the time before there were seals.
  const bare = (line: string) => JSON.stringify({ ...(JSON.parse(line) as object), seal: undefined, after: undefined });
  expect(state(bare(first), bare(second))).toEqual([['b', 'c'], [expect.stringMatching(/^At the end/)]]);
});

test('old and new forms of a character are one name', () => {
  const persons = ['渡邊髙志', '渡辺高志', '鈴木一郎'].map((name, i) => ({
    type: 'Person' as const,
    id: `p${String(i)}`,
    name,
    names: [name],
  }));
  expect(candidatesOf({ companies: [], persons }, []).map(({ a, b, score }) => [a, b, score])).toEqual([
    ['p0', 'p1', 80],
  ]);
});
