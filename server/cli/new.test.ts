import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { removeTemporaryFolders, temporaryFolder } from '../../test/support/seeds/temporary-seed.ts';
import { askProgram } from '../../test/support/ask-program.ts';

afterAll(removeTemporaryFolders);

test('a new folder is sound, loads, and its outside director is judged on the day of the report', async () => {
  const folder = join(temporaryFolder(), 'mine');
  expect((await askProgram('new', folder)).code).toBe(0);
  const checked = await askProgram('check', '--seed', folder);
  expect([checked.code, checked.answer]).toEqual([0, 'No problems in 2 company files, 2 people, 1 source.']);
  const audit = await askProgram(
    'audit',
    'example-works',
    '--on',
    '2025-06-20',
    '--all-books',
    '--seed',
    folder,
    '--data',
    `${folder}-data`,
  );
  expect(audit.code).toBe(0);
  const report = JSON.parse(audit.answer) as { people: { name: string }[]; books: unknown[] };
  expect(report.people.map(({ name }) => name)).toContain('Mary Example');
  // The rule books of govgraph judge every folder.
  expect(report.books.length).toBeGreaterThan(20);
});

test('nothing is written into a folder that holds something', async () => {
  const folder = join(temporaryFolder(), 'mine');
  mkdirSync(folder);
  writeFileSync(join(folder, 'notes.txt'), 'mine');
  const { code, said } = await askProgram('new', folder);
  expect([code, said]).toEqual([2, expect.stringMatching(/not empty.*Nothing was written/)]);
  expect(readdirSync(folder)).toEqual(['notes.txt']);
  expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
});

test('a place where nothing can be written is told', async () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  expect(await askProgram('new', join(file, 'inside'))).toMatchObject({
    code: 2,
    said: expect.stringMatching(/cannot be written/) as unknown,
  });
});
