import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSeed, type ServedSeed } from '../../test/support/served-seed.ts';
import { openTokens } from '../access/tokens.ts';

let server: ServedSeed;
let tokens: Record<'admin' | 'auditor', string>;
beforeAll(async () => {
  server = await serveSeed({ METRICS_PORT: '0', CLIENT_REQUESTS: '40', CLIENT_WRITES: '3' });
  const made = openTokens(server.config.dataDir);
  const token = (role: 'admin' | 'auditor') => made.create({ name: role, roles: [role], days: 1 }).secret;
  tokens = { admin: token('admin'), auditor: token('auditor') };
}, 120_000);
afterAll(() => server.stop());

const get = (path: string, who?: keyof typeof tokens) =>
  fetch(new URL(path, server.url), { headers: who ? { authorization: `Bearer ${tokens[who]}` } : {} });

/** The value of a figure with these labels. */
function figure(text: string, name: string, ...labels: readonly string[]): number | undefined {
  const line = text.split('\n').find((one) => one.startsWith(name) && labels.every((label) => one.includes(label)));
  return line === undefined ? undefined : Number(line.split(' ').at(-1));
}

test('requests, refusals, the store, the graph and the memory are told', async () => {
  const before = await (await get('metrics')).text();
  await server.ask('{ dataset { facts } }');
  await server.ask('{ party(id: "nobody") { id } }');
  await server.ask('{ nothing }');
  await get('export/nothing.csv?x=1');
  const response = await get('metrics');
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  const text = await response.text();
  const { data } = await server.ask('{ dataset { facts } }');
  const grew = (name: string, ...labels: readonly string[]) =>
    (figure(text, name, ...labels) ?? 0) - (figure(before, name, ...labels) ?? 0);
  expect(grew('govgraph_http_requests_total', 'route="graphql"', 'status="200"')).toBe(2);
  expect(grew('govgraph_http_requests_total', 'route="graphql"', 'status="400"')).toBe(1);
  expect(grew('govgraph_http_request_duration_seconds_count', 'route="graphql"')).toBe(3);
  expect(grew('govgraph_refusals_total', 'code="NOT_FOUND"')).toBe(1);
  expect(figure(text, 'govgraph_graph_facts', 'engine=')).toBe((data as { dataset: { facts: number } }).dataset.facts);
  expect(figure(text, 'govgraph_store_up')).toBe(1);
  expect(figure(text, 'process_resident_memory_bytes')).toBeGreaterThan(1e7);
  for (const name of ['govgraph_store_seconds', 'nodejs_eventloop_lag_seconds', 'nodejs_heap_size_used_bytes'])
    expect([name, figure(text, name)]).toEqual([name, expect.any(Number)]);
});

test('labels are of a closed set, whatever is asked for', async () => {
  await get('a/b/c');
  await get('%3Cb%3E');
  await fetch(server.url, { method: 'PROPFIND' });
  const text = await (await get('metrics')).text();
  const labels = (name: string) =>
    new Set([...text.matchAll(new RegExp(`${name}="([^"]*)"`, 'g'))].map(([, value]) => value));
  expect([...labels('route')].sort()).toEqual(['export', 'graphql', 'metrics', 'pages']);
  expect([...labels('method')].sort()).toEqual(['GET', 'POST', 'other']);
});

test('on the port of the pages they are for who may see how the server runs', async () => {
  expect((await get('metrics', 'auditor')).status).toBe(403);
  expect((await get('metrics', 'admin')).status).toBe(200);
});

test('on a port of their own there is nothing else', async () => {
  const url = server.metricsUrl ?? '';
  expect(await (await fetch(new URL('metrics', url))).text()).toMatch(/^# HELP govgraph_/);
  for (const path of ['', 'graphql', 'metrics/x', 'metrics?x'])
    expect((await fetch(new URL(path, url))).status).toBe(404);
  expect((await fetch(new URL('metrics', url), { method: 'POST' })).status).toBe(404);
});

test('a flood of determinations ends at the limit of changes, and reading goes on', async () => {
  const record = async () => {
    const response = await fetch(new URL('graphql', server.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens.auditor}` },
      body: JSON.stringify({
        query: `mutation { ${Array.from({ length: 2 }, (_, i) => `a${String(i)}: followDetermination(of: "x", does: NOTES, text: "x") { id }`).join(' ')} }`,
      }),
    });
    const { errors } = (await response.json()) as { errors: { extensions: { code: string; retryAfter?: number } }[] };
    return errors.map(({ extensions }) => extensions.code);
  };
  // Each counts by itself, also several in one request; the answer ends at the first that fails.
  const codes = [...(await record()), ...(await record()), ...(await record()), ...(await record())];
  expect(codes.filter((code) => code !== 'TOO_BUSY')).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
  expect(codes.at(-1)).toBe('TOO_BUSY');
  expect((await get('graphql?query={dataset{facts}}', 'auditor')).status).toBe(200);
});

test('a flood of requests is refused with the time to wait, for that client alone', async () => {
  const answers = await Promise.all(Array.from({ length: 60 }, () => get('auth/me', 'auditor')));
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThanOrEqual(20);
  expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await refused[0]?.json()).toMatchObject({ errors: [{ extensions: { code: 'TOO_BUSY' } }] });
  expect((await get('auth/me', 'admin')).status).toBe(200);
  expect((await get('auth/me')).status).toBe(200);
  expect((await get('readyz')).status).toBe(200);
  const text = await (await get('metrics')).text();
  expect(figure(text, 'govgraph_refusals_total', 'code="TOO_BUSY"')).toBeGreaterThanOrEqual(refused.length);
});
