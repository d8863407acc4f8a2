import { firstDay, lastDay, type PartialDate } from '../../time/day.ts';
import { problemAt, type SeedPath, type SeedPlace, type Problem } from '../../seed/problem.ts';
import { placeIn } from '../../seed/read-seed.ts';
import { misfits } from './check-parameters.ts';
import { isPersonTest } from './patterns.ts';
import type { BookPage } from './book-page.ts';
import { datedIn, type DatedValue } from './book-values.ts';

export function rules({ book, partly }: BookPage, pages: readonly BookPage[]): Problem[] {
  const place = placeIn(book);
  const inherited = book.value.takes.flatMap((take) => take.rules);
  const problems: Problem[] = [];
  if (book.value.rules.length + inherited.length === 0 && !partly)
    problems.push(problemAt(place, ['rules'], 'the book has no rule', 'add rules, or takes: [{ book, rules }]'));
  book.value.rules.forEach((rule, i) => {
    const at: SeedPath = ['rules', i];
    if (inherited.includes(rule.id) || book.value.rules.findIndex(({ id }) => id === rule.id) < i)
      problems.push(
        problemAt(
          place,
          [...at, 'id'],
          `two rules of this book have the id "${rule.id}"`,
          'give each rule an id of its own',
        ),
      );
    const elsewhere = pages.find(
      (page) => page.book !== book && page.book.value.rules.some(({ id }) => id === rule.id),
    );
    if (elsewhere !== undefined)
      problems.push(
        problemAt(
          place,
          [...at, 'id'],
          `the book ${elsewhere.book.value.id} has a rule "${rule.id}" too`,
          `take it: takes: [{ book: ${elsewhere.book.value.id}, rules: [${rule.id}] }], or rename it`,
        ),
      );
    problems.push(...ordered(rule, place, at));
    const company = rule.about.includes('COMPANY');
    if (company && rule.about.length > 1)
      problems.push(
        problemAt(
          place,
          [...at, 'about'],
          'a rule is about the company or about persons, not both',
          'make two rules of it',
        ),
      );
    if (!company && rule.addressedTo !== undefined)
      problems.push(
        problemAt(
          place,
          [...at, 'addressedTo'],
          'a rule that judges persons binds whom its book binds',
          'remove addressedTo, or make a book of it',
        ),
      );
    if (!company && book.value.kind === 'CHECKS')
      problems.push(
        problemAt(
          place,
          [...at, 'about'],
          'a book of kind CHECKS gives no verdict on persons',
          'write about: [COMPANY], or another kind of book',
        ),
      );
    rule.limbs.forEach(({ asks }, j) => {
      for (const number of asks)
        if (number > rule.tests.length)
          problems.push(
            problemAt(
              place,
              [...at, 'limbs', j, 'asks'],
              `the rule has no test ${String(number)}`,
              `write numbers from 1 to ${String(rule.tests.length)}`,
            ),
          );
    });
    if (rule.limbs.length > 0)
      rule.tests.forEach((_, j) => {
        if (!rule.limbs.some(({ asks }) => asks.includes(j + 1)))
          problems.push(
            problemAt(
              place,
              [...at, 'tests', j],
              'no limb says what this test asks',
              'name its number in a limb, or remove it',
            ),
          );
      });
    rule.tests.forEach((test, j) => {
      if (isPersonTest(test) === company)
        problems.push(
          problemAt(
            place,
            [...at, 'tests', j, 'pattern'],
            `the pattern ${test.pattern} cannot judge ${company ? 'the company' : 'a person'}`,
            `choose a pattern for ${company ? 'companies' : 'persons'}, or change about`,
          ),
        );
      for (const [path, problem, mend] of misfits(test))
        problems.push(problemAt(place, [...at, 'tests', j, ...path], problem, mend));
      for (const [path, values] of datedIn(test)) problems.push(...apart(values, place, [...at, 'tests', j, ...path]));
    });
  });
  return problems;
}

/** A later value must not begin before an earlier one ends, and dated values each cite. */
function apart(values: readonly DatedValue[], place: SeedPlace, path: SeedPath): Problem[] {
  return values.flatMap((value, i) => {
    const problems = ordered(value, place, [...path, i]);
    if (values.length > 1 && (value.mark === undefined || value.citation === undefined))
      problems.push(
        problemAt(
          place,
          [...path, i],
          'each of several dated values needs its own mark and citation',
          'add mark and citation',
        ),
      );
    const before = values[i - 1];
    if (
      before !== undefined &&
      (before.to === undefined || value.from === undefined || firstDay(value.from) < firstDay(before.to))
    ) {
      problems.push(
        problemAt(
          place,
          [...path, i],
          'this value overlaps the one above',
          'put values in order of time and give each from and to; to is the first day on which it no longer applies',
        ),
      );
    }
    return problems;
  });
}

export function ordered(
  { from, to }: { from?: PartialDate | undefined; to?: PartialDate | undefined },
  place: SeedPlace,
  path: SeedPath,
): Problem[] {
  if (from === undefined || to === undefined || firstDay(from) < lastDay(to)) return [];
  return [
    problemAt(
      place,
      [...path, 'to'],
      `it ends on ${to}, before it begins on ${from}`,
      'to is the first day on which it no longer applies, after from',
    ),
  ];
}
