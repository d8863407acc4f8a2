import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../shared/project-root.ts';
import { runCase } from '../verdict/run-case.ts';
import { openBooks } from './read-books.ts';

const books = openBooks(join(projectRoot(), 'seed', 'rulebooks'));
/** Every rule of every book, about persons and about the company: none is left out. */
const judging = books.flatMap((book) => book.rules.map((rule) => [rule.id, book, rule] as const));

describe.each(judging)('%s', (_, book, rule) => {
  it('states its limbs, and each test asks one', () => {
    expect(rule.limbs.length).toBeGreaterThan(0);
    const asked = new Set(rule.limbs.flatMap(({ asks }) => asks));
    expect([...asked].sort((a, b) => a - b)).toEqual(rule.tests.map((_test, i) => i + 1));
  });

  it('is never clear or passed with a limb that nobody asks, nor with one that the book does not check', () => {
    const silenced = {
      ...rule,
      limbs: [...rule.limbs, { who: 'somebody', what: 'something that no test asks', asks: [] }],
    };
    const unchecked = { ...book, notChecked: [...book.notChecked, { what: 'that', reason: 'why', rules: [rule.id] }] };
    for (const one of book.cases.filter(
      ({ rule: id, expect: outcome }) => id === rule.id && (outcome === 'CLEAR' || outcome === 'PASS'),
    )) {
      expect(runCase(book, rule, one).outcome, one.name).toBe(one.expect);
      expect(runCase(book, silenced, one).outcome, one.name).toBe('UNKNOWN');
      expect(runCase(unchecked, rule, one).outcome, one.name).toBe('UNKNOWN');
    }
  });
});

it.each(books.map((book) => [book.id, book] as const))(
  '%s: what is not checked of a rule is named with the rule, which is then never clear',
  (_, book) => {
    for (const { what, rules = [] } of book.notChecked)
      for (const id of rules) {
        expect(
          book.rules.map((rule) => rule.id),
          what,
        ).toContain(id);
        const clear = book.cases.filter((one) => one.rule === id && (one.expect === 'CLEAR' || one.expect === 'PASS'));
        expect(clear, `${id}: ${what}`).toEqual([]);
      }
  },
);
