import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Request, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';

/**
 * A request id that a proxy in front may give: enough for any of the usual forms, nothing that could forge a log line.
 */
const WELL_FORMED = /^[A-Za-z0-9][A-Za-z0-9._:-]{7,127}$/;

/** The asker's `x-request-id` when it is well formed, else a new one. */
export function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && WELL_FORMED.test(given) ? given : randomUUID();
}

/** The id that `requestLog` gave to a request. */
export function givenId(request: Request): string {
  return typeof request.id === 'string' ? request.id : '';
}

/**
 * Gives every request an id (`request.id`, the `x-request-id` header of the answer) and logs one line when it is done:
 * method, path, status and time. Neither bodies nor query strings are logged.
 */
export function requestLog(logger: Logger): RequestHandler {
  return pinoHttp({
    logger,
    genReqId: (request, response) => {
      const id = requestIdOf(request);
      response.setHeader('x-request-id', id);
      return id;
    },
    quietReqLogger: true,
    customAttributeKeys: { reqId: 'requestId' },
    serializers: { req: () => undefined, res: () => undefined },
    customSuccessObject: (request, response, { responseTime }) => outcome(request, response, responseTime),
    // The cause of a fault was logged where it was met; here it is only its status.
    customErrorObject: (request, response, _, { responseTime }) => outcome(request, response, responseTime),
    customSuccessMessage: (request, response, ms) => line(request, response, ms),
    customErrorMessage: (request, response) => `${line(request, response)} failed`,
    customLogLevel: (request, response, error) => {
      if (error !== undefined || response.statusCode >= 500) return 'error';
      if (response.statusCode >= 400) return 'warn';
      return /^\/(livez|readyz|assets)\b/.test(pathOf(request)) ? 'debug' : 'info';
    },
  });
}

function outcome(request: IncomingMessage, response: ServerResponse, responseTime: unknown): object {
  return { method: request.method, path: pathOf(request), status: response.statusCode, responseTime };
}

function line(request: IncomingMessage, response: ServerResponse, ms?: number): string {
  return `${request.method ?? ''} ${pathOf(request)} ${String(response.statusCode)}${ms === undefined ? '' : ` ${String(ms)} ms`}`;
}

function pathOf(request: IncomingMessage): string {
  return ((request as { originalUrl?: string }).originalUrl ?? request.url ?? '').split('?')[0] ?? '';
}
