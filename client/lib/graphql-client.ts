import { retryExchange } from '@urql/exchange-retry';
import { cacheExchange, Client, fetchExchange } from 'urql';
import { LANGUAGE } from './language/language.ts';

/**
 * A load that takes the place of the graph holds up its readers for about a second; what was asked meanwhile is asked
 * again for some four. What records something is never sent twice.
 */
const askAgain = retryExchange({
  initialDelayMs: 400,
  maxDelayMs: 1_600,
  maxNumberAttempts: 5,
  retryIf: ({ graphQLErrors }, { kind }) =>
    kind === 'query' && graphQLErrors.some(({ extensions }) => extensions['code'] === 'STORE_UNAVAILABLE'),
});

/**
 * The API is always on the page's own origin. The document cache suffices: the graph stays the same until another is
 * served.
 */
function newClient(): Client {
  return new Client({
    url: '/graphql',
    exchanges: [cacheExchange, askAgain, fetchExchange],
    fetch: fetchAndNotice,
    preferGetMethod: false,
  });
}

/** Which graph answered last, as the server names it. */
let answering: string | undefined;
/** How often another graph answered than the one before. */
let changes = 0;

/** Another process may load a graph while a page is open: the first answer of it makes the page ask all anew. */
async function fetchAndNotice(...asked: Parameters<typeof fetch>): Promise<Response> {
  const [address, options] = asked;
  const headers = new Headers(options?.headers);
  headers.set('accept-language', LANGUAGE);
  const response = await fetch(address, { ...options, headers });
  const graph = response.headers.get('x-graph') ?? answering;
  const another = answering !== undefined && graph !== answering;
  answering = graph;
  // The answer itself first finds its way to whoever asked.
  if (another) {
    changes += 1;
    setTimeout(forgetAnswers);
  }
  return response;
}

/**
 * Says from now on whether one graph has answered all along: what is read in several answers is of one. The first
 * answer of a page is of no other graph than the one before, for there was none.
 */
export function sameGraph(): () => boolean {
  const before = changes;
  return () => changes === before;
}

let current = newClient();
const listeners = new Set<() => void>();

export function currentClient(): Client {
  return current;
}

/** Calls back whenever another client is the current one. */
export function onNewClient(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/**
 * Another graph is served: nothing that was answered of the old one counts any more, and what is on the screen is asked
 * again.
 */
export function forgetAnswers(): void {
  current = newClient();
  for (const listener of listeners) listener();
}
