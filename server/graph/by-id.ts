import type { Context } from '../context.ts';
import type { FactView } from '../facts/fact-view.ts';
import { factNotFound, notFound } from '../facts/near-ids.ts';
import type { BoardView } from './parties/board-view.ts';
import { daysOf, type DayArgs } from './resolver.ts';

type ById = DayArgs & { readonly id: string };

/** Facts and boards by their ids. Both throw NotFound with near ids. */
export const byIdQueries = {
  fact: async (_: unknown, { id, ...days }: ById, { facts, store }: Context): Promise<FactView | undefined> => {
    const fact = await facts.fact(id);
    if (fact === undefined) throw await factNotFound(store, facts, id);
    const { on, knownOn } = daysOf(days);
    return facts.view(fact, on, knownOn);
  },
  board: async (_: unknown, { id, ...days }: ById, { facts, store }: Context): Promise<BoardView> => {
    const board = await facts.board(id);
    if (board === undefined) throw await notFound(store, 'board', id, ['Board']);
    return { board, ...daysOf(days) };
  },
};
