import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readShelf } from '../rules/books/shelf.ts';
import { projectRoot } from '../shared/project-root.ts';
import { failedCases } from './book-cases.ts';

/** The house policy of the guide: employed by a holder of 5 % or more. */
const [policy = '', cases = ''] = [
  ...readFileSync(join(projectRoot(), 'docs', 'rulebooks.md'), 'utf8').matchAll(/```yaml\n(.*?)```/gs),
].map(([, text]) => text);
let seedDir: string;
beforeEach(() => {
  seedDir = mkdtempSync(join(tmpdir(), 'govgraph-cases-'));
  mkdirSync(join(seedDir, 'rulebooks'));
});
afterEach(() => {
  rmSync(seedDir, { recursive: true, force: true });
});

function failed(book: string, itsCases: string) {
  writeFileSync(join(seedDir, 'rulebooks', 'HOUSE.yaml'), book);
  writeFileSync(join(seedDir, 'rulebooks', 'HOUSE.cases.yaml'), itsCases);
  return failedCases(readShelf(seedDir), seedDir);
}

it('says nothing where every case holds', () => {
  expect(failed(policy, cases)).toEqual([]);
});

it('tells a case that does not hold, with its line, what came out and why', () => {
  // 50 of 1,000 shares are 5 % exactly; one share fewer is below the limit.
  const below = cases.replace('shares: "50"', 'shares: "49"');
  const [problem, ...others] = failed(policy, below);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ file: 'rulebooks/HOUSE.cases.yaml', severity: 'error', path: 'cases[0].expect' });
  expect(problem?.line).toBe(below.split('\n').findIndex((line) => line.includes('expect: TRIGGERED')) + 1);
  expect(problem?.problem).toMatch(
    /^the case "employee of a holder of exactly 5 %" of HOUSE-1 comes out as \w+, not TRIGGERED: /,
  );
});

it('tells a rule that was changed under its cases', () => {
  const moved = policy.replace('atLeast: "5"', 'atLeast: "6"');
  expect(moved).not.toBe(policy);
  expect(failed(moved, cases).map(({ path }) => path)).toEqual(['cases[0].expect']);
});

it('tells a case that is, or is not, for review', () => {
  const reviewed = (said: boolean) =>
    cases.replace('expect: TRIGGERED', `expect: TRIGGERED\n    review: ${String(said)}`);
  const problems = [...failed(policy, reviewed(true)), ...failed(policy, reviewed(false))];
  expect(problems).toHaveLength(1);
  // The guide gives the rule a judgement, so a hit is for review.
  expect(problems[0]?.problem).toContain('HOUSE-1 is for review');
});

it('runs nothing of a malformed book, nor of a folder without books', () => {
  expect(failed(policy.replace('pattern: POST', 'pattern: POSTS'), cases)).toEqual([]);
  rmSync(join(seedDir, 'rulebooks'), { recursive: true });
  expect(failedCases(readShelf(seedDir), seedDir)).toEqual([]);
});
