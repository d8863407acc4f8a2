import { toldRefusal } from '../phrases/told.ts';
import type { Context } from '../context.ts';
import { BadInput } from '../errors.ts';
import { notFound } from '../facts/near-ids.ts';
import { bookIn } from '../rules/books/book-in-language.ts';
import type { Rulebook } from '../rules/books/rulebook.ts';
import { didYouMean } from '../shared/names/nearness.ts';
import type { ContentChange } from '../store/change/content-change.ts';
import type { Day } from '../time/day.ts';
import { changesBetween, type VerdictChange } from '../rules/verdict/verdict-changes.ts';
import type { Determination, Determinations } from '../determinations/determinations.ts';
import { withDetermined } from './determined.ts';
import { keepReports } from './kept-reports.ts';
import { keepWorlds } from './known-worlds.ts';
import { fetchWorld } from '../rules/world/fetch-world.ts';
import { determinationsHash } from '../rules/verdict/hashes.ts';
import { reportInTurns, type RulesReport } from '../rules/verdict/rules-report.ts';
import { verdictSteps, type VerdictStep } from '../rules/verdict/verdict-steps.ts';
import { endsOfSupposed, supposing, type WhatIf } from '../rules/world/what-if.ts';
import { makeWorldInTurns, type World, type WorldContent } from '../rules/world/world.ts';

export interface ReportArgs {
  readonly company: string;
  readonly on: Day;
  readonly books?: readonly string[] | null;
  readonly knownOn?: Day | null;
  readonly whatIf?: WhatIf | null;
}

export interface StepArgs extends Omit<ReportArgs, 'on' | 'whatIf'> {
  readonly from: Day;
  readonly to: Day;
}

/** A report with the books asked, what supposed facts change, and what auditors recorded. */
export interface ReportView extends RulesReport {
  readonly books: readonly Rulebook[];
  /** Whether the asker named them. */
  readonly booksNamed: boolean;
  /** Ids of books that were judged and are not told, because they do not apply. */
  readonly booksLeftOut: readonly string[];
  readonly changes: readonly VerdictChange[];
  readonly determinations: readonly Determination[];
  readonly determinationProblems: readonly string[];
  readonly determinationsHash: string;
  /** The facts supposed, if any. */
  readonly whatIf: WhatIf | undefined;
}

export interface Judging {
  /** In order of id. */
  readonly books: readonly Rulebook[];
  readonly recorded: Determinations | undefined;
  /**
   * Throws NOT_FOUND for a company that is not there, BAD_INPUT for a person, a book or supposed facts that do not fit.
   */
  readonly report: (args: ReportArgs, context: Context) => Promise<ReportView>;
  /** The report as it is, and as it would be in a graph with this change. Throws as `report` does. */
  readonly with: (
    args: Omit<ReportArgs, 'whatIf'>,
    change: ContentChange,
    context: Context,
  ) => Promise<{ readonly before: RulesReport; readonly after: RulesReport }>;
  /** Verdicts that become others after `from` and up to `to`. Throws as `report` does. */
  readonly steps: (args: StepArgs, context: Context) => Promise<VerdictStep[]>;
}

/**
 * Judges under these books, which are read and found sound. Without `recorded` nothing of auditors is known, nor kept.
 */
