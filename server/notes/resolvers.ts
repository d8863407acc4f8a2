import type { Context } from '../context.ts';
import { recordsOf, toldOfDamage } from '../database/owned-records.ts';
import { pageOf, type PageArgs } from '../facts/page.ts';
import { endsOf } from '../facts/parties-at-ends.ts';
import { factNotFound } from '../facts/near-ids.ts';
import { summaryOf } from '../facts/summary/summary.ts';
import { toldRefusal } from '../phrases/told.ts';
import { openNotes, type Note } from './notes.ts';

const here = (context: Context) => openNotes(recordsOf(context));

/** Answers to notes.graphql; without a server there are none. */
export const notesResolvers = {
  Query: {
    notes: (_: unknown, { about, ...page }: PageArgs & { about?: string | null }, context: Context) => {
      // A note stays with a party that was decided to be one with another.
      const ids = about == null ? undefined : [about, ...(context.formerly?.(about) ?? [])];
      if (context.records === undefined) return { ...pageOf<Note>([], page, ({ id }) => id), problems: [] };
      const { found, problems } = toldOfDamage(() => here(context).list(context.asker, ids));
      return {
        ...pageOf(found, page, ({ id }) => id),
        problems: problems.map((problem) => toldRefusal(context.facts, problem)),
      };
    },
  },
  Mutation: {
    writeNote: async (_: unknown, { about, text }: { about: string; text: string }, context: Context) => {
      const subject = await subjectOf(about, context);
      if (subject === undefined) throw await factNotFound(context.store, context.facts, about);
      return here(context).write(context.asker, { about, text, ...subject });
    },
    changeNote: (
      _: unknown,
      { id, text, version }: { id: string; text: string; version?: number | null },
      context: Context,
    ) => here(context).change(context.asker, id, text, version ?? undefined),
    removeNote: (_: unknown, { id }: { id: string }, context: Context) => here(context).remove(context.asker, id),
  },
  Note: {
    isThere: async ({ about }: Note, _: unknown, context: Context) => (await thereNow(about, context)) !== undefined,
    party: async ({ about }: Note, _: unknown, context: Context) => {
      const id = await thereNow(about, context);
      if (id === undefined) return null;
      const party = await context.facts.party(id);
      if (party !== undefined) return party;
      const fact = await context.facts.fact(id);
      return fact === undefined ? null : ((await endsOf(fact, context.facts)).parties[0] ?? null);
    },
  },
};

/** What became of what a note is about: its id, or that of the party that it was decided to be one with. */
async function thereNow(about: string, context: Context): Promise<string | undefined> {
  if ((await subjectOf(about, context)) !== undefined) return about;
  const now = context.survivor?.(about);
  return now !== undefined && (await subjectOf(now, context)) !== undefined ? now : undefined;
}

/** What an id stands for in the graph that who asks may read. */
async function subjectOf(id: string, { facts }: Context): Promise<Pick<Note, 'subject' | 'label'> | undefined> {
  const party = await facts.party(id);
  if (party !== undefined) return { subject: 'PARTY', label: party.name };
  const fact = await facts.fact(id);
  const view = fact && (await facts.view(fact, undefined));
  return view && { subject: 'FACT', label: await summaryOf(view, facts) };
}
