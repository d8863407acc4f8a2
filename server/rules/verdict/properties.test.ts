import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rule, RuleCase } from '../books/book-format.ts';
import { openBooks } from '../books/read-books.ts';
import type { Rulebook } from '../books/rulebook.ts';
import { projectRoot } from '../../shared/project-root.ts';
import { CASE_PERSON, contentOf } from '../world/case-world.ts';
import type { Answer } from '../person/inquiry.ts';
import { askRule } from '../person/judge-person.ts';
import { officersOf } from '../person/company-officers.ts';
import { silences } from '../person/silence.ts';
import { makeWorld, type WorldContent } from '../world/world.ts';

interface Sample {
  readonly book: Rulebook;
  readonly rule: Rule;
  readonly one: RuleCase;
}

const samples: Sample[] = openBooks(join(projectRoot(), 'seed', 'rulebooks')).flatMap((book) =>
  book.cases.flatMap((one) => {
    const rule = book.rules.find(({ id }) => id === one.rule)!;
    return rule.about.includes('COMPANY') ? [] : [{ book, rule, one }];
  }),
);
const sample = fc.constantFrom(...samples);

function ask({ book, rule }: Sample, content: WorldContent, person = CASE_PERSON): Answer {
  const world = makeWorld(content);
  const officer = officersOf(world).find((one) => one.person === person)!;
  return askRule(world, officer, book, rule, silences(world, [book])(officer));
}
const withFacts = (given: Sample, facts: RuleCase['facts']): Sample => ({
  ...given,
  one: { ...given.one, facts: [...given.one.facts, ...facts] },
});
const outcome = (given: Sample) => ask(given, contentOf(given.one, given.rule)).outcome;

const DAY = fc.integer({ min: 1960, max: 2027 }).map((year) => `${String(year)}-04-01`);
/** Facts between strangers: nothing joins them to the company or the person. */
const stranger = fc.oneof(
  fc.record({
    kind: fc.constant('HOLDS' as const),
    subject: fc.constant('x1'),
    object: fc.constantFrom('x2', 'x3'),
    percent: fc.constantFrom('1', '50', '99.9'),
  }),
  fc.record({ kind: fc.constant('LENDS_TO' as const), subject: fc.constant('x1'), object: fc.constant('x2') }),
  fc.record({
    kind: fc.constant('TRADES_WITH' as const),
    subject: fc.constant('x2'),
    object: fc.constant('x3'),
    amount: fc.constant('5'),
    from: DAY,
  }),
  fc.record({
    kind: fc.constant('WORKS_FOR' as const),
    subject: fc.constant('stranger'),
    object: fc.constant('x1'),
    executive: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('KIN_OF' as const),
    subject: fc.constant('stranger'),
    object: fc.constant('other-stranger'),
    degree: fc.integer({ min: 1, max: 4 }),
  }),
);
/** A post of the person at an organisation that has nothing to do with the company. */
const elsewhere = fc.record({
  kind: fc.constant('WORKS_FOR' as const),
  subject: fc.constant(CASE_PERSON),
  object: fc.constantFrom('y1', 'y2'),
  employee: fc.boolean(),
  from: DAY,
});

