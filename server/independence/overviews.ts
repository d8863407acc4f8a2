import type { Context } from '../context.ts';
import { BadInput } from '../errors.ts';
import { notFound } from '../facts/near-ids.ts';
import { keepAnswers } from '../facts/kept-answers.ts';
import { pageOf } from '../facts/page.ts';
import { BOARD_COLUMNS, boardRows } from '../report/board-line-csv.ts';
import { boardLine, type BoardLine } from '../report/board-line.ts';
import { countsByOutcome } from '../report/book-counts.ts';
import { companiesWithBoard } from '../report/companies-with-board.ts';
import { determinationsHash } from '../rules/verdict/hashes.ts';
import type { Day } from '../time/day.ts';
import type { Judging } from './judging.ts';

interface OverviewArgs {
  readonly on: Day;
  readonly knownOn?: Day | null;
  readonly since?: Day | null;
  readonly books?: readonly string[] | null;
  readonly companies?: readonly string[] | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

/** Companies judged for one answer; following verdicts over some time takes several reports of each. */
const MOST = 10;
const MOST_FOLLOWED = 3;
/** Books, contradictions and changes in lines that are kept, some 300 bytes each. */
const MOST_KEPT = 100_000;

/**
 * Judges the companies of one page, one after the other, and counts what was found; a line is kept, as the report is
 * not.
 */
export function boardOverviews({ report, steps, recorded }: Judging) {
  const kept = keepAnswers<BoardLine>(
    MOST_KEPT,
    ({ books, contradicted, changes }) => 1 + books.length + contradicted.length + changes.length,
  );
  return async (_: unknown, args: OverviewArgs, context: Context) => {
    const { on, knownOn, since, books } = args;
    const most = since == null ? MOST : MOST_FOLLOWED;
    const first = args.first ?? MOST_FOLLOWED;
    if (first > most)
      throw new BadInput(
        `"first" is ${String(first)}; ask for ${String(most)} companies at a time and go on with "after".`,
      );
    if (since != null && since >= on)
      throw new BadInput(`"since" ${since} is not before "on" ${on}; give an earlier day.`);
    const ids = await companiesAsked(args.companies, context);
    const page = pageOf(ids, { first, after: args.after }, (id) => id);
    const edges = [];
    for (const { cursor, node: company } of page.edges) {
      context.signal?.throwIfAborted();
      const asked = { company, ...(knownOn != null && { knownOn }), ...(books != null && { books }) };
      // What auditors record is no part of the graph, and counts at once.
      const { entries, problems } = recorded?.read(company) ?? { entries: [], problems: [] };
      const days = [on, knownOn ?? context.facts.today(), since ?? null];
      const { language } = context.facts;
      const key = JSON.stringify([company, language, days, books ?? null, determinationsHash(entries), problems]);
      const line = await kept.of(context, key, async () => {
        const judged = await report({ ...asked, on }, context);
        const followed = since == null ? [] : await steps({ ...asked, from: since, to: on }, context);
        return boardLine(judged, followed, context.facts);
      });
      edges.push({
        cursor,
        node: {
          ...line,
          company: await context.facts.party(company),
          books: line.books.map(countsByOutcome),
          lines: () => boardRows(line).map((row) => row.map(String)),
        },
      });
    }
    return { ...page, edges, columns: BOARD_COLUMNS };
  };
}

async function companiesAsked(ids: readonly string[] | null | undefined, { facts, store }: Context) {
  if (ids == null) return companiesWithBoard(store, () => facts);
  for (const id of ids)
    if ((await facts.party(id))?.type !== 'Company') throw await notFound(store, 'company', id, ['Company']);
  return [...new Set(ids)].sort();
}
