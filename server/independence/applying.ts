import { booksHash } from '../rules/verdict/hashes.ts';
import { rankQuestions } from '../rules/person/ranked-questions.ts';
import type { ReportView } from './judging.ts';

/**
 * The report of the books that apply: of those that bind the company on the day, or one of whose rules does. Facts,
 * verdicts and determinations are the same; the ids of the others are named in `booksLeftOut`, and questions that only
 * they ask are not asked.
 */
export function applyingOnly(report: ReportView): ReportView {
  const applying = new Set(
    [...report.people.flatMap(({ results }) => results), ...report.checks]
      .filter(({ applicability }) => applicability === 'APPLIES')
      .map(({ book }) => book.id),
  );
  const books = report.books.filter(({ id }) => applying.has(id));
  const people = report.people.map((person) => ({
    ...person,
    results: person.results.filter(({ book }) => applying.has(book.id)),
  }));
  return {
    ...report,
    books,
    people,
    checks: report.checks.filter(({ book, applicability }) => applying.has(book.id) && applicability === 'APPLIES'),
    questions: rankQuestions(people),
    booksHash: booksHash(books),
    booksLeftOut: report.books.filter(({ id }) => !applying.has(id)).map(({ id }) => id),
  };
}
