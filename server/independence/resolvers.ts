import type { Context } from '../context.ts';
import { BadInput } from '../errors.ts';
import type { FactView } from '../facts/fact-view.ts';
import { notFound } from '../facts/near-ids.ts';
import { versionOn } from '../rulebooks/in-force.ts';
import type { Rule } from '../rulebooks/format.ts';
import type { Rulebook } from '../rulebooks/rulebook.ts';
import { didYouMean } from '../shared/nearness.ts';
import type { Day } from '../shared/day.ts';
import type { Person } from '../shared/facts.ts';
import { changesBetween, type VerdictChange } from './changes.ts';
import type { Check } from './company-checks.ts';
import type { Determination, Determinations } from './determinations.ts';
import { fetchWorld } from './fetch-world.ts';
import type { BookResult, Criterion } from './judge-person.ts';
import { parametersOf } from './parameters.ts';
import type { OpenQuestion } from './questions.ts';
import { recordOn, type DeterminationInput } from './record.ts';
import { reportFile, type ReportFormat } from './report-file.ts';
import { reportOn, type PersonResult, type Report } from './report.ts';
import { endsOfSupposed, SUPPOSED, supposing, type WhatIf } from './what-if.ts';
import { makeWorld } from './world.ts';

interface Args {
  readonly company: string;
  readonly on: Day;
  readonly books?: readonly string[] | null;
  readonly knownOn?: Day | null;
  readonly whatIf?: WhatIf | null;
}
interface ReportView extends Report {
  readonly books: readonly Rulebook[];
  readonly changes: readonly VerdictChange[];
}

/** Companies at which one person's independence is judged in one answer. */
const MOST_COMPANIES = 20;

