import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { nearestRoot, projectRoot } from './project-root.ts';

const folders: string[] = [];
const temporary = () => {
  const folder = mkdtempSync(join(tmpdir(), 'govgraph-root-'));
  folders.push(folder);
  return folder;
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

test('passes over packages of other names and over broken manifests', () => {
  const root = temporary();
  const inner = join(root, 'node_modules', 'other', 'dist');
  mkdirSync(inner, { recursive: true });
  writeFileSync(join(root, 'package.json'), '{"name":"govgraph"}');
  writeFileSync(join(root, 'node_modules', 'package.json'), '{not json');
  writeFileSync(join(root, 'node_modules', 'other', 'package.json'), '{"name":"other"}');
  expect(nearestRoot([inner])).toBe(root);
});

test('takes the second folder when nothing lies above the first, and says so when none does', () => {
  const lost = temporary();
  const root = temporary();
  writeFileSync(join(root, 'package.json'), '{"name":"govgraph"}');
  expect(nearestRoot([lost, root])).toBe(root);
  expect(() => nearestRoot([lost])).toThrow(/No package.json named "govgraph"/);
});

test('finds this repository', () => {
  expect(nearestRoot([projectRoot()])).toBe(projectRoot());
});
