import { firstDay } from '../../time/day.ts';
import { problemAt, type Problem } from '../../seed/problem.ts';
import { didYouMean } from '../../shared/names/nearness.ts';
import { placeIn } from '../../seed/read-seed.ts';
import { cases } from './check-cases.ts';
import { ordered, rules } from './check-rules.ts';
import type { BookPage } from './book-page.ts';

/** What one file alone, or the shape of a field, cannot show. */
export function checkBooks(pages: readonly BookPage[]): Problem[] {
  return [
    ...bookIds(pages),
    ...pages.flatMap((page) => [
      ...taken(page, pages),
      ...versions(page),
      ...rules(page, pages),
      ...cases(page, pages),
    ]),
  ];
}

function bookIds(pages: readonly BookPage[]): Problem[] {
  return pages.flatMap(({ book }, i) => {
    const stem = book.file.replace(/^.*\//, '').replace(/\.yaml$/, '');
    const named =
      stem === book.value.id
        ? []
        : [
            problemAt(
              placeIn(book),
              ['id'],
              `the file is named ${stem}.yaml and its book has the id "${book.value.id}"`,
              `write id: ${stem}, or rename the file`,
            ),
          ];
    const twice = pages.findIndex((other) => other.book.value.id.toLowerCase() === book.value.id.toLowerCase()) < i;
    return twice
      ? [
          ...named,
          problemAt(
            placeIn(book),
            ['id'],
            `another book has the id "${book.value.id}"`,
            'give each book an id of its own',
          ),
        ]
      : named;
  });
}

function taken({ book }: BookPage, pages: readonly BookPage[]): Problem[] {
  return book.value.takes.flatMap((take, i) => {
    const place = placeIn(book, 'takes', i);
    const other = pages.find((page) => page.book.value.id === take.book)?.book.value;
    if (other === undefined || other.id === book.value.id) {
      return [
        problemAt(
          place,
          ['book'],
          `there is no other book "${take.book}"`,
          didYouMean(
            take.book,
            pages.map((page) => page.book.value.id),
            'name a book of this folder',
          ),
        ),
      ];
    }
    const partly = pages.some((page) => page.book.value === other && page.partly);
    return take.rules.flatMap((rule, j) =>
      partly || other.rules.some(({ id }) => id === rule)
        ? []
        : [
            problemAt(
              place,
              ['rules', j],
              `${take.book} has no rule "${rule}" of its own`,
              didYouMean(
                rule,
                other.rules.map(({ id }) => id),
                'name one of its rules',
              ),
            ),
          ],
    );
  });
}

function versions({ book }: BookPage): Problem[] {
  const place = placeIn(book);
  return book.value.versions.flatMap((version, i) => {
    const before = book.value.versions[i - 1];
    const problems = ordered(version, place, ['versions', i]);
    if (before === undefined) return problems;
    if (before.to === undefined)
      return [
        ...problems,
        problemAt(
          place,
          ['versions', i - 1],
          'this version has no end and another follows it',
          'add to: the first day of the next',
        ),
      ];
    if (firstDay(version.from) < firstDay(before.to))
      problems.push(
        problemAt(
          place,
          ['versions', i, 'from'],
          'this version begins before the one above ends',
          'put versions in order of time, none over another',
        ),
      );
    return problems;
  });
}
