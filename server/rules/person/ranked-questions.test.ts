import { expect, test } from 'vitest';
import { smallBook, smallRule } from '../../../test/support/worlds/small-book.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { clear, triggered, unknown, type Answer } from './inquiry.ts';
import type { BookResult } from './judge-person.ts';
import type { PersonResult } from './person-result.ts';
import { rankQuestions } from './ranked-questions.ts';

type Key = 'a' | 'b' | 'c' | 'd';
const ask = (...keys: readonly Key[]) =>
  unknown(
    [],
    'open',
    keys.map((key) => ({ key: `since:${key}`, text: `${key}?` })),
  );

function result(book: string, verdict: Verdict, criteria: Readonly<Record<string, Answer>>): BookResult {
  return {
    book: smallBook({ id: book }),
    verdict,
    basis: 'NONE',
    review: false,
    applicability: 'APPLIES',
    reason: '',
    unread: [],
    criteria: Object.entries(criteria).map(([id, answer]) => ({
      ...answer,
      rule: smallRule({ id, tests: [{ pattern: 'QUESTION', asks: '?' }] }),
    })),
  };
}
const person = (id: string, ...results: BookResult[]): PersonResult => ({
  company: 's',
  officer: { person: id, role: 'OUTSIDE_DIRECTOR', seat: undefined, nomination: undefined, claim: undefined },
  results,
});
const ranked = (...people: PersonResult[]) =>
  rankQuestions(people).map(({ key, couldChange, couldSettle, people: who, rules }) => [
    key.slice('since:'.length),
    couldChange,
    couldSettle,
    who,
    rules,
  ]);

test('a question is listed once, with all whom and all rules that it is asked of', () => {
  expect(
    ranked(
      person('q', result('B', 'INSUFFICIENT', { R2: ask('a'), R1: ask('a') })),
      person('p', result('B', 'INSUFFICIENT', { R3: ask('a') }), result('C', 'INSUFFICIENT', { R3: ask('a') })),
    ),
  ).toEqual([['a', 3, 3, ['p', 'q'], ['R1', 'R2', 'R3']]]);
});

test('its answer settles a verdict alone only where nothing else is open', () => {
  expect(
    ranked(
      person('p', result('B', 'INSUFFICIENT', { R1: ask('a', 'b') }), result('C', 'INSUFFICIENT', { R2: ask('b') })),
    ),
  ).toEqual([
    ['b', 2, 1, ['p'], ['R1', 'R2']],
    ['a', 1, 0, ['p'], ['R1']],
  ]);
});

test('it changes no verdict that is against the person already, and is asked all the same', () => {
  const against = (verdict: Verdict) =>
    ranked(person('p', result('B', verdict, { R1: triggered({ language: 'en' }, [], 'hit'), R2: ask('a') })));
  expect(against('NOT_OUTSIDE')).toEqual([['a', 0, 0, ['p'], ['R2']]]);
  expect(against('NOT_INDEPENDENT')).toEqual([['a', 0, 0, ['p'], ['R2']]]);
  expect(against('OUTSIDE')).toEqual([['a', 1, 1, ['p'], ['R2']]]);
});

test('what is not open asks nothing', () => {
  const settled = { ...clear([], 'clear'), questions: ask('b').questions };
  expect(ranked(person('p', result('B', 'INSUFFICIENT', { R1: settled, R2: ask('a') })))).toEqual([
    ['a', 1, 1, ['p'], ['R2']],
  ]);
});

test('the most decisive is first: by verdicts changed, then settled, then rules, then its key', () => {
  const people = [
    person(
      'p',
      // d: changes one and settles none, of two rules; b and c the same of one rule.
      result('B', 'INSUFFICIENT', { R1: ask('c', 'b', 'd'), R2: ask('d') }),
    ),
    // a: settles one.
    person('q', result('B', 'INSUFFICIENT', { R1: ask('a') })),
  ];
  expect(rankQuestions(people).map(({ key }) => key)).toEqual(['since:a', 'since:d', 'since:b', 'since:c']);
  expect(rankQuestions([])).toEqual([]);
});
