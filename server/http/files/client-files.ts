import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router, type Request, type Response } from 'express';
import { pageLinks } from './page-links.ts';

const NOT_BUILT = `<!doctype html><html lang="en"><meta charset="utf-8"><title>govgraph</title>
<h1>The explorer is not built yet</h1>
<p>The API is running at <code>/graphql</code>. To build the pages, run <code>npm run build</code> in the project's folder and load this
page again; <code>npm start</code> does both.</p></html>
`;
const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * The built pages. Files below /assets carry a hash in their name and may be kept for ever; a page is always asked for
 * again. Every path that looks like a page (no dot in its last part) gets the explorer, which reads the address itself;
 * with 404 where it has no page.
 */
export function clientFiles(folder: string): Router {
  const router = Router();
  const links = pageLinks(folder);
  router.get('/graphql', (request, response, next) => {
    if (wantsPage(request)) sendPage(folder, 'graphiql.html', response);
    else next();
  });
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { index: false, redirect: false, setHeaders: keptAs(FOR_EVER) }),
  );
  router.use(express.static(folder, { index: false, redirect: false, setHeaders: keptAs('no-cache') }));
  router.get('/{*page}', (request, response, next) => {
    if (!takesPage(request) || /\.[^/]*$/.test(request.path) || request.path === '/graphql') next();
    else {
      const page = pageOf(request.path);
      const link = page === undefined ? undefined : links(page, request.query['focus'] !== undefined);
      if (link !== undefined) response.setHeader('link', link);
      // The explorer says itself that there is no such page, and where to go on; what it says is told to programs too.
      sendPage(folder, 'index.html', response, page === undefined ? 404 : 200);
    }
  });
  return router;
}

/** In place of whatever is said of answers in general, to which the library would yield. */
function keptAs(rule: string): (response: Response) => void {
  return (response) => {
    response.setHeader('cache-control', rule);
  };
}

/** Pages of the explorer, as client/app/routes.tsx has them; `$` stands for one part of a path. */
export const PAGES = [
  '/',
  '/ownership',
  '/interlocks',
  '/independence',
  '/companies',
  '/people',
  '/company',
  '/person',
  '/boards',
  '/audits',
  '/rankings',
  '/watch',
  '/help',
  '/views',
  '/notes',
  '/v/$id',
  '/sources',
  '/sources/$id',
  '/imports',
  '/matches',
] as const;

function pageOf(path: string): string | undefined {
  const parts = path.replace(/(?<=.)\/$/, '').split('/');
  return PAGES.find((page) => {
    const wanted = page.split('/');
    return (
      wanted.length === parts.length &&
      wanted.every((part, i) => part === parts[i] || (part.startsWith('$') && parts[i] !== ''))
    );
  });
}

/** Also who takes anything, as curl does. */
function takesPage(request: Request): boolean {
  return request.accepts('html') === 'html';
}

/** Who takes both is a program that asks the API. */
function wantsPage(request: Request): boolean {
  return request.accepts(['json', 'html']) === 'html';
}

function sendPage(folder: string, file: string, response: Response, status = 200): void {
  response.setHeader('cache-control', 'no-cache');
  response.vary('accept');
  if (existsSync(join(folder, file))) response.status(status).sendFile(file, { root: folder });
  else
    response
      .status(status === 404 ? 404 : 503)
      .type('html')
      .send(NOT_BUILT);
}
