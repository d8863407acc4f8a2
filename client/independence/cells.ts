import type { OpenQuestion, PersonRow, Report, ResultCell } from './independence-query.ts';
import { APPLICABILITIES, type Applicability, type BookKind } from './verdict-words.ts';

export interface BookRow {
  readonly id: string;
  readonly title: string;
  readonly kind: BookKind;
  readonly version: Report['books'][number]['version'];
  readonly applicability: Applicability;
  readonly reason: string;
  /** One for each person, in the order of the people; undefined where the book was not asked about the person. */
  readonly cells: readonly (ResultCell | undefined)[];
}

export interface BookGroup {
  readonly applicability: Applicability;
  readonly rows: readonly BookRow[];
}

/** The rows of the matrix: books that give verdicts, those that apply first. A book whose answer differs from person to person stands in each group. */
export function bookGroups({ books, people }: Pick<Report, 'books' | 'people'>): readonly BookGroup[] {
  return APPLICABILITIES.map((applicability) => ({
    applicability,
    rows: books.flatMap((book) => {
      const cells = people.map(({ results }) => results.find((cell) => cell.book.id === book.id && cell.applicability === applicability));
      const first = cells.find((cell) => cell !== undefined);
      return first === undefined ? [] : [{ ...book, applicability, reason: first.applicabilityReason, cells }];
    }),
  })).filter(({ rows }) => rows.length > 0);
}

/** People side by side who are taken for the same, with how many columns they fill. */
export function subjectSpans(people: readonly PersonRow[]): readonly { readonly subject: PersonRow['subject']; readonly span: number }[] {
  const spans: { subject: PersonRow['subject']; span: number }[] = [];
  for (const { subject } of people) {
    const last = spans.at(-1);
    if (last?.subject === subject) last.span += 1;
    else spans.push({ subject, span: 1 });
  }
  return spans;
}

export interface Place {
  readonly person: string;
  readonly book: string;
  readonly rule: string;
}

/** Where a question is open for a person: the first book in which one of its rules is unknown. */
export function placeOf(question: Pick<OpenQuestion, 'rules'>, row: PersonRow): Place | undefined {
  for (const { book, criteria } of row.results) {
    const open = criteria.find(({ rule, outcome }) => outcome === 'UNKNOWN' && question.rules.includes(rule.id));
    if (open) return { person: row.person.id, book: book.id, rule: open.rule.id };
  }
  return undefined;
}
