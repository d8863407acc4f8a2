import { toldRefusal } from '../phrases/told.ts';
import { signerOf, STRANGER } from '../access/asker.ts';
import type { Context } from '../context.ts';
import { BadInput } from '../errors.ts';
import { notFound } from '../facts/near-ids.ts';
import { pageOf, type PageArgs } from '../facts/page.ts';
import type { FactReader } from '../facts/fact-reader.ts';
import { bookIn } from '../rules/books/book-in-language.ts';
import { versionOn } from '../rules/books/in-force.ts';
import type { Rule } from '../rules/books/book-format.ts';
import type { Rulebook } from '../rules/books/rulebook.ts';
import type { Day } from '../time/day.ts';
import type { Person } from '../shared/facts.ts';
import type { VerdictChange } from '../rules/verdict/verdict-changes.ts';
import type { CompanyCheck } from '../rules/company/company-checks.ts';
import type { Determination } from '../determinations/determinations.ts';
import type { BookResult, Criterion } from '../rules/person/judge-person.ts';
import type { Judging, ReportArgs, ReportView } from './judging.ts';
import { boardOverviews } from './overviews.ts';
import { standingOf, type NewFollowUp } from '../determinations/follow-up.ts';
import { parametersOf } from './parameters.ts';
import { officeWords } from '../rules/person/company-officers.ts';
import type { OpenQuestion } from '../rules/person/ranked-questions.ts';
import { recordOn, type DeterminationInput } from './record-determination.ts';
import { reportFile, type ReportFormat } from '../report/report-file.ts';
import { questionnaireFile } from '../questionnaire/questionnaire-file.ts';
import { questionnaireOf } from '../questionnaire/questionnaire.ts';
import type { PersonResult } from '../rules/person/person-result.ts';
import { stated } from '../rules/world/what-if.ts';

/** Companies at which one person's independence is judged in one answer. */
const MOST_COMPANIES = 20;