export function createJudging(shelf: readonly Rulebook[], recorded?: Determinations): Judging {
  const shelved = [...shelf].sort((a, b) => (a.id < b.id ? -1 : 1));
  const worlds = keepWorlds();
  const reports = keepReports();
  return {
    books: shelved,
    recorded,
    report: async ({ company, on, books, knownOn, whatIf }, context) => {
      const { language } = context.facts;
      const all = shelved.map((book) => bookIn(book, language));
      const chosen = choose(all, books);
      const id = await companyId(company, on, context);
      const known = knownOn ?? context.facts.today();
      const judgedIn = (world: World) => reportInTurns(world, chosen, all, context.signal);
      // What is supposed may speak of parties that are not known to be around the company.
      const content =
        whatIf == null ? undefined : await fetchWorld(context.facts, id, on, known, endsOfSupposed(whatIf));
      const key = JSON.stringify([id, on, known, language, chosen.map((book) => book.id)]);
      const plain =
        content === undefined
          ? await reports.of(context, key, async () => judgedIn((await worlds(id, known, context)).on(on, language)))
          : await judgedIn(await makeWorldInTurns(content, language));
      const judged =
        content === undefined || whatIf == null
          ? plain
          : await judgedIn(await makeWorldInTurns(supposing(content, whatIf), language));
      const { entries, problems } = recorded?.read(id) ?? { entries: [], problems: [] };
      const determinations = entries.filter(({ book }) => chosen.some((one) => one.id === book));
      return {
        ...withDetermined(judged, determinations),
        books: chosen,
        booksNamed: books != null,
        booksLeftOut: [],
        changes: judged === plain ? [] : changesBetween(plain, judged),
        determinations,
        determinationProblems: problems.map((problem) => toldRefusal({ language }, problem)),
        determinationsHash: determinationsHash(determinations),
        whatIf: whatIf ?? undefined,
      };
    },
    with: async ({ company, on, books, knownOn }, change, context) => {
      const chosen = choose(shelved, books);
      const id = await companyId(company, on, context);
      const known = knownOn ?? context.facts.today();
      const content = await fetchWorld(context.facts, id, on, known, endsOf(change));
      const judged = async (world: WorldContent) =>
        reportInTurns(await makeWorldInTurns(world), chosen, shelved, context.signal);
      return { before: await judged(content), after: await judged(changed(content, change)) };
    },
    steps: async ({ company, from, to, books, knownOn }, context) => {
      const { language } = context.facts;
      const all = shelved.map((book) => bookIn(book, language));
      const chosen = choose(all, books);
      const id = await companyId(company, to, context);
      const { content, on } = await worlds(id, knownOn ?? context.facts.today(), context);
      return verdictSteps(
        { ...content, on: to },
        { books: chosen, all, hypotheses: books != null },
        from,
        to,
        context.signal,
        Promise.resolve((day: Day) => on(day, language)),
      );
    },
  };
}

/** Parties and boards of which the change speaks: what is known of them bears on it. */
function endsOf({ facts, boards }: ContentChange): string[] {
  return [
    ...new Set([...facts.flatMap(({ subject, object }) => [subject, object]), ...boards.map((one) => one.company)]),
  ];
}

function changed(content: WorldContent, { parties, boards, sources, facts, gone }: ContentChange): WorldContent {
  const left = new Set(gone);
  return {
    ...content,
    parties: replaced(content.parties, parties),
    boards: replaced(content.boards, boards),
    sources: replaced(content.sources, sources),
    facts: replaced(content.facts, facts).filter(({ id }) => !left.has(id)),
  };
}

function replaced<Entry extends { readonly id: string }>(known: readonly Entry[], others: readonly Entry[]): Entry[] {
  return [...new Map([...known, ...others].map((entry) => [entry.id, entry])).values()];
}

async function companyId(id: string, on: Day, { facts, store }: Context): Promise<string> {
  const party = await facts.party(id);
  if (party?.type === 'Person')
    throw new BadInput(`"${id}" is a person; ask person(id: "${id}") { independence(on: "${on}") }.`);
  if (party === undefined) throw await notFound(store, 'company', id, ['Company']);
  return party.id;
}

function choose(shelf: readonly Rulebook[], ids: readonly string[] | null | undefined): readonly Rulebook[] {
  if (ids == null) return shelf;
  const wanted = new Set(
    ids.map((id) => {
      const book = shelf.find((one) => one.id.toLowerCase() === id.toLowerCase());
      if (book === undefined)
        throw new BadInput(
          `There is no rule book "${id}"; ${didYouMean(
            id,
            shelf.map((one) => one.id),
            `ask for ${shelf.map((one) => one.id).join(', ')}`,
          )}`,
        );
      return book.id;
    }),
  );
  return shelf.filter(({ id }) => wanted.has(id));
}
