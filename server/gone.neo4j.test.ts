import { afterAll, beforeAll, expect, test } from 'vitest';
import { pino } from 'pino';
import { readConfig } from './config.ts';
import { serve, type RunningServer } from './start-server.ts';
import { SMALL } from '../test/support/engines/contract-graphs.ts';
import { loadInto } from '../test/support/engines/engine-variants.ts';
import { givenNeo4j, neededNeo4j } from '../test/support/engines/given-neo4j.ts';
import { neo4jEngine } from './store/neo4j/neo4j.ts';
import { connect, databaseOf } from './store/neo4j/neo4j-driver.ts';
import { openStore } from './store/open.ts';
import type { Store } from './store/store.ts';

/** A client that goes away, over HTTP: its question ends on the database server too. */
const SLOW =
  'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b = -2 RETURN count(*) AS slow';
let server: RunningServer | undefined;
beforeAll(async () => {
  if (givenNeo4j() === undefined) return;
  await loadInto({ neo4j: neededNeo4j() }, SMALL, 'small');
  const store = (await openStore({ neo4j: neededNeo4j() })) as Store;
  const engine = neo4jEngine(neededNeo4j());
  // Every question about parties becomes one that takes hours, under the bounds that the request gave it.
  const ask: Store['ask'] = async (question, params, options = {}) => {
    if (question === 'graph/parties') await engine.run(SLOW, {}, options);
    return store.ask(question, params, options);
  };
  const close = async () => {
    await engine.close();
    await store.close();
  };
  server = await serve(
    readConfig({ PORT: '0', REQUEST_TIMEOUT_MS: '60000' }),
    { ...store, ask, close },
    pino({ level: 'silent' }),
  );
});
afterAll(() => server?.stop());

test('the transaction of a client that went away is ended on the server, long before its time', async () => {
  if (server === undefined) throw new Error('no server');
  const { driver, release } = connect(neededNeo4j());
  const running = async () => {
    const { records } = await driver.executeQuery(
      "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range' RETURN count(*) AS n",
      {},
      databaseOf(neededNeo4j()),
    );
    return records[0]?.get('n') as number;
  };
  try {
    const client = new AbortController();
    const asking = fetch(new URL('graphql', server.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ company(id: "acme") { id name } }' }),
      signal: client.signal,
    });
    asking.catch(() => undefined);
    await expect.poll(running, { timeout: 15_000, interval: 50 }).toBe(1);
    client.abort();
    await expect.poll(running, { timeout: 15_000, interval: 50 }).toBe(0);
    await expect(asking).rejects.toThrow();
  } finally {
    await release();
  }
}, 60_000);
