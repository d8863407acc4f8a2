import { createHash } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { languageOf } from './asked-language.ts';

/** Changes with everything that an answer to this request may rest on: what is loaded and by whom it is asked. */
export type VersionFor = (request: Request) => Promise<string>;

/**
 * Answers to GET carry an `ETag` made of what is loaded, the day, and what is asked; who has it already is told so
 * (304) without anything being computed. An answer with errors carries none. `version` changes with everything an
 * answer may rest on; while it cannot be told, there are no tags.
 */
export function entityTags(version: VersionFor, today: () => string): RequestHandler {
  return async (request, response, next) => {
    if (request.method !== 'GET' || request.query['query'] === undefined) {
      next();
      return;
    }
    const loaded = await version(request).catch(() => undefined);
    if (loaded === undefined) {
      next();
      return;
    }
    const tag = tagOf(loaded, today(), request.get('accept') ?? '', languageOf(request), request.originalUrl);
    response.vary('accept, accept-language');
    if (isFresh(request, tag)) notChanged(response, tag);
    else {
      tagGood(response, tag);
      next();
    }
  };
}

/** A tag of these texts; weak, because the answer may be compressed on its way. */
export function tagOf(...parts: readonly string[]): string {
  return `W/"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 32)}"`;
}

/** Whether the asker has the answer with this tag. */
export function isFresh(request: Request, tag: string): boolean {
  const had = request.get('if-none-match');
  return had !== undefined && had.split(',').some((one) => one.trim() === tag);
}

/** Tells who has the answer already that it is the same. */
export function notChanged(response: Response, tag: string): void {
  tagged(response, tag).status(304).end();
}

/** Gives an answer its tag: it may be kept by who asked, and is asked after before it is used again. */
export function tagged(response: Response, tag: string): Response {
  return response.setHeader('etag', tag).setHeader('cache-control', 'private, no-cache');
}

/** Tags the answer when it turns out to be one without errors. */
function tagGood(response: Response, tag: string): void {
  const send = response.send.bind(response);
  response.send = (body: unknown) => {
    if (response.statusCode === 200 && typeof body === 'string' && body.startsWith('{"data":')) tagged(response, tag);
    return send(body);
  };
}
