import { afterEach, describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { StoreError } from './errors.ts';
import { company, loadWorld, source } from '../test/support/worlds/loaded-world.ts';
import { createLogger } from './http/log.ts';
import { serve, type RunningServer } from './start-server.ts';
import type { Store } from './store/store.ts';
import { withinTime } from './store/within-time.ts';

const WORLD = { sources: [source('notice', '2007-06-04')], companies: [company('acme')] };
let server: RunningServer;
let log: string[] = [];
afterEach(() => server.stop());

async function served(change: (store: Store) => Partial<Store>): Promise<string> {
  const store = await loadWorld(WORLD);
  log = [];
  const logger = createLogger({ level: 'warn', pretty: false }, { write: (line) => log.push(line) });
  server = await serve(readConfig({ PORT: '0', REQUEST_TIMEOUT_MS: '200' }), { ...store, ...change(store) }, logger);
  return server.url;
}

async function ask(url: string, query = '{ company(id: "acme") { id } }') {
  const response = await fetch(`${url}graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { errors = [] } = (await response.json()) as { errors?: { message: string; extensions: { code: string } }[] };
  return {
    id: response.headers.get('x-request-id'),
    codes: errors.map((error) => error.extensions.code),
    messages: errors.map((error) => error.message),
  };
}

describe('a query', () => {
  test('that takes too long is given up with TIMEOUT', async () => {
    const url = await served(() => ({
      ask: (_question, _params, options) => withinTime(() => new Promise<never>(() => undefined), options ?? {}),
    }));
    const started = performance.now();
    const { codes, messages } = await ask(url);
    expect(codes).toStrictEqual(['TIMEOUT']);
    expect(messages[0]).toMatch(/200 ms/);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('that its asker no longer waits for is given up at once', async () => {
    let signal: AbortSignal | undefined;
    const url = await served(() => ({
      ask: (question, _params, options) => {
        // At a start the names are read too, and these nobody gives up.
        if (!question.startsWith('names/')) signal = options?.signal;
        return withinTime(() => new Promise<never>(() => undefined), options ?? {});
      },
    }));
    const gone = new AbortController();
    const asking = fetch(`${url}graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ sources { id } }"}',
      signal: gone.signal,
    });
    await expect.poll(() => signal).toBeDefined();
    gone.abort();
    await expect(asking).rejects.toThrow();
    await expect.poll(() => signal?.aborted, { timeout: 150 }).toBe(true);
  });

  test('that meets a fault of the store gets its code, and the log gets the cause under the same id', async () => {
    const cause = new StoreError('STORE_FAILED', 'The graph refused the question.', { gqlStatus: '50N00' });
    const { codes, id } = await ask(await served(() => ({ ask: () => Promise.reject(cause) })));
    expect(codes).toStrictEqual(['STORE_FAILED']);
    expect(log.some((line) => line.includes(id ?? '?') && line.includes('refused the question'))).toBe(true);
  });

  test('that meets a fault nobody foresaw gets INTERNAL and none of its text', async () => {
    const { codes, messages, id } = await ask(
      await served(() => ({ ask: () => Promise.reject(new Error('secret path /etc/shadow')) })),
    );
    expect(codes).toStrictEqual(['INTERNAL']);
    expect(messages.join()).not.toMatch(/secret|shadow/);
    expect(log.some((line) => line.includes(id ?? '?') && line.includes('/etc/shadow'))).toBe(true);
  });
});

describe('readyz', () => {
  test('is 503 with the reason while the store does not answer; livez stays 200', async () => {
    const url = await served(() => ({
      ping: () => Promise.reject(new StoreError('STORE_UNAVAILABLE', 'The Neo4j server does not answer.')),
    }));
    const response = await fetch(`${url}readyz`);
    expect([response.status, await response.json()]).toStrictEqual([
      503,
      { status: 'unavailable', reason: 'The Neo4j server does not answer.' },
    ]);
    expect((await fetch(`${url}livez`)).status).toBe(200);
  });

  test('is 503 while no graph is loaded', async () => {
    const url = await served(() => ({ meta: () => Promise.resolve(undefined) }));
    expect((await fetch(`${url}readyz`)).status).toBe(503);
  });
});
