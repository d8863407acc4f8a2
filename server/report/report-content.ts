import { viewFact } from '../facts/fact-order.ts';
import type { FactReader } from '../facts/fact-reader.ts';
import type { FactView } from '../facts/fact-view.ts';
import { summaryOf } from '../facts/summary/summary.ts';
import { versionOn } from '../rules/books/in-force.ts';
import type { Rule } from '../rules/books/book-format.ts';
import type { Day } from '../time/day.ts';
import type { Fact, Source } from '../shared/facts.ts';
import { shapeOf } from '../vocabulary/ends.ts';
import type { Determination, PlacedDetermination } from '../determinations/determinations.ts';
import { standingOf } from '../determinations/follow-up.ts';
import type { ReportView } from '../independence/judging.ts';
import { officeWords } from '../rules/person/company-officers.ts';
import { stated } from '../rules/world/what-if.ts';

/**
 * A report as plain data with every name, rule, fact and citation in it. Its fields stand in one order and nothing in
 * it depends on the clock.
 */
export type ReportContent = Awaited<ReturnType<typeof contentOf>>;
export type FactLine = ReportContent['facts'][number];
export type DeterminationLine = ReportContent['determinations'][number];

/** Gathers everything a reader of the report needs who has nothing but the report. */
export async function contentOf(report: ReportView, reader: FactReader) {
  const {
    company,
    on,
    knownOn,
    books,
    people,
    checks,
    questions,
    factsHash,
    booksHash,
    determinationsHash,
    determinations,
    determinationProblems,
  } = report;
  const views = new Map<string, FactView>();
  const ids = (found: readonly FactView[]): string[] => [
    ...new Set(
      found.map((view) => {
        views.set(view.fact.id, view);
        return view.fact.id;
      }),
    ),
  ];
  const rules = new Map<string, Rule>();
  const idOf = (rule: Rule): string => {
    rules.set(rule.id, rule);
    return rule.id;
  };
  const judged = people.map(({ officer, results }) => ({
    id: officer.person,
    role: officer.seat === undefined && officer.stood === undefined ? null : officeWords(officer, reader),
    subject: officer.role,
    candidate: officer.nomination !== undefined,
    claim: officer.claim === undefined ? null : (ids([officer.claim])[0] ?? null),
    results: results.map(({ book, applicability, reason, verdict, basis, review, unread, criteria, conclusions }) => ({
      book: book.id,
      applicability,
      applicabilityReason: reason,
      verdict,
      basis,
      review,
      /** Rules it rests on whose text was not read. */
      unread: unread.map(idOf),
      /** Verdicts that auditors concluded, beside the computed one. */
      conclusions: idsOf(conclusions),
      criteria: criteria.map((one) => ({
        rule: idOf(one.rule),
        outcome: one.outcome,
        basis: one.basis,
        review: one.review,
        reason: one.reason,
        toAsk: one.outcome === 'UNKNOWN' ? one.questions.map(({ text }) => text) : [],
        organisation: one.entity ?? null,
        group: one.group ?? null,
        facts: ids(one.facts),
        determinations: idsOf(one.determinations),
      })),
    })),
  }));
  const checked = checks.map((one) => ({
    id: one.id,
    book: one.book.id,
    rule: idOf(one.rule),
    applicability: one.applicability,
    outcome: one.outcome,
    subject: one.subject ?? null,
    other: one.other ?? null,
    claim: one.claim ?? null,
    reason: one.reason,
    toAsk: one.missing ?? null,
    facts: ids(one.facts),
    determinations: idsOf(one.determinations),
  }));
  const sorted = [...views.values()].sort((a, b) => (a.fact.id < b.fact.id ? -1 : 1));
  const name = await names(reader, [
    company,
    ...judged.map(({ id }) => id),
    ...checked.flatMap(({ subject, other }) => [subject ?? [], other ?? []].flat()),
    ...sorted.flatMap(({ fact }) => [fact.subject, fact.object]),
    ...determinations.flatMap(({ person }) => person ?? []),
  ]);
  const facts = await factLines(sorted, on, reader, name);
  const placed = new Map(placedIn(report).map((one) => [one.id, one]));
  return {
    company: { id: company, name: name(company) },
    on,
    knownOn,
    factsHash,
    booksHash,
    determinationsHash,
    /** Facts supposed for a what-if, which nobody states; null for a report of what is stated. */
    whatIf: report.whatIf ?? null,
    books: books.map((book) => ({
      id: book.id,
      title: book.title,
      ja: book.ja ?? null,
      publisher: book.publisher,
      kind: book.kind,
      version: versionOn(book, on) ?? null,
      versions: book.versions,
      rules: book.rules.map(({ id, mark }) => ({ id, mark })),
      notChecked: book.notChecked,
    })),
    /** Books that do not apply to the company on the day and are not told. */
    booksLeftOut: report.booksLeftOut,
    people: judged.map((person) => ({ name: name(person.id), ...person })),
    checks: checked.map((check) => ({
      ...check,
      subject: check.subject === null ? null : name(check.subject),
      other: check.other === null ? null : name(check.other),
    })),
    questions: questions.map(({ text, couldChange, couldSettle, people: asked, rules: open }) => ({
      text,
      couldChange,
      couldSettle,
      people: asked.map(name),
      rules: open,
    })),
    /** What auditors recorded; `placed` when it stands beside a criterion or check of this report. */
    determinations: determinations.map((one) => ({
      ...one,
      personName: one.person === undefined ? null : name(one.person),
      state: standingOf(one).state,
      placed: placed.has(one.id),
      /** The program finds something else now than when it was recorded; null where it stands beside nothing. */
      onOtherFacts: placed.get(one.id)?.onOtherFacts ?? null,
    })),
    determinationProblems,
    rules: [...rules.values()]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, title, ja, text, mark, citation, exceptions, judgement }) => ({
        id,
        title,
        ja: ja ?? null,
        text,
        mark,
        citation,
        exceptions,
        judgement: judgement ?? null,
      })),
    facts,
  };
}

