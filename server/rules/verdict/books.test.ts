import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openBooks, readBooks } from '../books/read-books.ts';
import { projectRoot } from '../../shared/project-root.ts';
import { runCase } from './run-case.ts';

describe('the guide to a house policy', () => {
  const [policy = '', cases = ''] = [
    ...readFileSync(join(projectRoot(), 'docs', 'rulebooks.md'), 'utf8').matchAll(/```yaml\n(.*?)```/gs),
  ].map(([, text]) => text);
  const seedDir = mkdtempSync(join(tmpdir(), 'govgraph-house-'));
  const shelf = join(seedDir, 'rulebooks');
  cpSync(join(projectRoot(), 'seed', 'rulebooks'), shelf, { recursive: true });
  writeFileSync(join(shelf, 'HOUSE.yaml'), policy);
  writeFileSync(join(shelf, 'HOUSE.cases.yaml'), cases);
  afterAll(() => {
    rmSync(seedDir, { recursive: true, force: true });
  });

  it('works as written: two files more, no word of code, and its cases hold', () => {
    expect(readBooks(shelf).problems).toEqual([]);
    const house = openBooks(shelf).find(({ id }) => id === 'HOUSE')!;
    expect(house.cases.map((one) => runCase(house, house.rules[0]!, one).outcome)).toEqual(['TRIGGERED', 'UNKNOWN']);
  });
});

/** Every book's own cases: small worlds that must trigger, must stay clear, must stay unknown. */
describe.each(openBooks(join(projectRoot(), 'seed', 'rulebooks')).map((book) => [book.id, book] as const))(
  '%s',
  (_, book) => {
    it.each(book.cases.map((one) => [`${one.rule}: ${one.name} on ${one.on}`, one] as const))('%s', (_name, one) => {
      const rule = book.rules.find(({ id }) => id === one.rule)!;
      const result = runCase(book, rule, one);
      expect(result.outcome, result.reason).toBe(one.expect);
      if (one.review !== undefined) expect(result.review, result.reason).toBe(one.review);
    });

    it('has cases that trigger, stay clear and stay unknown for every rule that can', () => {
      const lacking = book.rules.filter((rule) => {
        const outcomes = new Set(book.cases.filter((one) => one.rule === rule.id).map((one) => one.expect));
        // The graph has no underwriters: such a rule can stay clear and unknown only.
        const never = rule.tests.every((test) => test.pattern === 'POST' && test.at.is === 'UNDERWRITER');
        // Competition is not in the graph: an interlock is shown, and stays to be judged.
        const open = rule.tests.every((test) => test.pattern === 'INTERLOCK');
        if (rule.about.includes('COMPANY')) return outcomes.size < (open ? 1 : 2);
        // A limb that no test asks keeps the rule from ever being clear.
        // Nor can one that turns on an answer: a no is a word.
        const clears =
          rule.limbs.every(({ asks }) => asks.length > 0) && !rule.tests.some((test) => test.pattern === 'QUESTION');
        return outcomes.has('CLEAR') !== clears || !outcomes.has('UNKNOWN') || (!never && !outcomes.has('TRIGGERED'));
      });
      expect(lacking.map(({ id }) => id)).toEqual([]);
    });
  },
);
