import type { Context } from '../context.ts';
import { BadInput } from '../errors.ts';
import type { FactView } from '../facts/fact-view.ts';
import type { Finding, Party, Source } from '../shared/facts.ts';
import type { BoardView } from './parties/board-view.ts';
import { FACT_TYPES } from './facts/fact-types.ts';

/** What an id may stand for, as the parent object of its GraphQL type. */
export type NodeView = Party | BoardView | Source | Finding | FactView;

/** Ids one question asks for. */
const MOST_IDS = 500;

export const nodeQueries = {
  node: async (_: unknown, { id }: { id: string }, context: Context) => (await nodesOf([id], context))[0] ?? null,
  nodes: (_: unknown, { ids }: { ids: readonly string[] }, context: Context) => {
    if (ids.length > MOST_IDS)
      throw new BadInput(`"ids" names ${String(ids.length)}; ask for ${String(MOST_IDS)} at a time.`);
    return nodesOf(ids, context);
  },
};

export const nodeTypes = {
  Node: {
    __resolveType: (node: NodeView): string => {
      if ('fact' in node) return FACT_TYPES[node.fact.kind];
      if ('board' in node) return 'Board';
      if ('type' in node) return node.type;
      return 'published' in node ? 'Source' : 'Finding';
    },
  },
};

/** In the order of `ids`; null for an id of nothing, and for a fact that could not be known today. */
async function nodesOf(ids: readonly string[], { facts, store }: Context): Promise<(NodeView | null)[]> {
  const wanted = [...new Set(ids)];
  const rows = await store.ask('graph/labels-of', { ids: wanted });
  const typeOf = new Map(rows.map(({ id, type }) => [id, type]));
  const findings = new Map(
    [...typeOf.values()].includes('Finding') ? (await facts.findings()).map((one) => [one.id, one]) : [],
  );
  const nodeOf = async (id: string): Promise<NodeView | undefined> => {
    switch (typeOf.get(id)) {
      case 'Company':
      case 'Person':
        return facts.party(id);
      case 'Board': {
        const board = await facts.board(id);
        return board && { board, on: undefined, knownOn: undefined };
      }
      case 'Source':
        return facts.source(id);
      case 'Finding':
        return findings.get(id);
      default: {
        const fact = await facts.fact(id);
        return fact && facts.view(fact, undefined);
      }
    }
  };
  const found = new Map(await Promise.all(wanted.map(async (id) => [id, await nodeOf(id)] as const)));
  return ids.map((id) => found.get(id) ?? null);
}