function placedIn({ people, checks }: ReportView): PlacedDetermination[] {
  const results = people.flatMap((person) => person.results);
  const found = [...results.flatMap(({ criteria }) => criteria), ...checks].flatMap((one) => one.determinations ?? []);
  return [...found, ...results.flatMap(({ conclusions }) => conclusions ?? [])];
}

function idsOf(determinations: readonly Determination[] = []): string[] {
  return determinations.map(({ id }) => id);
}

async function factLines(views: readonly FactView[], on: Day, reader: FactReader, name: (id: string) => string) {
  const sources = new Map((await reader.sources()).map((source) => [source.id, source]));
  return Promise.all(
    views.map(async (view) => ({
      id: view.fact.id,
      kind: view.fact.kind,
      sentence: await summaryOf(seenOn(view, on, sources), { ...reader, language: 'en' }),
      subject: name(view.fact.subject),
      object: objectOf(view.fact, name),
      says: saying(view.fact),
      from: view.fact.from ?? null,
      to: view.fact.to ?? null,
      lastStated: view.lastObservedOn ?? null,
      basis: view.fact.basis,
      note: view.fact.note ?? null,
      citations: (await reader.citations(stated(view))).map(({ source, place, line, lineEnd, observedOn }) => ({
        source,
        title: sources.get(source)?.title ?? source,
        place,
        line: line ?? null,
        lineEnd: lineEnd ?? null,
        observedOn: observedOn ?? null,
      })),
    })),
  );
}

/** The fact as on the day of the report: what was over is told in the past, and what was last stated before says so. */
function seenOn(view: FactView, on: Day, sources: ReadonlyMap<string, Source>): FactView {
  return (
    viewFact(view.fact, on, view.knownOn, (source) => sources.get(source)?.published ?? view.knownOn) ?? { ...view, on }
  );
}

async function names(reader: FactReader, ids: readonly string[]): Promise<(id: string) => string> {
  const unique = [...new Set(ids)];
  const [parties, boards] = await Promise.all([
    reader.parties(unique),
    Promise.all(unique.map((id) => reader.board(id))),
  ]);
  const known = new Map<string, string>(
    [...parties, ...boards.flatMap((board) => board ?? [])].map(({ id, name }) => [id, name]),
  );
  return (id) => known.get(id) ?? id;
}

function objectOf(fact: Fact, name: (id: string) => string): string {
  return fact.kind === 'HAS_ATTRIBUTE' ? fact.attribute : name(fact.object);
}

/** What a fact says beyond its two ends, field by field, for programs. */
function saying(fact: Fact): string {
  const record = fact as unknown as Readonly<Record<string, unknown>>;
  return Object.entries(shapeOf(fact.kind).fields)
    .flatMap(([name, { report }]) => {
      const value = record[name];
      const told = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
      return told && report !== 'no' ? [`${name} ${String(value)}`] : [];
    })
    .join(', ');
}
