import { cacheExchange, Client, fetchExchange } from 'urql';

/** The API is always on the page's own origin. The document cache suffices: the graph never changes while it is served. */
export const graphqlClient = new Client({
  url: '/graphql',
  exchanges: [cacheExchange, fetchExchange],
  preferGetMethod: false,
});
