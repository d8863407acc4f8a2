import { describe, expect, test } from 'vitest';
import { smallBook } from '../../../test/support/worlds/small-book.ts';
import type { RuleCase } from '../books/book-format.ts';
import type { Rulebook } from '../books/rulebook.ts';
import { dayAfter, type Day } from '../../time/day.ts';
import { contentOf } from '../world/case-world.ts';
import { worldsOf, type WorldContent } from '../world/world.ts';
import { reportOn } from './rules-report.ts';
import { byWord, verdictSteps, type FollowedVerdicts } from './verdict-steps.ts';

type Fields = Readonly<Record<string, unknown>>;

const seat = (subject: string, fields: Fields): RuleCase['facts'][number] => ({
  kind: 'SITS_ON',
  subject,
  object: 's-directors',
  outside: true,
  observedOn: '2013-06-30',
  ...fields,
});
/** What is known at the end of 2020 of a company and its outside directors, told by a document of June 2013. */
const contentWith = (facts: RuleCase['facts']): WorldContent => {
  const content = contentOf(
    { rule: 'T', name: 't', on: '2013-06-30', expect: 'UNKNOWN', complete: [], facts: [...facts] },
    { about: ['COMPANY'] },
  );
  return { ...content, knownOn: '2020-12-31' };
};
const tenure = (moreThan: string, fields: Fields = {}) => ({
  id: `R-${moreThan}`,
  tests: [{ pattern: 'TENURE', moreThan } as const],
  ...fields,
});
const follow = (books: readonly Rulebook[], hypotheses = true): FollowedVerdicts => ({ books, all: books, hypotheses });
const steps = async (content: WorldContent, followed: FollowedVerdicts, from: Day, to: Day) =>
  (await verdictSteps(content, followed, from, to)).map(({ day, person, before, after }) =>
    [day, person, (after ?? before)!.book.id, before?.verdict, after?.verdict].map((one) => one ?? 'none').join(' '),
  );

const BOOK = smallBook({ kind: 'BRIGHT_LINE', rules: [tenure('3')] });

