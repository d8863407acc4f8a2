import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../shared/project-root.ts';
import { readBooks } from './read.ts';

it('finds nothing wrong with the books of the seed', () => {
  const { problems } = readBooks(join(projectRoot(), 'seed', 'rulebooks'));
  expect(problems.map(({ file, line, problem, mend }) => `${file}:${String(line)} ${problem}; ${mend}`)).toEqual([]);
});
