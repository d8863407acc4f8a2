import type { Context } from '../context.ts';
import { pageOf, type PageArgs } from '../facts/page.ts';
import { searchParties, type PartyKind } from './search.ts';

interface Args extends PageArgs {
  readonly text: string;
  readonly kinds?: readonly PartyKind[] | null;
}

export const searchResolvers = {
  Query: {
    search: async (_: unknown, { text, kinds, first, after }: Args, { store, facts }: Context) => {
      const found = await searchParties(store, facts, text, kinds ?? ['PERSON', 'COMPANY']);
      const page = pageOf(found, { first: first ?? 20, after }, ({ party }) => party.id);
      const parties = await facts.parties(page.edges.map(({ node }) => node.party.id));
      const byId = new Map(parties.map((party) => [party.id, party]));
      return {
        ...page,
        edges: page.edges.map(({ cursor, node }) => ({ cursor, node: byId.get(node.party.id), match: node.match })),
      };
    },
  },
};
