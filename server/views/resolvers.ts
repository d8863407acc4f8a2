import type { Context } from '../context.ts';
import { ownerOf, recordsOf, toldOfDamage } from '../database/owned-records.ts';
import { NotFound } from '../errors.ts';
import { pageOf, type PageArgs } from '../facts/page.ts';
import { toldRefusal } from '../phrases/told.ts';
import { checkedBody, savedViews, type SavedView } from './saved-views.ts';

interface Given {
  readonly input: unknown;
}

const here = (context: Context) => savedViews(recordsOf(context));

/** Answers to views.graphql; without a server nothing is kept. */
export const viewsResolvers = {
  Query: {
    savedViews: (_: unknown, args: PageArgs, context: Context) => {
      if (context.records === undefined) return { ...pageOf<SavedView>([], args, ({ id }) => id), problems: [] };
      const { found, problems } = toldOfDamage(() => here(context).list(context.asker));
      return {
        ...pageOf(found, args, ({ id }) => id),
        problems: problems.map((problem) => toldRefusal(context.facts, problem)),
      };
    },
    savedView: (_: unknown, { id }: { id: string }, context: Context): SavedView => {
      if (context.records === undefined) throw new NotFound('saved view', id);
      return here(context).get(context.asker, id);
    },
  },
  Mutation: {
    keepView: (_: unknown, { input }: Given, context: Context) => here(context).keep(context.asker, checkedBody(input)),
    changeView: (
      _: unknown,
      { id, version, input }: Given & { id: string; version?: number | null },
      context: Context,
    ) => here(context).change(context.asker, id, checkedBody(input), version ?? undefined),
    removeView: (_: unknown, { id }: { id: string }, context: Context) => here(context).remove(context.asker, id),
  },
  SavedView: {
    mine: ({ owner }: SavedView, _: unknown, { asker }: Context) => asker?.how !== 'NOBODY' && owner === ownerOf(asker),
  },
};