/** Answers of the feature. */
export function independenceResolvers(judging: Judging) {
  const { books: shelved, recorded, report } = judging;
  // Files are sealed, and the same bytes whoever asks for them in whatever language.
  const inEnglish = (view: ReportView, context: Context): Promise<ReportView> | ReportView => {
    const { company, on, knownOn, books, booksNamed, whatIf } = view;
    if (context.facts.language === 'en') return view;
    const args = {
      company,
      on,
      knownOn,
      books: booksNamed ? books.map(({ id }) => id) : null,
      whatIf: whatIf ?? null,
    };
    return report(args, { ...context, facts: englishOf(context.facts) });
  };
  return {
    Query: {
      rulebooks: (_: unknown, __: unknown, { facts }: Context) => shelved.map((book) => bookIn(book, facts.language)),
      independence: (_: unknown, args: ReportArgs, context: Context) => report(args, context),
      boardOverviews: boardOverviews(judging),
      determinations: async (
        _: unknown,
        { company, ...page }: PageArgs & { company?: string | null },
        { facts, store }: Context,
      ) => {
        if (company != null && (await facts.party(company))?.type !== 'Company')
          throw await notFound(store, 'company', company, ['Company']);
        const { entries, problems } = recorded?.read(company ?? undefined) ?? { entries: [], problems: [] };
        return {
          ...pageOf(entries, page, ({ id }) => id),
          problems: problems.map((problem) => toldRefusal(facts, problem)),
        };
      },
    },
    Mutation: {
      recordDetermination: async (_: unknown, { input }: { input: DeterminationInput }, context: Context) => {
        if (recorded === undefined) throw new BadInput('This server keeps no determinations.');
        const { company, on, knownOn, book } = input;
        const signer = signerOf(context.asker ?? STRANGER, input.by);
        const judged = await report({ company, on, ...(knownOn != null && { knownOn }), books: [book] }, context);
        const subjects = await context.facts.parties(judged.checks.flatMap(({ subject }) => subject ?? []));
        const isPerson = (id: string) => subjects.some((party) => party.id === id && party.type === 'Person');
        return recordOn(judged, input, recorded, isPerson, signer);
      },
      followDetermination: (
        _: unknown,
        { of, does, by, text }: Pick<NewFollowUp, 'of' | 'does'> & { by?: string | null; text?: string | null },
        { asker = STRANGER }: Context,
      ) => {
        if (recorded === undefined) throw new BadInput('This server keeps no determinations.');
        return recorded.follow({ of, does, ...signerOf(asker, by), text: text ?? '' });
      },
    },
    Person: {
      independence: async (
        { id }: Person,
        args: Omit<ReportArgs, 'company'>,
        context: Context,
      ): Promise<PersonResult[]> => {
        const knownOn = args.knownOn ?? context.facts.today();
        const views = await context.facts.from([id], { kinds: ['SITS_ON', 'NOMINATED_TO'], on: args.on, knownOn });
        const boards = await Promise.all(
          [...new Set(views.map(({ fact }) => fact.object))].map((board) => context.facts.board(board)),
        );
        const companies = [...new Set(boards.flatMap((board) => board?.company ?? []))].sort().slice(0, MOST_COMPANIES);
        const reports = await Promise.all(companies.map((company) => report({ ...args, company }, context)));
        return reports.flatMap(({ people }) => people.filter(({ officer }) => officer.person === id));
      },
    },
    IndependenceReport: {
      company: companyOf,
      person: ({ people }: ReportView, { id }: { id: string }) => people.find(({ officer }) => officer.person === id),
      file: async (
        view: ReportView,
        { format, allBooks }: { format: ReportFormat; allBooks?: boolean | null },
        context: Context,
      ) => reportFile(await inEnglish(view, context), englishOf(context.facts), format, allBooks ?? false),
      questionnaire: async (
        view: ReportView,
        { format, person, allBooks }: { format: ReportFormat; person?: string | null; allBooks?: boolean | null },
        context: Context,
      ) => {
        if (person != null && !view.people.some(({ officer }) => officer.person === person))
          throw new BadInput(`"${person}" is not judged at "${view.company}" on ${view.on}.`);
        const options = { person: person ?? undefined, allBooks: allBooks ?? false };
        return questionnaireFile(
          await questionnaireOf(await inEnglish(view, context), englishOf(context.facts), options),
          format,
        );
      },
    },
    PersonIndependence: {
      determinations: ({ company, officer, results }: PersonResult) =>
        recorded
          ?.read(company)
          .entries.filter(
            ({ person, book }) => person === officer.person && results.some((one) => one.book.id === book),
          ) ?? [],
      company: companyOf,
      person: ({ officer }: PersonResult, _: unknown, { facts }: Context) => facts.party(officer.person),
      role: ({ officer }: PersonResult, _: unknown, { facts }: Context) => officeWords(officer, facts),
      resultUnknownOf: ({ officer }: PersonResult) => officer.stood?.fact.meeting,
      subject: ({ officer }: PersonResult) => officer.role,
      candidate: ({ officer }: PersonResult) => officer.nomination !== undefined,
      claim: ({ officer }: PersonResult) => officer.claim && stated(officer.claim),
    },
    Determination: {
      company: companyOf,
      person: ({ person }: Determination, _: unknown, { facts }: Context) => person && facts.party(person),
      attachments: ({ attachments }: Determination) => attachments ?? [],
      followed: ({ followed }: Determination) => followed ?? [],
      state: (one: Determination) => standingOf(one).state,
    },
    BookResult: {
      applicabilityReason: ({ reason }: BookResult) => reason,
      conclusions: ({ conclusions }: BookResult) => conclusions ?? [],
    },
    CriterionResult: {
      facts: ({ facts }: Criterion) => facts.map(stated),
      missing: ({ outcome, questions }: Criterion) =>
        outcome === 'UNKNOWN' ? questions.map(({ text }) => text).join(' ') || null : null,
      entityOutcome: ({ entity }: Criterion) => entity,
      groupOutcome: ({ group }: Criterion) => group,
      determinations: ({ determinations }: Criterion) => determinations ?? [],
    },
    CompanyCheck: {
      facts: ({ facts }: CompanyCheck) => facts.map(stated),
      subject: ({ subject }: CompanyCheck, _: unknown, { facts }: Context) => subject && facts.party(subject),
      other: ({ other }: CompanyCheck, _: unknown, { facts }: Context) => other && facts.party(other),
      determinations: ({ determinations }: CompanyCheck) => determinations ?? [],
    },
    OpenQuestion: {
      id: ({ key }: OpenQuestion) => key,
      people: ({ people }: OpenQuestion, _: unknown, { facts }: Context) => facts.parties(people),
    },
    VerdictChange: {
      person: ({ person }: VerdictChange, _: unknown, { facts }: Context) => facts.party(person),
      book: ({ before, after }: VerdictChange) => (after ?? before)?.book,
    },
    Rulebook: {
      version: (book: Rulebook, { on }: { on: Day }) => versionOn(book, on),
      terms: ({ terms = [] }: Rulebook) => terms,
    },
    Rule: { parameters: (rule: Rule) => parametersOf(rule) },
  };
}

/** A reader that tells in English. */
function englishOf(facts: FactReader): FactReader {
  return { ...facts, language: 'en' };
}

function companyOf({ company }: { company: string }, _: unknown, { facts }: Context) {
  return facts.party(company);
}
