import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../shared/facts.ts';
import { projectRoot } from '../../shared/project-root.ts';
import type { Rule } from '../books/book-format.ts';
import { openBooks } from '../books/read-books.ts';
import { CASE_PERSON, contentOf } from '../world/case-world.ts';
import { makeWorld } from '../world/world.ts';
import { runIn, type CaseResult } from './run-case.ts';

/** Facts that are not loaded without a day. */
const OF_A_DAY = new Set<Fact['kind']>(['HAS_ATTRIBUTE', 'COVERED_BY', 'NOMINATED_TO']);
const AGAINST: readonly CaseResult['outcome'][] = ['TRIGGERED', 'FAIL', 'UNKNOWN'];
const FOR: readonly CaseResult['outcome'][] = ['CLEAR', 'PASS'];

function undated({ from: _from, to: _to, ...fact }: Fact): Fact {
  const citations = fact.citations.map(({ observedOn: _, ...citation }) => citation);
  return { ...fact, citations };
}

/**
 * Whether a fact is the seat of whom the case judges, or of whom a report has to tell something: both is asked of those
 * who are known to be in office.
 */
function isJudged({ kind, subject, object }: Fact, { tests }: Rule): boolean {
  const isAsked = subject === CASE_PERSON || tests.every(({ pattern }) => pattern === 'DUTY');
  return kind === 'SITS_ON' && object.startsWith('s-') && isAsked;
}

describe('a fact of which no source says the day', () => {
  const books = openBooks(join(projectRoot(), 'seed', 'rulebooks'));
  const asked = books.flatMap((book) =>
    book.cases.flatMap((one) => {
      const rule = book.rules.find(({ id }) => id === one.rule)!;
      const content = contentOf(one, rule);
      const run = (facts: readonly Fact[]) =>
        runIn(makeWorld({ ...content, facts: [...facts] }), book, rule, CASE_PERSON).outcome;
      return content.facts
        .filter((fact) => !OF_A_DAY.has(fact.kind) && !isJudged(fact, rule))
        .map((fact) => {
          const i = content.facts.indexOf(fact);
          const [dated, of] = [run(content.facts), run(content.facts.with(i, undated(fact)))];
          return { told: `${book.id} ${one.rule} "${one.name}" ${fact.kind}`, dated, undated: of };
        });
    }),
  );

  test('that speaks against somebody with its day never clears him without', () => {
    const against = asked.filter(({ dated }) => AGAINST.includes(dated));
    expect(against.length).toBeGreaterThan(1000);
    expect(against.filter(({ undated: of }) => FOR.includes(of))).toEqual([]);
  });
});
