import { compareText, latestFirst } from '../../facts/fact-order.ts';
import { shownBoard } from '../../facts/names/name-in-language.ts';
import { grouped } from '../../holdings/grouped.ts';
import type { ViewOf } from '../../facts/fact-view.ts';
import { damaged } from '../../shared/record.ts';
import type { BoardView } from './board-view.ts';
import type { DayArgs, FieldResolver } from '../resolver.ts';

/** Resolvers of Board. Its fields use the days the board was asked for, unless they name their own. */
const boardFields = {
  id: ({ board }) => board.id,
  name: ({ board }) => board.name,
  shownName: async ({ board }, _, { facts }) => {
    const company = await facts.companyOfBoard(board.id);
    return company === undefined ? board.name : shownBoard(board, company, facts.language);
  },
  kind: ({ board }) => board.kind,
  citations: ({ board }) => board.citations,
  company: async ({ board }, _, { facts }) => {
    const company = await facts.companyOfBoard(board.id);
    if (company === undefined) throw damaged(`board ${board.id}`, `its company "${board.company}" is not in the graph`);
    return company;
  },
  seats: async (view, args, { facts }) => {
    const seats = await facts.to([view.board.id], { ...days(view, args), kinds: ['SITS_ON'] });
    return currentSeats(seats).sort(bySeat);
  },
  nominations: (view, args, { facts }) =>
    facts.to([view.board.id], { knownOn: days(view, args).knownOn, kinds: ['NOMINATED_TO'] }),
  meetings: async (view, _, { facts }) => {
    const found = await facts.from([view.board.id], { kinds: ['HAS_ATTRIBUTE'], knownOn: view.knownOn });
    return found.flatMap((attribute) => {
      const { attribute: kind, count, period } = attribute.fact;
      return kind === 'MEETINGS_HELD' && count !== undefined
        ? [{ period: period ?? '', held: count, fact: attribute }]
        : [];
    });
  },
  attributes: (view, args, { facts }) => facts.from([view.board.id], { ...days(view, args), kinds: ['HAS_ATTRIBUTE'] }),
} satisfies Record<string, FieldResolver<BoardView, DayArgs>>;

export const boardTypes = { Board: boardFields };

function days(view: BoardView, args: DayArgs) {
  return { on: args.on ?? view.on, knownOn: args.knownOn ?? view.knownOn };
}

/**
 * Of several seats of one person the one stated last, and what certainly holds beside it: a new term ends an open one.
 */
function currentSeats(seats: readonly ViewOf<'SITS_ON'>[]): ViewOf<'SITS_ON'>[] {
  return [...grouped(seats, ({ fact }) => fact.subject).values()].flatMap((mine) =>
    mine.length === 1
      ? mine
      : [...mine].sort(latestFirst).filter((view, i) => i === 0 || view.certainty !== 'POSSIBLE'),
  );
}

/** Representative members first, outside members last; within each as the source lists them. */
function bySeat(a: ViewOf<'SITS_ON'>, b: ViewOf<'SITS_ON'>): number {
  return rank(a) - rank(b) || lineOf(a) - lineOf(b) || compareText(a.fact.id, b.fact.id);
}

function rank({ fact }: ViewOf<'SITS_ON'>): number {
  return fact.representative === true ? 0 : fact.outside === true ? 2 : 1;
}

/** The first line that states it; past every line when none is given. */
function lineOf({ fact }: ViewOf<'SITS_ON'>): number {
  return Math.min(Number.MAX_SAFE_INTEGER, ...fact.citations.map(({ line }) => line ?? Number.MAX_SAFE_INTEGER));
}
