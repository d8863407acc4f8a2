import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { removeTemporaryFolders, temporaryFolder } from '../../test/support/seeds/temporary-seed.ts';
import { runProgram } from './program.ts';

afterAll(removeTemporaryFolders);

async function govgraph(...words: string[]): Promise<{ code: number; answer: string; said: string }> {
  const [answers, said]: [string[], string[]] = [[], []];
  const code = await runProgram(words, {
    answer: (text) => answers.push(text),
    say: (text) => said.push(text),
    progress: () => undefined,
  });
  return { code, answer: answers.join('\n'), said: said.join('\n') };
}

test('a new folder is sound, loads, and its outside director is judged on the day of the report', async () => {
  const folder = join(temporaryFolder(), 'mine');
  expect((await govgraph('new', folder)).code).toBe(0);
  const checked = await govgraph('check', '--seed', folder);
  expect([checked.code, checked.answer]).toEqual([0, 'No problems in 2 company files, 2 people, 1 source.']);
  const audit = await govgraph(
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
  const { code, said } = await govgraph('new', folder);
  expect([code, said]).toEqual([2, expect.stringMatching(/not empty.*Nothing was written/)]);
  expect(readdirSync(folder)).toEqual(['notes.txt']);
  expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
});

test('a place where nothing can be written is told', async () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  expect(await govgraph('new', join(file, 'inside'))).toMatchObject({
    code: 2,
    said: expect.stringMatching(/cannot be written/) as unknown,
  });
});
