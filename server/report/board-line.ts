import type { FactReader } from '../facts/fact-reader.ts';
import type { ReportView } from '../independence/judging.ts';
import type { Applicability } from '../rules/verdict/applicability.ts';
import type { CheckOutcome } from '../rules/company/checked.ts';
import type { BookResult } from '../rules/person/judge-person.ts';
import type { Verdict } from '../rules/verdict/verdict.ts';
import { byWord, type VerdictStep } from '../rules/verdict/verdict-steps.ts';
import type { Day } from '../time/day.ts';

/** One company in an overview of many: plain data that holds names and ids, and no fact in full. */
export interface BoardLine {
  readonly company: { readonly id: string; readonly name: string };
  readonly on: Day;
  readonly knownOn: Day;
  /** Outside officers and candidates who are judged. */
  readonly judged: number;
  /** One for each book and each of its applicabilities. */
  readonly books: readonly BookCounts[];
  /** What the company says and its facts speak against, then findings that its sources contradict each other. */
  readonly contradicted: readonly VerdictContradiction[];
  readonly changes: readonly ChangeLine[];
  readonly openQuestions: number;
  readonly determinationProblems: readonly string[];
  readonly factsHash: string;
  readonly booksHash: string;
  readonly determinationsHash: string;
}

export interface BookCounts {
  readonly book: string;
  readonly applicability: Applicability;
  /** Persons by verdict; OUTSIDE by facts and OUTSIDE_AS_STATED by the company's word are two. */
  readonly verdicts: Readonly<Partial<Record<Verdict | 'OUTSIDE_AS_STATED', number>>>;
  /** Of these: verdicts that turn on a judgement. */
  readonly toJudge: number;
  /** Checks of the company itself by what they find. */
  readonly checks: Readonly<Partial<Record<CheckOutcome, number>>>;
}

export interface VerdictContradiction {
  readonly kind: 'CALLED_OUTSIDE' | 'CHECK' | 'SOURCES';
  /** Book and rules, of a person or a check. */
  readonly book: string | null;
  readonly rules: readonly string[];
  readonly about: string | null;
  readonly claim: string;
  readonly found: string;
  /** It turns on a judgement. */
  readonly toJudge: boolean;
  /** Ids of the facts, the claim's first. */
  readonly facts: readonly string[];
}

export interface ChangeLine {
  readonly day: Day;
  readonly person: string;
  readonly book: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly rules: readonly string[];
}

/** Counts a report; `steps` are the changes of verdicts up to its day. */
export async function boardLine(
  report: ReportView,
  steps: readonly VerdictStep[],
  reader: FactReader,
): Promise<BoardLine> {
  const { company, on, knownOn, factsHash, booksHash, determinationsHash, determinationProblems } = report;
  const published = new Map((await reader.sources()).map((source) => [source.id, source.published]));
  const findings = (await reader.findings([company])).filter(
    ({ kind, citations }) =>
      kind === 'CONTRADICTION' && citations.every(({ source }) => (published.get(source) ?? knownOn) <= knownOn),
  );
  const said = contradictions(report);
  const ids = [
    company,
    ...report.people.map(({ officer }) => officer.person),
    ...steps.map(({ person }) => person),
    ...said.flatMap(({ about }) => about ?? []),
  ];
  const names = new Map((await reader.parties([...new Set(ids)])).map(({ id, name }) => [id, name]));
  const name = (id: string) => names.get(id) ?? id;
  return {
    company: { id: company, name: name(company) },
    on,
    knownOn,
    judged: report.people.length,
    books: bookCounts(report),
    contradicted: [
      ...said.map((one) => ({ ...one, about: one.about === null ? null : name(one.about) })),
      ...findings.map(({ title, detail, facts }): VerdictContradiction => ({
        kind: 'SOURCES',
        book: null,
        rules: [],
        about: null,
        claim: title,
        found: detail,
        toJudge: false,
        facts,
      })),
    ],
    changes: steps.map(({ day, person, before, after, rules }) => ({
      day,
      person: name(person),
      book: (after ?? before)?.book.id ?? '',
      before: before === undefined ? null : verdictKey(before),
      after: after === undefined ? null : verdictKey(after),
      rules,
    })),
    openQuestions: report.questions.length,
    determinationProblems,
    factsHash,
    booksHash,
    determinationsHash,
  };
}

function bookCounts({ books, people, checks }: ReportView): BookCounts[] {
  const found = new Map<string, { -readonly [K in keyof BookCounts]: BookCounts[K] }>();
  const of = (book: string, applicability: Applicability) => {
    const key = `${book} ${applicability}`;
    const counts = found.get(key) ?? { book, applicability, verdicts: {}, toJudge: 0, checks: {} };
    found.set(key, counts);
    return counts;
  };
  for (const result of people.flatMap(({ results }) => results)) {
    const counts = of(result.book.id, result.applicability);
    const key = verdictKey(result);
    counts.verdicts = { ...counts.verdicts, [key]: (counts.verdicts[key] ?? 0) + 1 };
    if (result.review) counts.toJudge += 1;
  }
  for (const { book, applicability, outcome } of checks) {
    const counts = of(book.id, applicability);
    counts.checks = { ...counts.checks, [outcome]: (counts.checks[outcome] ?? 0) + 1 };
  }
  const place = new Map(books.map(({ id }, i) => [id, i]));
  return [...found.values()].sort(
    (a, b) =>
      (place.get(a.book) ?? 0) - (place.get(b.book) ?? 0) ||
      (a.applicability === b.applicability ? 0 : a.applicability < b.applicability ? -1 : 1),
  );
}

function verdictKey(result: BookResult): Verdict | 'OUTSIDE_AS_STATED' {
  return byWord(result) ? 'OUTSIDE_AS_STATED' : result.verdict;
}

/**
 * A person who is called outside and is not under a statute that binds the company, and a check that fails although the
 * company says something of the matter.
 */
function contradictions({ people, checks }: ReportView): VerdictContradiction[] {
  const persons = people.flatMap(({ officer, results }) =>
    results.flatMap((result): VerdictContradiction[] => {
      const { book, applicability, verdict, criteria, review } = result;
      if (officer.claim === undefined || verdict !== 'NOT_OUTSIDE' || applicability !== 'APPLIES') return [];
      const against = criteria.filter(({ outcome }) => outcome === 'TRIGGERED');
      return [
        {
          kind: 'CALLED_OUTSIDE',
          book: book.id,
          rules: against.map(({ rule }) => rule.id),
          about: officer.person,
          claim: 'The company calls the person outside.',
          found: against.map(({ reason }) => reason).join(' '),
          toJudge: review,
          facts: [...new Set([officer.claim, ...against.flatMap(({ facts }) => facts)].map(({ fact }) => fact.id))],
        },
      ];
    }),
  );
  const failed = checks.flatMap((check): VerdictContradiction[] =>
    check.claim === undefined || check.outcome !== 'FAIL' || check.applicability !== 'APPLIES'
      ? []
      : [
          {
            kind: 'CHECK',
            book: check.book.id,
            rules: [check.rule.id],
            about: check.subject ?? null,
            claim: check.claim,
            found: check.reason,
            toJudge: false,
            facts: check.facts.map(({ fact }) => fact.id),
          },
        ],
  );
  return [...persons, ...failed];
}
