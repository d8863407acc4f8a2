import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { askProgram } from '../../test/support/ask-program.ts';
import { removeTemporaryFolders, temporaryFolder, temporarySeed } from '../../test/support/seeds/temporary-seed.ts';

afterAll(removeTemporaryFolders);

const table = join(temporaryFolder(), 'holders.csv');
writeFileSync(table, 'holder,company,percent\nAlder KK,Birch KK,30\n');

const within = (seed: string, data: string) => ['--seed', seed, '--data', data];
const imported = (seed: string, data: string) =>
  askProgram('import', table, '--published', '2024-05-01', ...within(seed, data));

test('an import begins in an empty folder of facts, and is taken back to it', async () => {
  const [seed, data] = [temporaryFolder(), join(temporaryFolder(), 'data')];
  const first = await imported(seed, data);
  expect([first.code, first.said]).toEqual([0, expect.stringMatching(/^Imported .*: 1 fact .* 2 new parties/m)]);
  expect(readdirSync(seed)).toEqual([]);
  const loaded = await askProgram('load', ...within(seed, data));
  expect([loaded.code, loaded.said]).toEqual([0, expect.stringMatching(/the folder is empty: there are no facts but/)]);
  // Two companies, the source, and its publisher, whom nothing names.
  expect(loaded.said).toMatch(/Nothing to do .*: 4 nodes, 1 fact/);
  const id = / as (holdings-[0-9a-f]+):/.exec(first.said)?.[1] ?? '';
  expect((await askProgram('withdraw', id, ...within(seed, data))).code).toBe(0);
  expect((await askProgram('load', ...within(seed, data))).said).toMatch(/: 0 nodes, 0 facts/);
}, 120_000);

test('a folder that is not there is made where nothing was loaded before, and only there', async () => {
  const [seed, data] = [join(temporaryFolder(), 'facts'), join(temporaryFolder(), 'data')];
  const looked = await askProgram('import', table, '--published', '2024-05-01', '--dry-run', ...within(seed, data));
  expect([looked.code, existsSync(seed)]).toEqual([3, false]);
  const { code, said } = await imported(seed, data);
  expect([code, said]).toEqual([
    0,
    expect.stringContaining(`Made ${seed}, empty: facts that you write yourself go there.`),
  ]);
  expect(readdirSync(seed)).toEqual([]);

  const [full, other] = [temporarySeed(), join(temporaryFolder(), 'data')];
  expect((await askProgram('load', ...within(full, other))).code).toBe(0);
  rmSync(full, { recursive: true });
  const gone = await imported(full, other);
  expect([gone.code, existsSync(full)]).toEqual([3, false]);
  expect(gone.said).toMatch(/there is no seed folder/);
  mkdirSync(full);
  const emptied = await imported(full, other);
  expect([emptied.code, emptied.said]).toEqual([
    3,
    expect.stringMatching(/is empty, but the graph in .* was loaded from/),
  ]);
}, 120_000);
