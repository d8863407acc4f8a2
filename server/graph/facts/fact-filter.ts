import type { Context } from '../../context.ts';
import { BadInput } from '../../errors.ts';
import { isKind, type FactView } from '../../facts/fact-view.ts';
import { notFound } from '../../facts/near-ids.ts';
import { compare, fromDecimal } from '../../numbers/rational.ts';
import { filterInTurns, mapInTurns } from '../../shared/turns/in-turns.ts';
import { firstDay, OPEN_END, type Day } from '../../time/day.ts';
import type { FactKind } from '../../vocabulary/kinds.ts';
import type { Basis } from '../../vocabulary/word-lists.ts';
import { eventsOf } from './fact-changes.ts';
import { currencyOf, sumOf } from './fact-amount.ts';
import { sizeOf } from './holdings.ts';
import { hasWords, textOfFact, wordsOf } from './words-in.ts';

/** The GraphQL input FactFilter, as GraphQL gives it. */
export interface FactFilter {
  readonly ids?: readonly string[] | null;
  readonly kinds?: readonly FactKind[] | null;
  readonly parties?: readonly string[] | null;
  readonly source?: string | null;
  readonly on?: Day | null;
  readonly knownOn?: Day | null;
  readonly changedFrom?: Day | null;
  readonly changedTo?: Day | null;
  readonly amountAtLeast?: string | null;
  readonly currency?: string | null;
  readonly percentAtLeast?: string | null;
  readonly text?: string | null;
  readonly basis?: Basis | null;
}

/** Parties, and facts, that one filter may name. */
const MOST_NAMED = 500;
/** Holdings whose shares are worked out together. */
const SHARES_TOGETHER = 1000;

/**
 * The facts for which all that the filter says is true, in order of kind, day and id. Amounts and percentages are
 * compared exactly. Throws NOT_FOUND for a party or a source that is not there, BAD_INPUT for days in the wrong order.
 */
export async function factsWhere(where: FactFilter, context: Context): Promise<readonly FactView[]> {
  const { changedFrom, changedTo, basis, currency } = where;
  if (changedFrom != null && changedTo != null && changedFrom > changedTo)
    throw new BadInput(
      `"changedFrom" (${changedFrom}) is after "changedTo" (${changedTo}); give the earlier day first.`,
    );
  let found = await stated(where, context);
  if (basis != null) found = await filterInTurns(found, ({ fact }) => fact.basis === basis);
  if (changedFrom != null || changedTo != null)
    found = await filterInTurns(found, await changedWithin(found, changedFrom ?? '', changedTo ?? OPEN_END));
  if (where.text != null) {
    const words = wordsOf(where.text);
    found = await filterInTurns(found, ({ fact }) => hasWords(textOfFact(fact), words));
  }
  if (currency != null) found = await filterInTurns(found, ({ fact }) => sameWord(currencyOf(fact), currency));
  if (where.amountAtLeast != null) {
    const least = fromDecimal(where.amountAtLeast);
    found = await filterInTurns(found, ({ fact }) => {
      const sum = sumOf(fact);
      return sum !== undefined && compare(sum, least) >= 0;
    });
  }
  return where.percentAtLeast == null ? found : holdingsFrom(where.percentAtLeast, found, context);
}

/** By what the graph is asked for: facts by name, parties, source, kinds and the two days. */
async function stated(where: FactFilter, context: Context): Promise<readonly FactView[]> {
  if (where.ids == null) return statedOf(where, context);
  const wanted = named('ids', 'facts', where.ids);
  if (where.parties == null && where.source == null) return byName(wanted, where, context);
  const ids = new Set(wanted);
  return (await statedOf(where, context)).filter(({ fact }) => ids.has(fact.id));
}

async function byName(
  ids: readonly string[],
  { kinds, on, knownOn }: FactFilter,
  { facts }: Context,
): Promise<readonly FactView[]> {
  const views = await Promise.all(
    ids.map(async (id) => {
      const fact = await facts.fact(id);
      if (fact === undefined || kinds?.includes(fact.kind) === false) return undefined;
      return facts.view(fact, on ?? undefined, knownOn ?? undefined);
    }),
  );
  return views.filter((view) => view !== undefined);
}

/** What is named, each once. Throws BAD_INPUT for more than one filter may name. */
function named(field: string, what: string, ids: readonly string[]): readonly string[] {
  const wanted = [...new Set(ids)];
  if (wanted.length > MOST_NAMED)
    throw new BadInput(`"${field}" names ${String(wanted.length)} ${what}; name at most ${String(MOST_NAMED)}.`);
  return wanted;
}

async function statedOf(where: FactFilter, { facts, store }: Context): Promise<readonly FactView[]> {
  const query = { kinds: where.kinds ?? undefined, on: where.on ?? undefined, knownOn: where.knownOn ?? undefined };
  const cited = where.source == null ? undefined : await citing(where.source, query, { facts, store });
  if (where.parties == null) return cited ?? facts.all(query);
  const wanted = named('parties', 'parties', where.parties);
  const there = new Set((await facts.parties(wanted)).map(({ id }) => id));
  const missing = wanted.find((id) => !there.has(id));
  if (missing !== undefined) throw await notFound(store, 'party', missing, ['Company', 'Person']);
  const about = await facts.about(await facts.withBoards(wanted), query);
  if (cited === undefined) return about;
  const citedIds = new Set(cited.map(({ fact }) => fact.id));
  return about.filter(({ fact }) => citedIds.has(fact.id));
}

async function citing(
  source: string,
  query: Parameters<Context['facts']['citing']>[1],
  { facts, store }: Pick<Context, 'facts' | 'store'>,
): Promise<readonly FactView[]> {
  if ((await facts.source(source)) === undefined) throw await notFound(store, 'source', source, ['Source']);
  return facts.citing(source, query);
}

/**
 * Whether something about a fact happened on one of these days, the last one included. Being published counts, and so
 * does an end that made room for the next fact of a series.
 */
async function changedWithin(all: readonly FactView[], from: Day, to: Day): Promise<(view: FactView) => boolean> {
  const events = await eventsOf(all);
  const within = (day: Day) => day >= from && day <= to;
  return (view) => {
    const { knownFrom, to: end } = view.fact;
    const days = [knownFrom, ...(end === undefined ? [] : [firstDay(end)]), ...events(view).map(({ day }) => day)];
    return days.some(within);
  };
}

async function holdingsFrom(percent: string, found: readonly FactView[], { facts }: Context): Promise<FactView[]> {
  const least = fromDecimal(percent);
  const holdings = found.flatMap((view) => (isKind(view, 'HOLDS') ? [view] : []));
  const shares = await mapInTurns(holdings, (view) => facts.share(view), { together: SHARES_TOGETHER });
  return holdings.filter((_, i) => {
    const size = sizeOf(shares[i] ?? {});
    return size !== undefined && compare(size, { num: least.num, den: least.den * 100n }) >= 0;
  });
}

function sameWord(a: string | undefined, b: string): boolean {
  return a?.toLowerCase() === b.trim().toLowerCase();
}