/** Answers of the feature; `shelf` are all rule books, read and found sound. Without `recorded` no determination is kept. */
export function independenceResolvers(shelf: readonly Rulebook[], recorded?: Determinations) {
  const shelved = [...shelf].sort((a, b) => (a.id < b.id ? -1 : 1));

  const report = async ({ company, on, books, knownOn, whatIf }: Args, { facts, store }: Context): Promise<ReportView> => {
    const chosen = choose(shelved, books);
    const party = await facts.party(company);
    if (party?.type === 'Person') throw new BadInput(`"${company}" is a person; ask person(id: "${company}") { independence(on: "${on}") }.`);
    if (party === undefined) throw await notFound(store, 'company', company, ['Company']);
    const content = await fetchWorld(facts, party.id, on, knownOn ?? facts.today(), whatIf == null ? [] : endsOfSupposed(whatIf));
    const other = whatIf == null ? undefined : supposing(content, whatIf);
    const plain = reportOn(makeWorld(content), chosen, shelved);
    if (other === undefined) return { ...plain, books: chosen, changes: [] };
    const supposed = reportOn(makeWorld(other), chosen, shelved);
    return { ...supposed, books: chosen, changes: changesBetween(plain, supposed) };
  };

  return {
    Query: {
      rulebooks: () => shelved,
      independence: (_: unknown, args: Args, context: Context) => report(args, context),
      verdictChanges: async (_: unknown, { from, to, ...args }: Omit<Args, 'on'> & { from: Day; to: Day }, context: Context) => {
        if (from > to) throw new BadInput(`"from" (${from}) is after "to" (${to}); give the earlier day first.`);
        const [before, after] = await Promise.all([report({ ...args, on: from }, context), report({ ...args, on: to }, context)]);
        return changesBetween(before, after);
      },
    },
    Mutation: {
      recordDetermination: async (_: unknown, { input }: { input: DeterminationInput }, context: Context) => {
        if (recorded === undefined) throw new BadInput('This server keeps no determinations.');
        const { company, on, knownOn, book } = input;
        return recordOn(await report({ company, on, ...(knownOn != null && { knownOn }), books: [book] }, context), input, recorded);
      },
    },
    Person: {
      independence: async ({ id }: Person, args: Omit<Args, 'company'>, context: Context): Promise<PersonResult[]> => {
        const knownOn = args.knownOn ?? context.facts.today();
        const views = await context.facts.from([id], { kinds: ['SITS_ON', 'NOMINATED_TO'], on: args.on, knownOn });
        const boards = await Promise.all([...new Set(views.map(({ fact }) => fact.object))].map((board) => context.facts.board(board)));
        const companies = [...new Set(boards.flatMap((board) => board?.company ?? []))].sort().slice(0, MOST_COMPANIES);
        const reports = await Promise.all(companies.map((company) => report({ ...args, company }, context)));
        return reports.flatMap(({ people }) => people.filter(({ officer }) => officer.person === id));
      },
    },
    IndependenceReport: {
      company: companyOf,
      person: ({ people }: ReportView, { id }: { id: string }) => people.find(({ officer }) => officer.person === id),
      determinations: ({ company }: ReportView) => recorded?.about(company) ?? [],
      file: (view: ReportView, { format }: { format: ReportFormat }, { facts }: Context) => reportFile(view, view.books, facts, format),
    },
    PersonIndependence: {
      determinations: ({ company, officer }: PersonResult) => recorded?.about(company).filter(({ person }) => person === officer.person) ?? [],
      company: companyOf,
      person: ({ officer }: PersonResult, _: unknown, { facts }: Context) => facts.party(officer.person),
      role: ({ officer }: PersonResult) => officer.seat?.fact.title ?? (officer.role === 'COMPANY_AUDITOR' ? 'Candidate for company auditor' : 'Candidate for director'),
      subject: ({ officer }: PersonResult) => officer.role,
      candidate: ({ officer }: PersonResult) => officer.nomination !== undefined,
      claim: ({ officer }: PersonResult) => officer.claim && shown(officer.claim),
    },
    Determination: {
      company: companyOf,
      person: ({ person }: Determination, _: unknown, { facts }: Context) => facts.party(person),
    },
    BookResult: { applicabilityReason: ({ reason }: BookResult) => reason },
    CriterionResult: {
      facts: ({ facts }: Criterion) => facts.map(shown),
      missing: ({ outcome, questions }: Criterion) => (outcome === 'UNKNOWN' ? questions.map(({ text }) => text).join(' ') || null : null),
      entityOutcome: ({ entity }: Criterion) => entity,
      groupOutcome: ({ group }: Criterion) => group,
    },
    CompanyCheck: {
      facts: ({ facts }: Check) => facts.map(shown),
      subject: ({ subject }: Check, _: unknown, { facts }: Context) => subject && facts.party(subject),
    },
    OpenQuestion: {
      id: ({ key }: OpenQuestion) => key,
      people: ({ people }: OpenQuestion, _: unknown, { facts }: Context) => facts.parties(people),
    },
    VerdictChange: {
      person: ({ person }: VerdictChange, _: unknown, { facts }: Context) => facts.party(person),
      book: ({ before, after }: VerdictChange) => (after ?? before)?.book,
    },
    Rulebook: { version: (book: Rulebook, { on }: { on: Day }) => versionOn(book, on) },
    Rule: { parameters: (rule: Rule) => parametersOf(rule) },
  };
}

function companyOf({ company }: { company: string }, _: unknown, { facts }: Context) {
  return facts.party(company);
}

/** A supposed fact has no source to show. */
function shown(view: FactView): FactView {
  const stated = view.fact.citations.filter(({ source }) => source !== SUPPOSED);
  return stated.length === view.fact.citations.length ? view : { ...view, fact: { ...view.fact, citations: stated } };
}

function choose(shelf: readonly Rulebook[], ids: readonly string[] | null | undefined): readonly Rulebook[] {
  if (ids == null) return shelf;
  const wanted = new Set(ids.map((id) => {
    const book = shelf.find((one) => one.id.toLowerCase() === id.toLowerCase());
    if (book === undefined) throw new BadInput(`There is no rule book "${id}"; ${didYouMean(id, shelf.map((one) => one.id), `ask for ${shelf.map((one) => one.id).join(', ')}`)}`);
    return book.id;
  }));
  return shelf.filter(({ id }) => wanted.has(id));
}
