import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { removeTemporaryFolders, temporaryFolder, temporarySeed } from '../../test/support/seeds/temporary-seed.ts';
import { loadSeed } from '../seed/load-seed.ts';
import { openStore } from '../store/open.ts';
import { importFiles, withdrawImport, type ImportPlan } from './import-files.ts';
import { keptImports } from './kept/imported-world.ts';
import { readManifest } from './kept/manifest.ts';

afterAll(removeTemporaryFolders);

function plan(): ImportPlan {
  const dataDir = join(temporaryFolder(), 'data');
  mkdirSync(dataDir);
  return { load: { seedDir: temporarySeed(), store: { dataDir } }, dataDir };
}

function file(name: string, ...lines: readonly string[]): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, lines.join('\n'));
  return path;
}

/** Holdings of a company as the graph has them. */
async function holders({ dataDir }: ImportPlan, company: string, knownOn = '2030-01-01') {
  const store = await openStore({ dataDir });
  if (store === undefined) return undefined;
  const rows = await store.ask('graph/facts-to', { ids: [company], kinds: ['HOLDS'], on: '', knownOn });
  const meta = await store.meta();
  await store.close();
  return {
    rows: rows.map(({ subject, fact }) => [
      subject,
      fact['percent'] ?? null,
      fact['citationPlaces'],
      fact['citationLines'],
    ]),
    meta,
  };
}

const TABLE = ['Holder,Company,Percent', 'bolt,acme,30', 'Zeta KK,acme,5.0'];

test.each([
  ['the own columns', TABLE],
  ['a template', ['Lender,Borrower,Amount,Currency', 'bolt,acme,30,JPY']],
])('a table with %s is refused where nobody says when it was published', async (_, rows) => {
  const one = plan();
  const path = file('own.csv', ...rows);
  const [refused] = await importFiles(one, [{ path }]);
  expect(refused).toMatchObject({ changed: false, problems: [{ code: 'PUBLICATION_MISSING' }] });
  const [taken] = await importFiles(one, [{ path, published: '2024-05-01' }]);
  expect(taken).toMatchObject({ changed: true, problems: [] });
});

