import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder, temporarySeed } from '../../test/support/seeds/temporary-seed.ts';
import { removeTemporaryFolders } from '../../test/support/seeds/temporary-seed.ts';
import { dumpOf } from '../../test/support/engines/graph-dump.ts';
import { loadSeed } from '../seed/load-seed.ts';
import { importFiles, withdrawImport, type ImportPlan } from './import-files.ts';
import { keptFile, readManifest } from './kept/manifest.ts';

afterAll(removeTemporaryFolders);

/**
 * The first two touch nothing of each other but the publisher that both have none of; the last names a company of the
 * first.
 */
const FILES = {
  first: 'holder,company,percent\nAlder KK,Birch KK,30\n',
  apart: 'holder,company,percent\nCedar KK,Elm KK,20\n',
  after: 'holder,company,companyId,percent\nFir KK,acme,acme,10\n',
};
let dataDir: string;
let plan: ImportPlan;
let before: unknown;

async function put(name: keyof typeof FILES): Promise<string> {
  const path = join(temporaryFolder(), `${name}.csv`);
  writeFileSync(path, FILES[name]);
  const [report] = await importFiles(plan, [{ path, published: '2024-05-01' }]);
  expect(report?.problems).toEqual([]);
  return report?.id ?? '';
}
/** Without its bytes an import can only be as it was put together before. */
function lose(id: string): void {
  const found = readManifest(dataDir).find((one) => one.id === id);
  rmSync(keptFile(dataDir, found?.sha256 ?? ''));
}

beforeAll(async () => {
  dataDir = join(temporaryFolder(), 'data');
  plan = { load: { seedDir: temporarySeed(), store: { dataDir } }, dataDir };
  await loadSeed({ ...plan.load, force: true });
  await put('first');
  before = await dumpOf(plan.load.store);
});

describe('an import is taken back by what it did', () => {
  test('the last one without a look at any other', async () => {
    const [first] = readManifest(dataDir);
    const id = await put('apart');
    lose(first?.id ?? '');
    await withdrawImport(plan, id);
    expect(await dumpOf(plan.load.store)).toEqual(before);
  });

  test('one before others, which are put in anew only if they would come out otherwise', async () => {
    const id = await put('after');
    const between = await put('apart');
    lose(between);
    // The publisher that nobody names is there since the first: the one between depends on that, and not on this.
    await withdrawImport(plan, id);
    expect(readManifest(dataDir)).toHaveLength(2);
    const [first] = readManifest(dataDir);
    await expect(withdrawImport(plan, first?.id ?? '')).rejects.toMatchObject({ code: 'STORE_DAMAGED' });
    expect(readManifest(dataDir)).toHaveLength(2);
    await withdrawImport(plan, between);
    expect(await dumpOf(plan.load.store)).toEqual(before);
  });

  test('what it did is kept as long as it is there, and found again where it is lost', async () => {
    const traces = join(dataDir, 'imports', 'traces');
    expect(readdirSync(traces)).toHaveLength(1);
    const id = await put('apart');
    expect(readdirSync(traces)).toHaveLength(2);
    rmSync(traces, { recursive: true });
    // The first has lost its bytes in the tests above: now they would be needed.
    await expect(withdrawImport(plan, id)).rejects.toMatchObject({ code: 'STORE_DAMAGED' });
    const [first] = readManifest(dataDir);
    writeFileSync(keptFile(dataDir, first?.sha256 ?? ''), FILES.first);
    await withdrawImport(plan, id);
    expect(await dumpOf(plan.load.store)).toEqual(before);
    expect(readdirSync(traces)).toHaveLength(1);
  });
});
