import { retryExchange } from '@urql/exchange-retry';
import { cacheExchange, Client, fetchExchange } from 'urql';

/**
 * A load that takes the place of the graph holds up its readers for about a second; what was asked meanwhile is asked again
 * for some four. What records something is never sent twice.
 */
const askAgain = retryExchange({
  initialDelayMs: 400,
  maxDelayMs: 1_600,
  maxNumberAttempts: 5,
  retryIf: ({ graphQLErrors }, { kind }) =>
    kind === 'query' && graphQLErrors.some(({ extensions }) => extensions['code'] === 'STORE_UNAVAILABLE'),
});

/** The API is always on the page's own origin. The document cache suffices: the graph never changes while it is served. */
export const graphqlClient = new Client({
  url: '/graphql',
  exchanges: [cacheExchange, askAgain, fetchExchange],
  preferGetMethod: false,
});
