import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, expect, test } from 'vitest';
import { makeFolder } from './make-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'govgraph-folder-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('makes all that is missing, and leaves what is there', () => {
  const path = join(folder, 'a', 'b', 'c');
  makeFolder(path);
  expect(statSync(path).isDirectory()).toBe(true);
  writeFileSync(join(path, 'kept'), '');
  makeFolder(path);
  expect(readdirSync(path)).toEqual(['kept']);
});

test('throws where a file is in the way, at the end and on the way', () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  expect(() => {
    makeFolder(file);
  }).toThrow(/EEXIST/);
  expect(() => {
    makeFolder(join(file, 'below'));
  }).toThrow(/ENOTDIR/);
});

test.runIf(process.platform === 'linux')(
  'throws in /proc, where the system lets nobody make one, instead of trying for ever',
  () => {
    expect(() => {
      makeFolder('/proc/govgraph/data');
    }).toThrow(/ENOENT|EACCES/);
  },
);
