import type { Context } from '../context.ts';
import { StoreError } from '../errors.ts';

/** Answers to base.graphql. */
export const datasetResolvers = {
  Query: {
    dataset: async (_: unknown, __: unknown, { store, facts }: Context) => {
      const [row] = await store.ask('graph/dataset', {});
      if (row === undefined)
        throw new StoreError('STORE_UNAVAILABLE', 'No graph is loaded yet. Start the server again to load the seed.');
      const { seedHash, persons, told, toldCounts, holding, holdingCounts, ...rest } = row;
      const { outside, outsideCounts, seated, seatedCounts, ...counts } = rest;
      return {
        version: seedHash,
        people: persons,
        ...counts,
        beginnings: async () => {
          const parties = new Map(
            (await facts.parties([...told, ...holding, ...outside, ...seated])).map((one) => [one.id, one]),
          );
          const counted = (ids: readonly string[], numbers: readonly number[]) =>
            ids.flatMap((id, i) => {
              const party = parties.get(id);
              return party === undefined ? [] : [{ party, count: numbers[i] ?? 0 }];
            });
          return {
            mostTold: counted(told, toldCounts),
            largestGroups: counted(holding, holdingCounts),
            mostOutside: counted(outside, outsideCounts),
            mostSeated: counted(seated, seatedCounts),
          };
        },
      };
    },
  },
};