describe('an import', () => {
  test('puts cited facts beside those of the seed, and is kept with its file', async () => {
    const one = plan();
    const [report, ...others] = await importFiles(one, [
      { path: file('own.csv', ...TABLE), published: '2024-05-01', sourceTitle: 'Our book' },
    ]);
    expect(others).toEqual([]);
    expect(report).toMatchObject({
      format: 'holdings',
      source: { title: 'Our book', published: '2024-05-01' },
      facts: { HOLDS: 2 },
      parties: { new: 1, matched: 2 },
      warnings: [],
      problems: [],
      changed: true,
    });
    const found = await holders(one, 'acme');
    expect(found?.rows.sort()).toEqual([
      ['bolt', '30', ['row 2'], [2]],
      [expect.stringMatching(/^zeta-kk-/), '5.0', ['row 3'], [3]],
    ]);
    // Two companies, two persons, a board, a source; a company, its publisher and a source.
    expect(found?.meta).toMatchObject({ nodes: 9, facts: 2 });
    expect((await holders(one, 'acme', '2024-04-30'))?.rows).toEqual([]);
    expect(readManifest(one.dataDir)).toMatchObject([{ id: report?.id, facts: { HOLDS: 2 } }]);
    expect(readdirSync(join(one.dataDir, 'imports', 'files'))).toHaveLength(1);
  });

  test('again changes nothing and says so; the graph made anew from the kept file is the same', async () => {
    const one = plan();
    const path = file('own.csv', ...TABLE);
    await importFiles(one, [{ path, published: '2024-05-01' }]);
    const before = await holders(one, 'acme');
    expect(await importFiles(one, [{ path, published: '2024-05-01' }])).toMatchObject([
      { changed: false, there: true, problems: [], facts: { HOLDS: 2 } },
    ]);
    expect(await holders(one, 'acme')).toEqual(before);
    const again = { ...one.load, addition: keptImports(one.dataDir) };
    expect(await loadSeed(again)).toMatchObject({ outcome: 'unchanged', facts: 2 });
    expect(await loadSeed({ ...again, force: true })).toMatchObject({ outcome: 'loaded', facts: 2 });
    expect(await holders(one, 'acme')).toEqual(before);
  });

  test('that is withdrawn leaves the graph as it was, whatever was imported after it', async () => {
    const one = plan();
    await loadSeed(one.load);
    const seeded = await holders(one, 'acme');
    const [first] = await importFiles(one, [{ path: file('a.csv', ...TABLE), published: '2024-05-01' }]);
    const [second] = await importFiles(one, [
      { path: file('b.csv', 'holder,company,percent', 'bolt,acme,31'), published: '2024-06-01' },
    ]);
    await withdrawImport(one, first?.id ?? '');
    expect((await holders(one, 'acme'))?.rows).toEqual([['bolt', '31', ['row 2'], [2]]]);
    await withdrawImport(one, second?.id ?? '');
    expect(await holders(one, 'acme')).toEqual(seeded);
    expect(readdirSync(join(one.dataDir, 'imports', 'files'))).toEqual([]);
    await expect(withdrawImport(one, 'holdings-none')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is refused as a whole with every problem at its place, and nothing is changed', async () => {
    const one = plan();
    await loadSeed(one.load);
    const before = await holders(one, 'acme');
    const bad = file('bad.csv', 'holder,company,percent', 'bolt,acme,3O', ',acme,5', 'bolt,acme,101', 'acme,acme,100');
    const reports = await importFiles(one, [
      { path: file('good.csv', ...TABLE), published: '2024-05-01' },
      { path: bad, published: '2024-05-01' },
    ]);
    expect(reports.map(({ changed }) => changed)).toEqual([false, false]);
    expect(reports[1]?.problems.map(({ code, line }) => [code, line])).toEqual([
      ['NOT_A_NUMBER', 2],
      ['CELL_UNFIT', 3],
      ['PERCENT_OUT_OF_RANGE', 4],
    ]);
    expect(await holders(one, 'acme')).toEqual(before);
    expect(existsSync(join(one.dataDir, 'imports', 'imports.json'))).toBe(false);
    // What only the whole graph shows: that the two ends are one company.
    const [itself] = await importFiles(one, [
      { path: file('self.csv', 'holder,company,percent', 'acme,acme,100'), published: '2024-05-01' },
    ]);
    expect(itself?.problems.map(({ code }) => code)).toEqual(['JOINED_TO_ITSELF']);
    expect(await holders(one, 'acme')).toEqual(before);
  });

  test('that only takes something back names nobody, and is new all the same', async () => {
    const one = plan();
    const gone = file('a.json', '{"op":"DEL","entity":{"id":"nobody"}}');
    const dry = await importFiles(one, [{ path: gone, published: '2024-05-01' }], { dryRun: true });
    expect(dry).toMatchObject([{ met: [], there: false, problems: [] }]);
    const twice = [
      { path: gone, published: '2024-05-01' },
      { path: gone, published: '2024-05-01' },
    ];
    expect(await importFiles(one, twice)).toMatchObject([
      { changed: true, there: false },
      { changed: false, there: true },
    ]);
  });

  test('of a dry run reports the same and changes nothing', async () => {
    const one = plan();
    const path = file('own.csv', ...TABLE);
    const [dry] = await importFiles(one, [{ path, published: '2024-05-01' }], { dryRun: true });
    expect(dry).toMatchObject({ facts: { HOLDS: 2 }, parties: { new: 1, matched: 2 }, changed: false });
    expect(await holders(one, 'acme')).toBeUndefined();
    const [real] = await importFiles(one, [{ path, published: '2024-05-01' }]);
    expect({ ...real, changed: false }).toEqual(dry);
  });
});