describe('facts', () => {
  it('between strangers change nothing', () => {
    fc.assert(
      fc.property(sample, fc.array(stranger, { minLength: 1, maxLength: 5 }), (given, facts) => {
        expect(outcome(withFacts(given, facts))).toBe(outcome(given));
      }),
      { numRuns: 300 },
    );
  });

  it('of a post elsewhere never trigger, never clear, and never undo what is triggered', () => {
    fc.assert(
      fc.property(sample, fc.array(elsewhere, { minLength: 1, maxLength: 3 }), (given, facts) => {
        const before = outcome(given);
        const after = outcome(withFacts(given, facts));
        const allowed = {
          TRIGGERED: ['TRIGGERED'],
          UNKNOWN: ['UNKNOWN'],
          CLEAR: ['CLEAR', 'UNKNOWN'],
          NOT_APPLICABLE: ['NOT_APPLICABLE'],
        }[before];
        expect(allowed).toContain(after);
      }),
      { numRuns: 300 },
    );
  });

  it('left out never clear what was unknown, and never trigger', () => {
    fc.assert(
      fc.property(
        sample.filter(({ one }) => one.facts.length > 0),
        fc.nat(),
        (given, n) => {
          const rest = given.one.facts.filter((_, i) => i !== n % given.one.facts.length);
          const fewer = { ...given, one: { ...given.one, facts: rest, complete: [] } };
          // Without any promise that everything is told, only numbers can clear: shares, years, a finding, a full list
          // of holders.
          const cleared = outcome(fewer) === 'CLEAR';
          const byNumbers = given.rule.tests.some(
            ({ pattern }) => pattern === 'TENURE' || pattern === 'FINDING' || pattern === 'HOLDING',
          );
          expect(cleared && !byNumbers).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('ids', () => {
  const name = (id: string) => `z-${[...id].reverse().join('')}`;
  function relabelled(content: WorldContent): WorldContent {
    return {
      ...content,
      company: name(content.company),
      parties: content.parties.map((party) => ({ ...party, id: name(party.id) })),
      boards: content.boards.map((board) => ({ ...board, id: name(board.id), company: name(board.company) })),
      sources: content.sources.map((source) => ({ ...source, id: name(source.id), publisher: name(source.publisher) })),
      facts: content.facts.map((fact) => ({
        ...fact,
        id: name(fact.id),
        subject: name(fact.subject),
        object: name(fact.object),
        citations: fact.citations.map((citation) => ({ ...citation, source: name(citation.source) })),
        ...(fact.kind === 'SIGNS_AUDIT_OF' && fact.firm !== undefined ? { firm: name(fact.firm) } : {}),
        ...(fact.kind === 'SITS_ON'
          ? { attendance: fact.attendance.map((row) => ({ ...row, body: name(row.body) })) }
          : {}),
        ...(fact.kind === 'HAS_ATTRIBUTE' && fact.detail !== undefined
          ? { detail: fact.detail.map(({ key, value }) => ({ key: name(key), value })) }
          : {}),
      })),
    };
  }
  it('decide nothing: the same world under other ids gives the same outcome', () => {
    for (const given of samples) {
      const content = contentOf(given.one, given.rule);
      const plain = ask(given, content);
      const other = ask(given, relabelled(content), name(CASE_PERSON));
      expect(
        [other.outcome, other.basis, other.review, other.entity, other.group],
        `${given.rule.id}: ${given.one.name}`,
      ).toEqual([plain.outcome, plain.basis, plain.review, plain.entity, plain.group]);
      expect([...other.facts.map(({ fact }) => fact.id)].sort()).toEqual(
        plain.facts.map(({ fact }) => name(fact.id)).sort(),
      );
    }
  });
});

describe('thresholds', () => {
  const RANK = { CLEAR: 0, NOT_APPLICABLE: 0, UNKNOWN: 1, TRIGGERED: 2 } as const;
  const holderRule = (least: string, inclusive: boolean): Rule => ({
    id: 'T',
    about: ['OUTSIDE_DIRECTOR'],
    title: 't',
    text: 't',
    mark: 'K',
    citation: 't',
    exceptions: [],
    limbs: [],
    tests: [
      {
        pattern: 'POST',
        at: { is: 'SHAREHOLDER', ...(inclusive ? { atLeast: [{ value: least }] } : { moreThan: [{ value: least }] }) },
        roles: ['EMPLOYEE'],
        lookBack: { when: 'NOW' },
      },
    ],
  });
  const book: Rulebook = {
    id: 'T',
    title: 't',
    publisher: 't',
    kind: 'PRESUMPTION',
    about: 't',
    versions: [{ title: 't', from: '2000-01-01', mark: 'K', citation: 't' }],
    addressedTo: {},
    rules: [],
    notChecked: [],
    cases: [],
  };
  const world = (shares: number): RuleCase => ({
    rule: 'T',
    name: 't',
    on: '2007-06-26',
    expect: 'CLEAR',
    complete: ['WORKS_FOR', 'HOLDS'],
    facts: [
      { kind: 'HOLDS', subject: 'holder', object: 's', shares: String(shares) },
      { kind: 'HAS_ATTRIBUTE', subject: 's', object: 's-shares', attribute: 'SHARES_OUTSTANDING', amount: '204300' },
      { kind: 'WORKS_FOR', subject: 'p', object: 'holder', employee: true },
    ],
  });
  const at = (shares: number, least: number, inclusive: boolean) =>
    outcome({ book, rule: holderRule(String(least), inclusive), one: world(shares) });

  it('are monotone: a lower one never triggers less, more shares never trigger less', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 204300 }),
        fc.integer({ min: 0, max: 204300 }),
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 1, max: 99 }),
        fc.boolean(),
        (a, b, s, t, inclusive) => {
          const [few, many] = a < b ? [a, b] : [b, a];
          const [low, high] = s < t ? [s, t] : [t, s];
          expect(RANK[at(few, low, inclusive)]).toBeGreaterThanOrEqual(RANK[at(few, high, inclusive)]);
          expect(RANK[at(many, low, inclusive)]).toBeGreaterThanOrEqual(RANK[at(few, low, inclusive)]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('are exact: share × 100 against threshold × total, in whole numbers', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 204300 }),
        fc.integer({ min: 1, max: 99 }),
        fc.boolean(),
        (shares, least, inclusive) => {
          const over = inclusive ? shares * 100 >= least * 204300 : shares * 100 > least * 204300;
          expect(at(shares, least, inclusive)).toBe(over ? 'TRIGGERED' : 'CLEAR');
        },
      ),
      { numRuns: 150 },
    );
  });
});
