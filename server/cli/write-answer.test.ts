import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeAnswer } from './write-answer.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'govgraph-answer-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});
const at = (name: string) => join(folder, name);

test('a file takes the place of another, and of no file beside it', () => {
  writeFileSync(at('a.csv'), 'before');
  writeFileSync(at('a.csv.new'), 'of somebody');
  writeAnswer(at('a.csv'), 'after');
  expect(readFileSync(at('a.csv'), 'utf8')).toBe('after');
  expect(readFileSync(at('a.csv.new'), 'utf8')).toBe('of somebody');
  expect(readdirSync(folder).sort()).toEqual(['a.csv', 'a.csv.new']);
});

const onWindows = process.platform === 'win32' ? 'Windows has no such rights' : undefined;

test.for([0o600, 0o640, 0o644])(
  'who may read what is replaced may read what comes, and nobody else: %s',
  (mode, { skip }) => {
    skip(onWindows !== undefined, onWindows);
    writeFileSync(at('a.csv'), 'before');
    chmodSync(at('a.csv'), mode);
    writeAnswer(at('a.csv'), 'after');
    expect(statSync(at('a.csv')).mode & 0o777).toBe(mode);
  },
);

test('what may not be written is not replaced', ({ skip }) => {
  const isRoot = process.getuid?.() === 0;
  skip(onWindows !== undefined || isRoot, isRoot ? 'everything may be written by root' : onWindows);
  writeFileSync(at('a.csv'), 'before');
  chmodSync(at('a.csv'), 0o444);
  expect(() => {
    writeAnswer(at('a.csv'), 'after');
  }).toThrow(/may not be written/);
  expect(readFileSync(at('a.csv'), 'utf8')).toBe('before');
});

test('a link is written through, and stays one', ({ skip }) => {
  skip(onWindows !== undefined, onWindows);
  writeFileSync(at('real.csv'), 'before');
  symlinkSync(at('real.csv'), at('link.csv'));
  writeAnswer(at('link.csv'), 'after');
  expect(readFileSync(at('real.csv'), 'utf8')).toBe('after');
  expect(readdirSync(folder).sort()).toEqual(['link.csv', 'real.csv']);
});
