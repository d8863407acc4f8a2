import type { CheckCount, OpenQuestion, PersonRow, Report, ResultCell } from '../page/independence-query.ts';
import {
  APPLICABILITIES,
  CHECK_ORDER,
  TONES,
  verdictSaid,
  type Applicability,
  type BookKind,
  type CheckOutcome,
  type SaidVerdict,
} from '../words/verdict-words.ts';

export interface BookRow {
  readonly id: string;
  readonly title: string;
  readonly ja: string | null;
  readonly kind: BookKind;
  readonly version: Report['books'][number]['version'];
  readonly rules: Report['books'][number]['rules'];
  readonly applicability: Applicability;
  readonly reason: string;
  /** One for each person, in the order of the people; undefined where the book was not asked about the person. */
  readonly cells: readonly (ResultCell | undefined)[];
}

export interface BookGroup {
  readonly applicability: Applicability;
  readonly rows: readonly BookRow[];
}

/**
 * The rows of the matrix: books that give verdicts, those that apply first. A book whose answer differs from person to
 * person stands in each group.
 */
export function bookGroups({ books, people }: Pick<Report, 'books' | 'people'>): readonly BookGroup[] {
  return APPLICABILITIES.map((applicability) => ({
    applicability,
    rows: books.flatMap((book) => {
      const cells = people.map(({ results }) =>
        results.find((cell) => cell.book.id === book.id && cell.applicability === applicability),
      );
      const first = cells.find((cell) => cell !== undefined);
      return first === undefined ? [] : [{ ...book, applicability, reason: first.applicabilityReason, cells }];
    }),
  })).filter(({ rows }) => rows.length > 0);
}

/**
 * Judged as members of the audit committee alone, and no book that is asked has a rule about such: a column of theirs
 * would say nothing.
 */
export function withoutRule(people: readonly PersonRow[]): readonly PersonRow[] {
  return people.filter(
    ({ subject, results }) =>
      subject === 'AUDIT_COMMITTEE' && results.every(({ verdict }) => verdict === 'NOT_APPLICABLE'),
  );
}

/** People side by side who are taken for the same, with how many columns they fill. */
export function subjectSpans(
  people: readonly PersonRow[],
): readonly { readonly subject: PersonRow['subject']; readonly span: number }[] {
  const spans: { subject: PersonRow['subject']; span: number }[] = [];
  for (const { subject } of people) {
    const last = spans.at(-1);
    if (last?.subject === subject) last.span += 1;
    else spans.push({ subject, span: 1 });
  }
  return spans;
}

interface Judged {
  readonly cell: ResultCell;
  readonly kind: BookKind;
}

/** How many books say what, what speaks against the person first; books without a rule are left out. */
export function tallied(
  verdicts: readonly Judged[],
): readonly { readonly said: SaidVerdict; readonly count: number }[] {
  const counts = new Map<string, { said: SaidVerdict; count: number }>();
  for (const { cell, kind } of verdicts) {
    if (cell.verdict === 'NOT_APPLICABLE') continue;
    const said = verdictSaid(cell, kind);
    counts.set(said.word, { said, count: (counts.get(said.word)?.count ?? 0) + 1 });
  }
  return TONES.flatMap((tone) => [...counts.values()].filter(({ said }) => said.tone === tone));
}

/** The verdicts on one person, over all the books. */
export function columnOf(groups: readonly BookGroup[], column: number): readonly Judged[] {
  return groups.flatMap(({ rows }) =>
    rows.flatMap(({ cells, kind }) => (cells[column] === undefined ? [] : [{ cell: cells[column], kind }])),
  );
}

/** How many determinations auditors recorded on the criteria of a cell. */
export function determinedIn({ determinations }: Pick<Report, 'determinations'>, person: string, book: string): number {
  return determinations.filter(
    (one) => one.person?.id === person && one.book === book && one.check === null && one.concludes === null,
  ).length;
}

export interface CheckGroup {
  readonly book: CheckCount['book'];
  readonly applicability: Applicability;
  /** How often each outcome stands in the book, the gravest first; those that do not stand in it are left out. */
  readonly counts: readonly { readonly outcome: CheckOutcome; readonly count: number }[];
}

/** The checks by book, those that apply first. */
export function checkGroups(checks: readonly CheckCount[]): readonly CheckGroup[] {
  return APPLICABILITIES.flatMap((applicability) => {
    const here = checks.filter((check) => check.applicability === applicability);
    const books = new Map(here.map(({ book }) => [book.id, book]));
    return [...books.values()].map((book) => ({
      book,
      applicability,
      counts: CHECK_ORDER.map((outcome) => ({
        outcome,
        count: here.filter((check) => check.book.id === book.id && check.outcome === outcome).length,
      })).filter(({ count }) => count > 0),
    }));
  });
}

export interface MatrixPlace {
  readonly person: string;
  readonly book: string;
  readonly rule: string;
}

/** Where a question is open for a person: the first book in which one of its rules is unknown. */
export function placeOf(question: Pick<OpenQuestion, 'rules'>, row: PersonRow): MatrixPlace | undefined {
  for (const { book, criteria } of row.results) {
    const open = criteria.find(({ rule, outcome }) => outcome === 'UNKNOWN' && question.rules.includes(rule.id));
    if (open) return { person: row.person.id, book: book.id, rule: open.rule.id };
  }
  return undefined;
}
