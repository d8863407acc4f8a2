import { createHash } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { languageOf } from './asked-language.ts';

/**
 * Answers to GET carry an `ETag` made of what is loaded, the day, and what is asked; who has it already is told so
 * (304) without anything being computed. An answer with errors carries none. `version` changes with everything an
 * answer may rest on; while it cannot be told, there are no tags.
 */
export function entityTags(version: (request: Request) => Promise<string>, today: () => string): RequestHandler {
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
    if (isFresh(request, tag)) {
      response.status(304).setHeader('etag', tag);
      response.setHeader('cache-control', 'private, no-cache');
      response.end();
      return;
    }
    tagGood(response, tag);
    next();
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

/** Tags the answer when it turns out to be one without errors. */
function tagGood(response: Response, tag: string): void {
  const send = response.send.bind(response);
  response.send = (body: unknown) => {
    if (response.statusCode === 200 && typeof body === 'string' && body.startsWith('{"data":')) {
      response.setHeader('etag', tag);
      response.setHeader('cache-control', 'private, no-cache');
    }
    return send(body);
  };
}
