import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createFactReader } from '../../facts/fact-reader.ts';
import { loadWorld } from '../../../test/support/worlds/loaded-world.ts';
import { openBooks } from '../books/read-books.ts';
import { checkSeed } from '../../seed/check-seed.ts';
import { graphOf } from '../../seed/seed-facts.ts';
import { projectRoot } from '../../shared/project-root.ts';
import { dayAfter, type Day } from '../../time/day.ts';
import { fetchWorld } from '../world/fetch-world.ts';
import { reportOn } from './rules-report.ts';
import { verdictSteps } from './verdict-steps.ts';
import { makeWorld } from '../world/world.ts';

/** A second method: judge every single day, and write down what is another than on the day before. */
it('finds what judging day by day finds', async () => {
  const all = openBooks(join(projectRoot(), 'seed', 'rulebooks'));
  const books = all.filter(({ id }) => ['UK', 'CA06', 'NASDAQ'].includes(id));
  const store = await loadWorld(graphOf(checkSeed(join(projectRoot(), 'seed')).seed));
  const content = await fetchWorld(createFactReader(store, '2026-01-01'), 'iij', '2007-12-31', '2026-01-01');
  await store.close();
  const judged = (on: Day) =>
    new Map(
      reportOn(makeWorld({ ...content, on }), books, all).people.flatMap(({ officer, results }) =>
        results.flatMap(({ book, verdict, review, basis, applicability }) =>
          verdict === 'NOT_APPLICABLE'
            ? []
            : [
                [
                  `${officer.person} ${book.id}`,
                  `${verdict} ${String(review)} ${String(basis === 'ASSERTED')} ${applicability}`,
                ] as const,
              ],
        ),
      ),
    );
  const windows = [
    ['2006-03-15', '2006-07-15'],
    ['2006-10-20', '2006-11-10'],
    ['2007-03-20', '2007-07-05'],
    ['2008-06-20', '2008-09-01'],
  ] as const;
  let met = 0;
  for (const [from, to] of windows) {
    const daily: string[] = [];
    for (let day = dayAfter(from), before = judged(from); day <= to; day = dayAfter(day)) {
      const now = judged(day);
      for (const key of new Set([...before.keys(), ...now.keys()]))
        if (before.get(key) !== now.get(key)) daily.push(`${day} ${key}`);
      before = now;
    }
    const steps = await verdictSteps(content, { books, all, hypotheses: true }, from, to);
    expect(steps.map(({ day, person, before, after }) => `${day} ${person} ${(after ?? before)!.book.id}`)).toEqual(
      daily.sort(),
    );
    met += daily.length;
  }
  expect(met).toBeGreaterThan(20);
});
