import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { serveSeed, type ServedSeed } from '../test/support/served-seed.ts';
import { company, SMALL } from '../test/support/engines/contract-graphs.ts';
import { loadInto } from '../test/support/engines/engine-variants.ts';
import { givenNeo4j } from '../test/support/engines/given-neo4j.ts';
import { ownNeo4j, type OwnNeo4j } from '../test/support/engines/own-neo4j.ts';

/** A Neo4j of its own, killed as by a power cut and started again under load, on the same port and data. */
const { startNeo4j, missing } = await ownNeo4j();
beforeEach(({ skip }) => {
  if (missing !== undefined) skip(missing);
});
const home = mkdtempSync(join(tmpdir(), 'govgraph-restart-'));
const password = 'restarted-under-load';
let neo4j: OwnNeo4j | undefined;
let server: ServedSeed | undefined;
beforeAll(async () => {
  if (givenNeo4j() === undefined || missing !== undefined) return;
  neo4j = await startNeo4j({ home, password });
  server = await serveSeed({
    NEO4J_URI: neo4j.uri,
    NEO4J_USER: 'neo4j',
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: '',
    REQUEST_TIMEOUT_MS: '60000',
  });
});
afterAll(async () => {
  await server?.stop();
  await neo4j?.kill();
  rmSync(home, { recursive: true, force: true });
});

test('while Neo4j is away requests fail with STORE_UNAVAILABLE and /readyz says so; then all goes on as before', async () => {
  if (neo4j === undefined || server === undefined) throw new Error('no server');
  const { uri } = neo4j;
  const { url } = server;
  const ask = (query: string) => (server as ServedSeed).ask(query);
  const port = Number(new URL(uri).port);
  const ready = async () => {
    const response = await fetch(new URL('readyz', url));
    return { status: response.status, reason: ((await response.json()) as { reason?: string }).reason };
  };
  const whole = JSON.stringify((await holders()).data);
  expect(whole).toContain('ntt');
  expect(await ready()).toMatchObject({ status: 200 });

  const codes: string[] = [];
  let stopped = false;
  const asker = async () => {
    while (!stopped) {
      const { data, errors } = await holders();
      const [error] = errors;
      const code = error?.extensions['code'];
      codes.push(
        error === undefined ? 'ok' : code === 'STORE_UNAVAILABLE' ? code : `${String(code)}: ${error.message}`,
      );
      // Never half an answer: all of it or an error.
      if (errors.length === 0) expect(JSON.stringify(data)).toBe(whole);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const askers = Promise.all([asker(), asker(), asker(), asker()]);
  try {
    await expect.poll(() => codes.length, { timeout: 20_000 }).toBeGreaterThan(8);
    await neo4j.kill();
    codes.length = 0;
    await expect
      .poll(() => codes.filter((code) => code === 'STORE_UNAVAILABLE').length, { timeout: 30_000 })
      .toBeGreaterThan(8);
    expect(await ready()).toMatchObject({
      status: 503,
      reason: expect.stringMatching(/does not answer|gives no connection|did not answer/) as string,
    });
    expect((await fetch(new URL('livez', url))).status).toBe(200);

    neo4j = await startNeo4j({ home, password, port });
    await expect.poll(async () => (await ready()).status, { timeout: 60_000 }).toBe(200);
    await expect.poll(() => codes.slice(-8).every((code) => code === 'ok'), { timeout: 90_000 }).toBe(true);
  } finally {
    stopped = true;
  }
  await askers;
  // Whoever asked was answered, or told to come back; a server that is only just up may be too slow for some. Nothing
  // else went wrong.
  expect(codes.filter((code) => !/^(STORE_UNAVAILABLE|ok|TIMEOUT\b.*)$/.test(code))).toEqual([]);

  // What a load was told is written is there after another power cut.
  const config = { uri, user: 'neo4j', password };
  await loadInto(
    { neo4j: config },
    { ...SMALL, companies: [...SMALL.companies, company('acknowledged')] },
    'acknowledged',
  );
  await neo4j.kill();
  neo4j = await startNeo4j({ home, password, port });
  await expect
    .poll(async () => JSON.stringify((await ask('{ company(id: "acknowledged") { id } }')).data), { timeout: 60_000 })
    .toBe('{"company":{"id":"acknowledged"}}');

  function holders() {
    return ask(
      '{ company(id: "iij") { id holders(on: "2007-03-31") { edges { node { id percent holder { id name } } } } } }',
    );
  }
}, 240_000);
