import type { Context } from '../context.ts';
import { StoreError } from '../errors.ts';

/** Answers to base.graphql. */
export const datasetResolvers = {
  Query: {
    dataset: async (_: unknown, __: unknown, { store }: Context) => {
      const [row] = await store.ask('graph/dataset', {});
      if (row === undefined)
        throw new StoreError('STORE_UNAVAILABLE', 'No graph is loaded yet. Start the server again to load the seed.');
      const { seedHash, persons, ...counts } = row;
      return { version: seedHash, people: persons, ...counts };
    },
  },
};
