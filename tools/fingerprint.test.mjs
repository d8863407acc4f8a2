import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprint } from './fingerprint.mjs';

let folder;
const write = (path, text) => writeFileSync(join(folder, path), text);
const now = () => fingerprint(['client', 'lock.json'], folder);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'govgraph-inputs-'));
  mkdirSync(join(folder, 'client', 'ui'), { recursive: true });
  write('lock.json', '{}');
  write('client/a.ts', 'a');
  write('client/ui/b.ts', 'b');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('is the same for the same files, whenever they were written', () => {
  const before = now();
  write('client/a.ts', 'a');
  expect(now()).toBe(before);
});

test.each([
  ['a file changes', () => write('client/ui/b.ts', 'B')],
  ['a file is added', () => write('client/c.ts', '')],
  ['a file is renamed', () => renameSync(join(folder, 'client/a.ts'), join(folder, 'client/z.ts'))],
  [
    'text moves from one file to the next',
    () => {
      write('client/a.ts', '');
      write('client/ui/b.ts', 'ab');
    },
  ],
  ['a file that is named alone changes', () => write('lock.json', '{ }')],
])('is another when %s', (_, change) => {
  const before = now();
  change();
  expect(now()).not.toBe(before);
});

test('does not look at tests, notes and hidden files, from which nothing is built', () => {
  const before = now();
  write('client/a.test.ts', 'x');
  write('client/README.md', 'x');
  write('client/.swp', 'x');
  expect(now()).toBe(before);
});