describe('the steps of verdicts', () => {
  // In office since 28 June 2009: more than three years from 29 June 2012 on.
  const q = seat('q', { from: '2009-06-28' });

  test('are on the day from which a verdict is another', async () => {
    const of = (from: Day, to: Day) => steps(contentWith([q]), follow([BOOK]), from, to);
    const step = '2012-06-29 q B INDEPENDENT NOT_INDEPENDENT';
    expect(await of('2010-01-01', '2013-01-01')).toEqual([step]);
    expect(await of('2012-06-28', '2012-06-29')).toEqual([step]);
    expect(await of('2012-06-27', '2012-06-28')).toEqual([]);
    expect(await of('2012-06-29', '2013-01-01')).toEqual([]);
  });

  test('are with the office that begins and ends, and one in between is found too', async () => {
    const content = contentWith([seat('q', { from: '2009-06-28', to: '2013-06-28', observedOn: undefined })]);
    expect(await steps(content, follow([BOOK]), '2009-01-01', '2014-01-01')).toEqual([
      '2009-06-28 q B none INDEPENDENT',
      '2012-06-29 q B INDEPENDENT NOT_INDEPENDENT',
      '2013-06-28 q B NOT_INDEPENDENT none',
    ]);
  });

  test('name the rules whose outcome is another', async () => {
    const book = smallBook({ kind: 'BRIGHT_LINE', rules: [tenure('3'), tenure('9')] });
    const [step] = await verdictSteps(contentWith([q]), follow([book]), '2012-01-01', '2013-01-01');
    expect(step).toMatchObject({ company: 's', rules: ['R-3'], before: { book: { id: 'B' } } });
  });

  test('are with the law that changes; those between two hypotheses only when asked for', async () => {
    const law = (from: string, to?: string) => [
      { title: 'The law', from, ...(to === undefined ? {} : { to }), mark: 'S' as const, citation: 'a page' },
    ];
    const later = smallBook({ kind: 'BRIGHT_LINE', versions: law('2012-09-01'), rules: [tenure('3')] });
    const of = (book: Rulebook, hypotheses: boolean) =>
      steps(contentWith([q]), follow([book], hypotheses), '2012-01-01', '2013-01-01');
    // Before it is in force it is asked as of its first day; on that day the verdict is one no longer supposed.
    expect(await of(later, true)).toEqual([
      '2012-06-29 q B INDEPENDENT NOT_INDEPENDENT',
      '2012-09-01 q B NOT_INDEPENDENT NOT_INDEPENDENT',
    ]);
    expect(await of(later, false)).toEqual(['2012-09-01 q B NOT_INDEPENDENT NOT_INDEPENDENT']);
    const ended = smallBook({ kind: 'BRIGHT_LINE', versions: law('2000-01-01', '2012-03-01'), rules: [tenure('3')] });
    expect(await of(ended, false)).toEqual(['2012-03-01 q B INDEPENDENT INDEPENDENT']);
  });

  test('are none of rules that are about others, nor of books of checks', async () => {
    const auditors = smallBook({ rules: [tenure('3', { about: ['COMPANY_AUDITOR'] })] });
    const checks = smallBook({ kind: 'CHECKS', rules: [tenure('3')] });
    expect(await steps(contentWith([q]), follow([auditors, checks]), '2009-01-01', '2013-01-01')).toEqual([]);
  });

  test('are those that judging every single day finds, in order of day, person and book', async () => {
    const content = contentWith([
      q,
      seat('a', { from: '2010-06', to: '2012-11', observedOn: undefined }),
      seat('b', { from: '2009-09-15', title: 'Director' }),
      seat('c', { from: '2009-03-31', to: '2012-03-31', observedOn: undefined }),
      {
        kind: 'NOMINATED_TO',
        subject: 'd',
        object: 's-directors',
        outside: true,
        meeting: '2012-06-27',
        observedOn: '2012-06-01',
      },
    ]);
    const books = [
      smallBook({ id: 'L', rules: [tenure('3'), { id: 'Q', tests: [{ pattern: 'QUESTION', asks: '?' }] }] }),
      smallBook({
        id: 'C',
        kind: 'PRESUMPTION',
        versions: [{ title: 'Code', from: '2012-02', mark: 'S', citation: 'a page' }],
        rules: [tenure('2', { to: '2012-05' }), tenure('3')],
      }),
    ];
    const worldOn = worldsOf(content);
    const judged = (on: Day) =>
      new Map(
        reportOn(worldOn(on), books, books).people.flatMap(({ officer, results }) =>
          results.flatMap((result) =>
            result.verdict === 'NOT_APPLICABLE'
              ? []
              : [
                  [
                    `${officer.person} ${result.book.id}`,
                    `${result.verdict} ${String(result.review)} ${String(byWord(result))} ${result.applicability}`,
                  ] as const,
                ],
          ),
        ),
      );
    const [from, to] = ['2012-01-20', '2012-09-20'];
    const daily: string[] = [];
    for (let day = dayAfter(from), before = judged(from); day <= to; day = dayAfter(day)) {
      const now = judged(day);
      for (const key of new Set([...before.keys(), ...now.keys()]))
        if (before.get(key) !== now.get(key)) daily.push(`${day} ${key}`);
      before = now;
    }
    const found = await verdictSteps(content, follow(books), from, to);
    expect(found.map(({ day, person, before, after }) => `${day} ${person} ${(after ?? before)!.book.id}`)).toEqual(
      daily.sort(),
    );
    expect(daily.length).toBeGreaterThan(6);
  });

  test('end when nobody waits any more', async () => {
    const reason = new Error('gone');
    await expect(
      verdictSteps(contentWith([q]), follow([BOOK]), '2010-01-01', '2013-01-01', AbortSignal.abort(reason)),
    ).rejects.toBe(reason);
  });
});

test('a verdict is the company’s word when it is good and rests on it', () => {
  const of = (verdict: string, basis: string) => byWord({ verdict, basis } as Parameters<typeof byWord>[0]);
  expect([of('OUTSIDE', 'ASSERTED'), of('OUTSIDE', 'DERIVED'), of('INSUFFICIENT', 'ASSERTED')]).toEqual([
    true,
    false,
    false,
  ]);
});
