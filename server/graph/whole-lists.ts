import type { Context } from '../context.ts';
import { byKindAndDay, compareText, startDay } from '../facts/fact-order.ts';
import { isKind, type FactView } from '../facts/fact-view.ts';
import { pageOf, type PageArgs } from '../facts/page.ts';
import type { Rational } from '../numbers/rational.ts';
import { filterInTurns, mapInTurns, sortInTurns } from '../shared/turns/in-turns.ts';
import { whenReady, type Ready } from '../shared/turns/ready.ts';
import { OPEN_END } from '../time/day.ts';
import { peoplePage } from './parties/board-members.ts';
import { withFigures } from './directory/figure-types.ts';
import { partiesInOrder, type PartyOrder } from './directory/party-order.ts';
import { sumOf } from './facts/fact-amount.ts';
import { factCounts } from './facts/fact-counts.ts';
import { factsWhere, type FactFilter } from './facts/fact-filter.ts';
import { descending, sizeOf } from './facts/holdings.ts';
import { partyTest, type PartyFilter } from './parties/party-filter.ts';
import { daysOf, type DayArgs } from './resolver.ts';

type FactOrder = 'KIND' | 'DAY' | 'DAY_DESC' | 'KNOWN' | 'KNOWN_DESC' | 'AMOUNT_DESC' | 'PERCENT_DESC';
interface PartiesArgs extends PageArgs, DayArgs {
  readonly where?: PartyFilter | null;
  readonly orderBy?: PartyOrder | null;
}
interface FactsArgs extends PageArgs {
  readonly where?: FactFilter | null;
  readonly orderBy?: FactOrder | null;
}

/** Lists of the whole graph, filtered, ordered, page by page. */
export const wholeListQueries = {
  parties: async (_: unknown, { where, orderBy, on, knownOn, ...page }: PartiesArgs, context: Context) => {
    const days = daysOf({ on: on ?? where?.on ?? null, knownOn: knownOn ?? where?.knownOn ?? null });
    const [ordered, test] = await Promise.all([
      partiesInOrder(orderBy ?? 'NAME', days, context.facts),
      partyTest(where ?? {}, context),
    ]);
    const found = await filterInTurns(ordered, test);
    const cut = pageOf(found, usual(page), ({ id }) => id);
    const [first] = cut.edges;
    return { ...withFigures(cut, days), offset: first === undefined ? 0 : found.indexOf(first.node) };
  },
  facts: async (_: unknown, { where, orderBy, ...page }: FactsArgs, context: Context) => {
    const found = await factsWhere(where ?? {}, context);
    return pageOf(await inOrder(found, orderBy ?? 'KIND', context), usual(page), ({ fact }) => fact.id);
  },
  factCounts,
  people: (_: unknown, args: Parameters<typeof peoplePage>[0], context: Context) => peoplePage(args, context),
};

/** Fifty entries, unless so many are asked for. */
function usual(page: PageArgs): PageArgs {
  return page.first == null && page.last == null ? { ...page, first: 50 } : page;
}

/** Holdings whose shares are worked out together. */
const SHARES_TOGETHER = 1000;

type Sized = readonly [FactView, Rational | undefined];
type Compare<T> = (a: T, b: T) => number;

async function inOrder(views: readonly FactView[], order: FactOrder, { facts }: Context): Promise<readonly FactView[]> {
  const by = (compare: Compare<FactView>) => sortInTurns(views, (a, b) => compare(a, b) || byKindAndDay(a, b));
  /** Facts that speak of no day come last, whichever way. */
  const known = (view: FactView) => (startDay(view) === OPEN_END ? 1 : 0);
  switch (order) {
    case 'KIND':
      return sortInTurns(views, byKindAndDay);
    case 'DAY':
      return by((a, b) => compareText(startDay(a), startDay(b)));
    case 'DAY_DESC':
      return by((a, b) => known(a) - known(b) || compareText(startDay(b), startDay(a)));
    case 'KNOWN':
      return by((a, b) => compareText(a.fact.knownFrom, b.fact.knownFrom));
    case 'KNOWN_DESC':
      return by((a, b) => compareText(b.fact.knownFrom, a.fact.knownFrom));
    case 'AMOUNT_DESC':
      return by(largest(await mapInTurns(views, (view): Sized => [view, sumOf(view.fact)])));
    case 'PERCENT_DESC': {
      const sized = await mapInTurns(
        views,
        (view): Ready<Sized> =>
          isKind(view, 'HOLDS') ? whenReady(facts.share(view), (share) => [view, sizeOf(share)]) : [view, undefined],
        { together: SHARES_TOGETHER },
      );
      return by(largest(sized));
    }
  }
}

function largest(sizes: readonly Sized[]): Compare<FactView> {
  const sizeOfView = new Map(sizes);
  return (a, b) => descending(sizeOfView.get(a), sizeOfView.get(b));
}
