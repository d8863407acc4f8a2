import type { Context } from '../context.ts';
import { keepAnswers } from '../facts/kept-answers.ts';
import { pageOf, type PageArgs } from '../facts/page.ts';
import type { Match } from './match.ts';
import { searchParties, type PartyKind } from './search.ts';

interface Args extends PageArgs {
  readonly text: string;
  readonly kinds?: readonly PartyKind[] | null;
}

const BOTH_KINDS: readonly PartyKind[] = ['PERSON', 'COMPANY'];

interface Matched {
  readonly id: string;
  readonly match: Match;
}

/** Parties found, over all texts, some 200 bytes each: what people type begins with the same few letters. */
const MOST_KEPT = 100_000;
const everyMatch = keepAnswers<readonly Matched[]>(MOST_KEPT, (found) => 1 + found.length);

export const searchResolvers = {
  Query: {
    search: async (_: unknown, { text, kinds, first, after }: Args, { store, facts, signal }: Context) => {
      const wanted = [...new Set(kinds ?? BOTH_KINDS)].sort();
      const found = await everyMatch.of({ store, signal }, JSON.stringify([text, wanted]), async () => {
        const all = await searchParties(store, facts, text, wanted);
        return all.map(({ party, match }) => ({ id: party.id, match }));
      });
      const page = pageOf(found, { first: first ?? 20, after }, ({ id }) => id);
      const parties = await facts.parties(page.edges.map(({ node }) => node.id));
      const byId = new Map(parties.map((party) => [party.id, party]));
      return {
        ...page,
        edges: page.edges.map(({ cursor, node }) => ({ cursor, node: byId.get(node.id), match: node.match })),
      };
    },
  },
};
