import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Express } from 'express';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { UNSIGNED } from '../access/asker.ts';
import { clientLimits } from '../access/client-limits.ts';
import { readConfig } from '../config.ts';
import { createApollo } from '../graphql/apollo.ts';
import { boundsOf } from '../graphql/limits/bounds.ts';
import { createSchema } from '../graphql/schema.ts';
import { closedDesk } from '../imports/closed-desk.ts';
import { createMetrics } from '../metrics/metrics.ts';
import { createApp, type AppOptions } from './app.ts';

/** What is open to everybody, and why; whatever else there is has to refuse who has not signed in. */
const OPEN = new Set([
  // Whether the process answers, and its store.
  'GET /livez',
  'GET /readyz',
  // Who asks, and the ways in and out.
  'GET /auth/me',
  'GET /auth/sign-in',
  'GET /auth/callback',
  'POST /auth/sign-out',
]);

let server: Server;
let app: Express;
let url: string;
const pages = mkdtempSync(join(tmpdir(), 'govgraph-pages-'));
beforeAll(async () => {
  mkdirSync(join(pages, 'assets'));
  for (const file of ['index.html', 'icon.svg', 'assets/main-1a2b.js']) writeFileSync(join(pages, file), 'here');
  server = createServer((request, response) => {
    app(request, response);
  });
  const logger = pino({ level: 'silent' });
  const apollo = createApollo({
    schema: createSchema(),
    bounds: boundsOf(readConfig({})),
    httpServer: server,
    graceMs: 1,
    logger,
  });
  await apollo.start();
  const never = () => Promise.reject(new Error('Somebody who has not signed in came this far.'));
  const options: AppOptions = {
    apollo,
    logger,
    context: never,
    graphOf: never,
    version: never,
    graph: never,
    // Nobody is anybody.
    identify: () => UNSIGNED,
    signIn: {
      signIn: { begin: () => Promise.resolve({ location: '/', setCookie: '' }), finish: never },
      sessions: { begin: () => '', whose: () => undefined, end: () => '' },
    },
    ready: () => Promise.resolve(),
    clientFolder: pages,
    timeoutMs: 1000,
    loopbackOnly: true,
    allowedHosts: [],
    corsOrigins: [],
    desk: closedDesk(),
    watches: { feed: () => [], problems: () => [] },
    publicUrl: undefined,
    records: {} as AppOptions['records'],
    trail: { reads: true, record: never, change: never, close: () => undefined } as unknown as AppOptions['trail'],
    sdl: 'type Query',
    limits: clientLimits({ requests: 0, writes: 0, isTrusted: () => false }),
    metrics: createMetrics(never),
  };
  app = createApp(options);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
});
afterAll(() => {
  server.close();
  rmSync(pages, { recursive: true, force: true });
});

interface Layer {
  readonly name: string;
  /** Where it is mounted; undefined everywhere. */
  readonly rawPath?: string;
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
  readonly handle: { readonly stack?: readonly Layer[] };
}

/** Every route of a router, and each folder that something is mounted on, which may answer anything below it. */
function routesOf(stack: readonly Layer[], below = ''): string[] {
  return stack.flatMap(({ route, rawPath, handle }) => {
    if (route !== undefined)
      return Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${below}${route.path}`);
    const mounts = [rawPath ?? ''].flat().map((path) => (path === '/' ? '' : path));
    return mounts.flatMap((mount) => {
      if (handle.stack !== undefined) return routesOf(handle.stack, below + mount);
      return mount === '' ? [] : ['GET', 'POST'].map((method) => `${method} ${below}${mount}`);
    });
  });
}

const all = () => [...new Set(routesOf((app.router as unknown as { stack: readonly Layer[] }).stack))];
const asked = async (method: string, path: string) => {
  const response = await fetch(new URL(path, url), {
    method,
    redirect: 'manual',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    ...(method === 'POST' && { body: '{"query":"{ __typename }"}' }),
  });
  return response.status;
};

test('the walk finds the routes, with the folders that they are mounted on', () => {
  expect(all()).toEqual(
    expect.arrayContaining([
      ...OPEN,
      'GET /schema.graphql',
      'GET /export/:file',
      'POST /imports',
      'GET /metrics',
      'GET /graphql',
      'POST /graphql',
    ]),
  );
});

test('every route refuses who has not signed in, but for those that are open to all', async () => {
  const answers: string[] = [];
  for (const route of all().filter((one) => !OPEN.has(one))) {
    const [method = '', path = ''] = route.split(' ');
    // A folder in which people sign in or out is looked at by its routes.
    if (path === '/auth') continue;
    const query = path === '/graphql' ? '?query={__typename}' : '';
    const status = await asked(method, `${path.replace(':file', 'facts.csv')}${query}`);
    // 405: the API is neither changed nor asked by this method.
    if (![401, 405].includes(status)) answers.push(`${route}: ${String(status)}`);
  }
  expect(answers).toEqual([]);
});

test('and so does whatever else is asked for', async () => {
  for (const path of ['export', 'export/x/y', 'imports/x', '.env', 'auth/x', 'x.json'])
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'])
      expect([method, path, await asked(method, path)]).toEqual([method, path, expect.toBeOneOf([401, 403, 405])]);
});

test('nothing is kept but the files of the pages: for ever what has a hash in its name, the rest asked for again', async () => {
  const ruleOf = async (path: string, accept = '*/*') => {
    const { headers, status } = await fetch(new URL(path, url), { headers: { accept } });
    return [status, headers.get('cache-control')];
  };
  expect(await ruleOf('assets/main-1a2b.js')).toEqual([200, 'public, max-age=31536000, immutable']);
  expect(await ruleOf('icon.svg')).toEqual([200, 'no-cache']);
  expect(await ruleOf('ownership', 'text/html')).toEqual([200, 'no-cache']);
  expect(await ruleOf('nowhere', 'text/html')).toEqual([404, 'no-cache']);
  for (const path of ['livez', 'readyz', 'auth/me']) expect(await ruleOf(path)).toEqual([200, 'no-store']);
  for (const path of [
    'assets/gone-9f.js',
    'graphql?query={__typename}',
    'schema.graphql',
    'export/facts.csv',
    'metrics',
  ])
    expect([path, ...(await ruleOf(path, 'application/json'))]).toEqual([path, 401, 'no-store']);
});
