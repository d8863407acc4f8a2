import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeTemporaryFolders, temporaryFolder, temporarySeed } from '../../test/support/seeds/temporary-seed.ts';
import { HOSTILE_FILES } from '../../test/support/intake/hostile-files.ts';
import { askProgram } from '../../test/support/ask-program.ts';

afterAll(removeTemporaryFolders);

/**
 * What somebody could send by mistake or on purpose, by the command: each is refused as a whole, and nothing is changed
 * by it.
 */
let seed: string;
let data: string;
const MB = 1024 * 1024;

/** Every file of the data folder with what is in it, but for the trail, which tells of what was refused, too. */
function dataFiles(): Record<string, string> {
  const all = readdirSync(data, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.name.startsWith('trail.'),
  );
  return Object.fromEntries(
    all.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path, createHash('sha256').update(readFileSync(path)).digest('hex')];
    }),
  );
}

beforeAll(async () => {
  seed = temporarySeed();
  data = join(temporaryFolder(), 'data');
  mkdirSync(data);
  const good = join(temporaryFolder(), 'good.csv');
  writeFileSync(good, 'holder,company,percent\nAlder KK,Birch KK,30\n');
  const { code } = await askProgram('import', good, '--published', '2024-05-01', '--seed', seed, '--data', data);
  expect(code).toBe(0);
}, 120_000);

test.each(HOSTILE_FILES)('%s is refused: exit code 7, its code, nothing changed', async (_, name, content, code) => {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content());
  const before = dataFiles();
  const refused = await askProgram('import', path, '--json', '--seed', seed, '--data', data);
  expect(refused.code).toBe(7);
  const { imports } = JSON.parse(refused.answer) as {
    imports: { changed: boolean; problems: { code: string; place: string; mend: string }[] }[];
  };
  expect(imports.map(({ changed }) => changed)).toEqual([false]);
  const [problem] = imports[0]?.problems ?? [];
  expect(problem?.code).toBe(code);
  expect(problem?.place).not.toBe('');
  expect(problem?.mend).not.toBe('');
  expect(dataFiles()).toEqual(before);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test('one line of 300 MB is refused when it has gone on for too long, in little memory', async () => {
  const path = join(temporaryFolder(), 'line.json');
  const file = openSync(path, 'w');
  writeSync(file, '[{"statementId":"');
  const piece = Buffer.alloc(4 * MB, 0x61);
  for (let at = 0; at < 75; at += 1) writeSync(file, piece);
  closeSync(file);
  expect(statSync(path).size).toBeGreaterThan(300 * MB);
  const before = [dataFiles(), process.memoryUsage().rss] as const;
  const refused = await askProgram('import', path, '--json', '--seed', seed, '--data', data);
  expect(refused.code).toBe(7);
  expect(refused.answer).toContain('TOO_LARGE');
  expect(dataFiles()).toEqual(before[0]);
  expect(process.memoryUsage().rss - before[1]).toBeLessThan(200 * MB);
}, 180_000);

test('a good file beside a bad one does not come in', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'good.csv'), 'holder,company,percent\nFir,Gum,40\n');
  writeFileSync(join(folder, 'bad.xml'), '<html></html>');
  const before = dataFiles();
  const paths = ['good.csv', 'bad.xml'].map((name) => join(folder, name));
  const refused = await askProgram('import', ...paths, '--published', '2024-05-01', '--seed', seed, '--data', data);
  expect(refused.code).toBe(7);
  expect(dataFiles()).toEqual(before);
});
