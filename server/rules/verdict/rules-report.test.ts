import { expect, test } from 'vitest';
import { smallBook } from '../../../test/support/worlds/small-book.ts';
import { smallWorld } from '../../../test/support/worlds/small-world.ts';
import { stepThrough } from '../../shared/turns/in-turns.ts';
import { booksHash, factsHash } from './hashes.ts';
import { reportInTurns, reportOn } from './rules-report.ts';
import { runCase, runIn } from './run-case.ts';

const DAY = '2020-06-30';
/** `p` and `q` are outside directors, in office for 14 and for 8 years; the board is told in full. */
const world = smallWorld(
  [
    { kind: 'SITS_ON', subject: 'p', object: 's-directors', outside: true, from: '2006-06-28' },
    { kind: 'SITS_ON', subject: 'q', object: 's-directors', outside: true, from: '2012-06-28' },
  ],
  DAY,
  ['SITS_ON'],
);
const tenure = { tests: [{ pattern: 'TENURE', moreThan: '10' } as const] };
const composition = (members: string) =>
  ({
    id: `C-${members}`,
    about: ['COMPANY'],
    tests: [{ pattern: 'COMPOSITION', board: 'DIRECTORS', members }],
  }) as const;
const [LAW, CODE, CHECKS] = [
  smallBook({ id: 'LAW', rules: [tenure, { id: 'Q', tests: [{ pattern: 'QUESTION', asks: 'Is it so of #?' }] }] }),
  smallBook({ id: 'CODE', kind: 'PRESUMPTION', rules: [tenure] }),
  smallBook({ id: 'CHECKS', kind: 'CHECKS', rules: [{ ...composition('2'), about: ['COMPANY'] } as never] }),
];

test('a report judges everybody under every book but those of checks, and checks the company', async () => {
  const books = [LAW, CHECKS, CODE];
  const report = reportOn(world, books);
  expect(
    report.people.map(({ officer, results }) => [officer.person, results.map((r) => `${r.book.id} ${r.verdict}`)]),
  ).toEqual([
    ['p', ['LAW NOT_OUTSIDE', 'CODE NOT_INDEPENDENT']],
    ['q', ['LAW OUTSIDE', 'CODE INDEPENDENT']],
  ]);
  // What the law makes of the two is counted from the verdicts of the report itself.
  expect(report.checks.map(({ id, reason }) => [id, reason])).toEqual([
    [
      'CHECKS:C-2:today',
      'On 2020-06-30: 2 members, 2 called outside; asked: at least 2 members. By the facts, under LAW: 0 shown to be outside, 1 by the company’s word alone, 0 not established, 1 shown not to be.',
    ],
  ]);
  expect(report.questions.map(({ key, couldChange }) => [key, couldChange])).toEqual([
    ['asked:Q:Is it so of #?:q', 1],
    ['asked:Q:Is it so of #?:p', 0],
  ]);
  expect(report).toMatchObject({
    company: 's',
    on: DAY,
    knownOn: '2020-07-01',
    factsHash: stepThrough(factsHash(world)),
    booksHash: booksHash(books),
  });
  expect(await reportInTurns(world, books, books)).toEqual(report);
  const reason = new Error('gone');
  await expect(reportInTurns(world, books, books, AbortSignal.abort(reason))).rejects.toBe(reason);
});

test('the statute that counts those called outside may be one of other books than are asked', () => {
  expect(reportOn(world, [CHECKS], [CHECKS, LAW]).checks[0]?.reason).toContain('By the facts, under LAW: 0 shown');
  expect(reportOn(world, [CHECKS]).checks[0]?.reason).not.toContain('By the facts');
});

test('of several checks of one rule the gravest counts in a case', () => {
  const run = (...members: string[]) => {
    const rule = { about: ['COMPANY'], tests: members.map((one) => composition(one).tests[0]) };
    const book = smallBook({ rules: [rule as never] });
    const { outcome, review } = runIn(world, book, book.rules[0]!, 'p');
    return [outcome, review];
  };
  expect(run('1', '2')).toEqual(['PASS', false]);
  expect(run('1', '3')).toEqual(['FAIL', false]);
  expect(run('3', '1')).toEqual(['FAIL', false]);
  const judged = smallBook({
    rules: [{ about: ['COMPANY'], tests: [{ ...composition('3').tests[0], severity: 'EXPLAIN' }] } as never],
  });
  expect(runIn(world, judged, judged.rules[0]!, 'p')).toMatchObject({ outcome: 'REVIEW', review: true });
});

test('a case about a company with nothing to check, or a person without a seat, does not apply', () => {
  const one = { rule: 'R-1', name: 'a case', on: DAY, expect: 'CLEAR', complete: [], facts: [] } as const;
  const given = { ...one, complete: [], facts: [] };
  const company = smallBook({ rules: [{ ...tenure, about: ['COMPANY'] }] });
  expect(runCase(company, company.rules[0]!, given)).toEqual({
    outcome: 'NOT_APPLICABLE',
    review: false,
    reason: 'nothing to check',
  });
  const book = smallBook({ rules: [tenure] });
  expect(runCase(book, book.rules[0]!, given).outcome).toBe('TRIGGERED');
  expect(runCase(book, book.rules[0]!, { ...given, office: '2010-06-30' }).outcome).toBe('CLEAR');
  expect(runCase(book, book.rules[0]!, { ...given, office: '2020-07-01' })).toEqual({
    outcome: 'NOT_APPLICABLE',
    review: false,
    reason: 'the person holds no outside seat on the day',
  });
});
