import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { askProgram } from '../../test/support/ask-program.ts';
import { removeTemporaryFolders, temporaryFolder } from '../../test/support/seeds/temporary-seed.ts';

afterAll(removeTemporaryFolders);

test('parties of one name are asked about with the reason in words, and no longer once somebody decided', async () => {
  const seed = temporaryFolder();
  const data = join(temporaryFolder(), 'data');
  mkdirSync(data);
  const table = join(temporaryFolder(), 'holdings.csv');
  writeFileSync(table, 'holder,company,percent\nAlder Mill Ltd,Birch KK,30\nALDER MILL LIMITED,Cedar KK,20\n');
  const folders = ['--seed', seed, '--data', data];
  expect((await askProgram('import', table, '--published', '2024-05-01', ...folders)).code).toBe(0);

  const inWords = await askProgram('matches', ...folders);
  expect(inWords.answer).toMatch(/^\s*\d+ {2}\S+ {2}\S+\n {5}"[^"]+" and "[^"]+" are one name but for form/);
  expect(inWords.answer).not.toContain('=>');

  const listed = JSON.parse((await askProgram('matches', '--json', ...folders)).answer) as {
    matches: { a: string; b: string; reasons: unknown[] }[];
  };
  expect(listed.matches).toHaveLength(1);
  const { a, b, reasons } = listed.matches[0] ?? { a: '', b: '', reasons: [] };
  expect(reasons).toEqual([expect.stringContaining('are one name but for form')]);

  const who = ['--by', 'A. Steward', '--reason', 'Another register number.'];
  expect((await askProgram('decide', a, b, '--verdict', 'different', ...who, ...folders)).code).toBe(0);
  expect((await askProgram('matches', ...folders)).answer).toBe('No two parties look alike.');
}, 120_000);
