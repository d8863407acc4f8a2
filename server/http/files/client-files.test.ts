import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../shared/project-root.ts';
import { clientFiles, PAGES } from './client-files.ts';

const HTML = { accept: 'text/html' };
const folders: string[] = [];
const servers: Server[] = [];

/** Serves the files from a folder of their own and resolves with the address. */
async function serve(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'govgraph-client-'));
  folders.push(folder);
  mkdirSync(join(folder, 'assets'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const app = express()
    .use(clientFiles(folder))
    .use((_, response) => {
      response.status(404).send('nothing');
    });
  const server = createServer((request, response) => {
    app(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

afterAll(() => {
  for (const server of servers) server.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

test('a page is given with the files that it alone needs, as the build wrote them down', async () => {
  const pages = {
    '/': [],
    '/?focus': ['/assets/graph-1.js', '/assets/graph-2.css'],
    '/ownership': ['/assets/ownership-3.js'],
    '/sources/$id': ['/assets/source-4.js'],
  };
  const at = await serve({ 'index.html': 'the explorer', '.pages.json': JSON.stringify(pages) });
  const linkOf = async (path: string) => (await fetch(at + path, { headers: HTML })).headers.get('link');
  expect(await linkOf('/ownership')).toBe('</assets/ownership-3.js>; rel=modulepreload; crossorigin');
  expect(await linkOf('/?focus=iij')).toBe(
    '</assets/graph-1.js>; rel=modulepreload; crossorigin, </assets/graph-2.css>; rel=preload; as=style; crossorigin',
  );
  expect(await linkOf('/ownership?focus=iij')).toBe(await linkOf('/ownership'));
  expect(await linkOf('/sources/agm-2007')).toBe('</assets/source-4.js>; rel=modulepreload; crossorigin');
  expect([await linkOf('/'), await linkOf('/imports'), await linkOf('/nothing')]).toEqual([null, null, null]);
  expect((await fetch(`${at}/.pages.json`)).status).toBe(404);
  const damaged = await serve({ 'index.html': 'the explorer', '.pages.json': '{' });
  expect((await fetch(`${damaged}/ownership`, { headers: HTML })).headers.get('link')).toBeNull();
});

describe('a built client', () => {
  let at: string;
  beforeAll(async () => {
    at = await serve({
      'index.html': 'the explorer',
      'graphiql.html': 'the editor',
      'icon.svg': '<svg/>',
      'assets/main-1a2b.js': 'code',
    });
  });

  test.each(['/nothing', '/ownership/x', '/sources/a/b', '/sourcesx'])(
    '%s is told to be nowhere, by the explorer',
    async (path) => {
      const response = await fetch(at + path, { headers: HTML });
      expect([response.status, await response.text()]).toStrictEqual([404, 'the explorer']);
    },
  );

  test('the pages are those of the explorer', () => {
    const routes = readFileSync(join(projectRoot(), 'client/app/routes.tsx'), 'utf8');
    const paths = [...routes.matchAll(/\bpath: '([^']+)'/g)].map(([, path]) => path);
    expect([...PAGES].sort()).toEqual(paths.sort());
  });

  test.each(['/', '/ownership', '/interlocks?company=iij', '/sources/agm-2007'])(
    '%s is the explorer, asked for again each time',
    async (path) => {
      const response = await fetch(at + path, { headers: HTML });
      expect([response.status, await response.text()]).toStrictEqual([200, 'the explorer']);
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    },
  );

  test('a page is given to who takes anything, and not to who wants something else', async () => {
    const asked = async (accept: string) => (await fetch(`${at}/ownership`, { headers: { accept } })).text();
    expect([await asked('*/*'), await asked('application/json')]).toEqual(['the explorer', 'nothing']);
  });

  test('/graphql is the editor for a browser and is left to the API for a program', async () => {
    expect(await (await fetch(`${at}/graphql`, { headers: HTML })).text()).toBe('the editor');
    expect(await (await fetch(`${at}/graphql`, { headers: { accept: 'application/json' } })).text()).toBe('nothing');
  });

  test('what carries a hash in its name may be kept for ever', async () => {
    const response = await fetch(`${at}/assets/main-1a2b.js`);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-type')).toMatch(/javascript/);
  });

  test('other files are asked for again', async () => {
    expect((await fetch(`${at}/icon.svg`)).headers.get('cache-control')).toBe('no-cache');
  });

  test.each([
    '/assets/gone-9f.js',
    '/robots.txt',
    '/../package.json',
    '/%2e%2e/package.json',
    '/assets/..%2f..%2fpackage.json',
  ])('%s is no page', async (path) => {
    const response = await fetch(at + path, { headers: HTML });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(await response.text()).not.toContain('govgraph');
  });
});

test('a client that is not built says so and how to build it', async () => {
  const response = await fetch(`${await serve({})}/ownership`, { headers: HTML });
  expect(response.status).toBe(503);
  expect(await response.text()).toMatch(/not built yet[\s\S]*npm run build/);
});
