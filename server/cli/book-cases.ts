import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { opened, type BooksRead } from '../rules/books/read-books.ts';
import { runCase } from '../rules/verdict/run-case.ts';
import { problemAt, type Problem } from '../seed/problem.ts';
import { placeIn } from '../seed/read-seed.ts';

/**
 * Runs the cases of the books in a folder's own `rulebooks/`, and tells each that does not come out as its author
 * expects: with what came out instead, and why. Nothing is run while a book is malformed.
 */
export function failedCases(read: BooksRead, seedDir: string): Problem[] {
  const own = join(seedDir, 'rulebooks');
  if (!existsSync(own) || read.problems.some(({ severity }) => severity === 'error')) return [];
  const files = new Set(readdirSync(own).map((name) => `rulebooks/${name}`));
  const books = new Map(opened(read, seedDir).map((book) => [book.id, book]));
  return read.pages.flatMap(({ book: { file, value }, cases }) => {
    const book = books.get(value.id);
    if (book === undefined || cases === undefined || !files.has(file)) return [];
    return cases.value.cases.flatMap((one, i) => {
      const rule = book.rules.find(({ id }) => id === one.rule);
      if (rule === undefined) return [];
      const { outcome, review, reason } = runCase(book, rule, one);
      const place = placeIn(cases, 'cases', i);
      const why = reason === '' ? '' : `: ${reason}`;
      if (outcome !== one.expect)
        return [
          problemAt(
            place,
            ['expect'],
            `the case "${one.name}" of ${one.rule} comes out as ${outcome}, not ${one.expect}${why}`,
            'mend the rule, or what the case expects of it',
          ),
        ];
      if (one.review === undefined || one.review === review) return [];
      return [
        problemAt(
          place,
          ['review'],
          `the case "${one.name}" of ${one.rule} ${review ? 'is' : 'is not'} for review${why}`,
          'mend the rule, or what the case expects of it',
        ),
      ];
    });
  });
}
