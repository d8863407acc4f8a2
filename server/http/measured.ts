import { createServer, type Server } from 'node:http';
import { Router, type RequestHandler } from 'express';
import type { Metrics } from '../metrics/metrics.ts';
import { askerOf, gate } from './access/who-asks.ts';

/** The places that are told apart: few, whatever addresses are asked for. */
const ROUTES = ['graphql', 'schema.graphql', 'export', 'imports', 'auth', 'livez', 'readyz', 'metrics', 'assets'];

/** Counts each request, by place and status, and how long it took. */
export function measured(metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const began = performance.now();
    const [, first = ''] = request.path.split('/');
    const route = ROUTES.includes(first) ? first : 'pages';
    response.once('close', () => {
      // Nobody was there any more to be answered; nginx's number for it.
      const status = response.writableFinished ? response.statusCode : 499;
      metrics.answered({ route, method: request.method, status, seconds: (performance.now() - began) / 1000 });
      const code: unknown = response.locals['refusal'];
      if (typeof code === 'string') metrics.refused(code);
    });
    next();
  };
}

/** `GET /metrics`, for who may see how the server runs; how large the whole graph is, for who may read all of it. */
export function metricsPage(metrics: Metrics): Router {
  const router = Router();
  router.get('/metrics', gate('ADMINISTER'), async (request, response) => {
    const { type, text } = await metrics.text(askerOf(request).withheld.length === 0);
    response.setHeader('cache-control', 'no-store');
    response.setHeader('content-type', type);
    response.end(text);
  });
  return router;
}

/** The same on a port of its own, where nobody signs in; it does not listen yet. */
export function metricsServer(metrics: Metrics): Server {
  return createServer({ requestTimeout: 10_000, headersTimeout: 5_000 }, (request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    metrics.text(true).then(
      ({ type, text }) => response.writeHead(200, { 'content-type': type }).end(text),
      () => response.writeHead(500).end(),
    );
  });
}
