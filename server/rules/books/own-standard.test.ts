import { copyFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { projectRoot } from '../../shared/project-root.ts';
import { runCase } from '../verdict/run-case.ts';
import { openBooks, readBooks } from './read-books.ts';

const folder = mkdtempSync(join(tmpdir(), 'govgraph-own-standard-'));
cpSync(join(projectRoot(), 'seed', 'rulebooks'), folder, { recursive: true });
for (const ending of ['yaml', 'cases.yaml'])
  copyFileSync(join(projectRoot(), 'docs', `own-standard.template.${ending}`), join(folder, `OWN-STANDARD.${ending}`));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('the template of an own standard works as it stands, on both sides of each of its limits', () => {
  expect(readBooks(folder).problems).toEqual([]);
  const book = openBooks(folder).find(({ id }) => id === 'OWN-STANDARD')!;
  const found = book.cases.map((one) => {
    const { outcome } = runCase(
      book,
      book.rules.find(({ id }) => id === one.rule)!,
      one,
    );
    return `${one.rule}, ${one.name}: ${outcome}`;
  });
  expect(found).toEqual(book.cases.map((one) => `${one.rule}, ${one.name}: ${one.expect}`));
  expect(book.cases).toHaveLength(16);
});
