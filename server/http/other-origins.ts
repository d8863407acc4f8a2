import type { RequestHandler } from 'express';

const HEADERS = 'content-type, accept, apollo-require-preflight, if-none-match, x-request-id';
const A_DAY_S = 86_400;

/**
 * Lets pages of these origins ask the API and read its answers (Fetch standard, CORS protocol). No credentials are sent
 * or taken. Every other origin is told nothing, so browsers keep the answers from its pages.
 */
export function otherOrigins(origins: readonly string[]): RequestHandler {
  const allowed = new Set(origins);
  return (request, response, next) => {
    if (allowed.size === 0) {
      next();
      return;
    }
    response.vary('origin');
    const { origin } = request.headers;
    if (origin === undefined || !allowed.has(origin)) {
      next();
      return;
    }
    response.setHeader('access-control-allow-origin', origin);
    response.setHeader('access-control-expose-headers', 'etag, retry-after, x-graph, x-request-id');
    response.setHeader('cross-origin-resource-policy', 'cross-origin');
    if (request.method !== 'OPTIONS' || request.headers['access-control-request-method'] === undefined) {
      next();
      return;
    }
    response.setHeader('access-control-allow-methods', 'GET, HEAD, POST');
    response.setHeader('access-control-allow-headers', HEADERS);
    response.setHeader('access-control-max-age', String(A_DAY_S));
    response.status(204).end();
  };
}

/**
 * Lets programs, and pages from here, ask by GET without a header of their own. Apollo Server refuses such requests
 * because a page of another site can send them with a link; a browser says which those are (Fetch Metadata), and they
 * go on being refused. By GET nothing can be changed.
 */
export function ownGets(origins: readonly string[]): RequestHandler {
  const allowed = new Set(origins);
  return (request, _response, next) => {
    const { origin } = request.headers;
    const site = request.headers['sec-fetch-site'];
    const ours = site === undefined || site === 'same-origin' || (origin !== undefined && allowed.has(origin));
    if ((request.method === 'GET' || request.method === 'HEAD') && ours)
      request.headers['apollo-require-preflight'] ??= 'true';
    next();
  };
}
