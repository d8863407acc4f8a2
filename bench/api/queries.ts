/**
 * The one nested query in each contender's words: a hundred companies, their holders, the holders' names, time and
 * citations.
 */
const AT_ONCE = 100;

interface Asking {
  readonly query: string;
  variables(ids: readonly string[]): Record<string, unknown>;
}

export const OURS: Asking = {
  query: `query($ids: [ID!]!) { companies(ids: $ids) { id name holders { edges { node {
    percent from to citations { place line source { id } } holder { id name } } } } } }`,
  variables: (ids) => ({ ids }),
};

export const NEO4J_GRAPHQL: Asking = {
  query: `query($ids: [ID!]!) { companies(where: { id: { in: $ids } }) { id name holdersConnection { edges {
    properties { percent from to citationSources citationPlaces citationLines } node { id name } } } } }`,
  variables: (ids) => ({ ids }),
};

export const PLAIN: Asking = {
  query:
    'query($ids: [ID!]!) { companies(ids: $ids) { id name holders { percent from to citations { source place line } holder { id name } } } }',
  variables: (ids) => ({ ids }),
};

/** Ids of `AT_ONCE` different companies, other ones for each n. */
export function idsOf(n: number, companies: number): string[] {
  const first = (n * 7_919) % companies;
  return Array.from({ length: AT_ONCE }, (_, i) => `c${String((first + i * 389) % companies)}`);
}
