import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBooks } from '../rulebooks/read.ts';
import { projectRoot } from '../shared/project-root.ts';
import { runCase } from './run-case.ts';

/** Every book's own cases: small worlds that must trigger, must stay clear, must stay unknown. */
describe.each(openBooks(join(projectRoot(), 'seed', 'rulebooks')).map((book) => [book.id, book] as const))('%s', (_, book) => {
  it.each(book.cases.map((one) => [`${one.rule}: ${one.name} on ${one.on}`, one] as const))('%s', (_name, one) => {
    const rule = book.rules.find(({ id }) => id === one.rule)!;
    const result = runCase(book, rule, one);
    expect(result.outcome, result.reason).toBe(one.expect);
    if (one.review !== undefined) expect(result.review, result.reason).toBe(one.review);
  });

  it('has a case that triggers and one that does not for every rule', () => {
    const bad = new Set(['TRIGGERED', 'FAIL', 'REVIEW']);
    const lacking = book.rules.filter(({ id }) => {
      const own = book.cases.filter((one) => one.rule === id);
      return !own.some((one) => bad.has(one.expect)) || !own.some((one) => !bad.has(one.expect));
    });
    expect(lacking.map(({ id }) => id)).toEqual([]);
  });
});
