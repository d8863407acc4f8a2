import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../shared/project-root.ts';
import type { Rule, RuleCase } from '../books/book-format.ts';
import { openBooks } from '../books/read-books.ts';
import type { Rulebook } from '../books/rulebook.ts';
import { runCase } from './run-case.ts';

/**
 * Nothing that only disguises a relation makes a rule clear that it meets: a company or a nominee put in between, a
 * second currency, a new title, a successor, a date or an amount that is no longer told.
 */
interface Sample {
  readonly book: Rulebook;
  readonly rule: Rule;
  readonly one: RuleCase;
}
const met: Sample[] = openBooks(join(projectRoot(), 'seed', 'rulebooks')).flatMap((book) =>
  book.cases
    .filter((one) => one.expect === 'TRIGGERED')
    .map((one) => ({ book, rule: book.rules.find(({ id }) => id === one.rule)!, one })),
);
type Facts = RuleCase['facts'];
type Stated = Facts[number];
/** Everything else is told, so that only what is disguised could leave it open. */
const ALL = ['WORKS_FOR', 'HOLDS', 'LENDS_TO', 'TRADES_WITH', 'AUDITS', 'KIN_OF', 'SITS_ON', 'SIGNS_AUDIT_OF'] as const;

const DISGUISES: Readonly<Record<string, (facts: Facts) => Facts[]>> = {
  'a nominee holds the shares': (facts) =>
    each(facts, 'HOLDS', (fact, i) => [
      { ...fact, subject: `name${String(facts.length)}x${String(i)}`, nominee: true },
      {
        kind: 'NOMINEE_FOR',
        subject: `name${String(facts.length)}x${String(i)}`,
        object: fact.subject,
        from: '1900-01-01',
        observedOn: '2030-01-01',
      },
    ]),
  'a company between holds the shares': (facts) =>
    each(facts, 'HOLDS', (fact, i) => [
      // Who held as a nominee then holds the company between as one.
      { ...fact, subject: `mid${String(facts.length)}x${String(i)}`, nominee: false },
      {
        kind: 'HOLDS',
        subject: fact.subject,
        object: `mid${String(facts.length)}x${String(i)}`,
        nominee: fact['nominee'] === true,
        percent: '100',
        exact: true,
        from: '1900-01-01',
        observedOn: '2030-01-01',
      },
    ]),
  'a payment in another currency besides': (facts) =>
    each(facts, 'TRADES_WITH', (fact) => [fact, { ...fact, currency: 'XAF', amount: '1' }]),
  'a successor has the relation': (facts) =>
    (['LENDS_TO', 'AUDITS'] as const).flatMap((kind) =>
      each(facts, kind, (fact, i) => [
        { ...fact, subject: `new${String(facts.length)}x${String(i)}-bank` },
        {
          kind: 'SUCCEEDS',
          subject: `new${String(facts.length)}x${String(i)}-bank`,
          object: fact.subject,
          from: '2000-01-01',
          observedOn: '2030-01-01',
        },
      ]),
    ),
  'the person has a new title since': (facts) =>
    each(facts, 'SITS_ON', (fact) =>
      fact.subject === 'p' || fact['to'] !== undefined || typeof fact['from'] !== 'string' || fact['from'].length < 10
        ? [fact]
        : [
            { ...fact, to: '2006-09-01' },
            { ...fact, from: '2006-09-01', title: `New ${typeof fact['title'] === 'string' ? fact['title'] : ''}` },
          ],
    ),
  'an end is no longer told': (facts) => without(facts, 'to'),
  'a start is no longer told': (facts) => without(facts, 'from'),
  'an amount is no longer told': (facts) => without(facts, 'amount'),
  'a role is no longer told': (facts) => [...without(facts, 'executive'), ...without(facts, 'employee')],
  'a number of shares is no longer told': (facts) => [...without(facts, 'shares'), ...without(facts, 'percent')],
  'a degree is no longer told': (facts) => without(facts, 'degree'),
};

function each(facts: Facts, kind: Stated['kind'], change: (fact: Stated, index: number) => Facts): Facts[] {
  return facts.flatMap((fact, i) =>
    fact.kind === kind ? [[...facts.slice(0, i), ...change(fact, i), ...facts.slice(i + 1)]] : [],
  );
}

function without(facts: Facts, field: string): Facts[] {
  return facts.flatMap((fact, i) => {
    if (fact[field] === undefined) return [];
    const rest = Object.fromEntries(Object.entries(fact).filter(([name]) => name !== field)) as Stated;
    return [[...facts.slice(0, i), rest, ...facts.slice(i + 1)]];
  });
}

describe.each(Object.entries(DISGUISES))('%s', (_, disguise) => {
  it('never makes clear what is met', () => {
    const cleared = met.flatMap(({ book, rule, one }) =>
      disguise(one.facts)
        .map((facts) => runCase(book, rule, { ...one, facts, complete: [...ALL] }))
        .filter(({ outcome }) => outcome === 'CLEAR')
        .map(({ reason }) => `${rule.id}, ${one.name}: ${reason}`),
    );
    expect(cleared).toEqual([]);
  });
});

it('no two of them together do either, whatever the case', { timeout: 120_000 }, () => {
  const all = Object.entries(DISGUISES);
  const cleared = met.flatMap(({ book, rule, one }) =>
    all.flatMap(([first, disguise]) =>
      disguise(one.facts).flatMap((once) =>
        all.flatMap(([second, again]) =>
          again(once)
            .map((facts) => runCase(book, rule, { ...one, facts, complete: [...ALL] }))
            .filter(({ outcome }) => outcome === 'CLEAR')
            .map(({ reason }) => `${rule.id}, ${one.name}: ${first}, and ${second}: ${reason}`),
        ),
      ),
    ),
  );
  expect(cleared).toEqual([]);
});
