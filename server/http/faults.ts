import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import type { ErrorCode } from '../errors.ts';
import { toldRefusal } from '../phrases/told.ts';
import { languageOf } from './asked-language.ts';
import { givenId } from './request-log.ts';

/** A body that is too long, no JSON or of an unknown encoding: the same shape of error as any other of the API. */
export function badBody(): ErrorRequestHandler {
  return (error: { status?: number; type?: string }, _request, response, next) => {
    const problem = bodyProblem(error.type);
    if (problem === undefined) next(error);
    else answer(response, error.status ?? 400, 'BAD_INPUT', problem);
  };
}

function bodyProblem(type: string | undefined): string | undefined {
  switch (type) {
    case 'entity.too.large':
      return 'The request is longer than 100 kB. Pass long lists as variables, or ask in several queries.';
    case 'entity.parse.failed':
      return 'The body of the request is not a JSON object. Send {"query": "…", "variables": {…}}.';
    case 'encoding.unsupported':
    case 'charset.unsupported':
    case 'entity.verify.failed':
      return 'The body of the request has an encoding that is not read here. Send JSON in UTF-8.';
    case 'request.aborted':
    case 'request.size.invalid':
      return 'The body of the request ended before its announced length.';
    default:
      return undefined;
  }
}

export function notFound(): RequestHandler {
  return (request, response) => {
    response
      .status(404)
      .type('text/plain')
      .send(`There is nothing at ${request.baseUrl}${request.path}. The explorer is at /, the API at /graphql.\n`);
  };
}

/** An error nobody foresaw: logged with its cause, answered without it. */
export function lastResort(logger: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const status = clientStatus(error);
    if (status !== undefined) {
      answer(response, status, 'BAD_INPUT', 'The request cannot be read.');
      return;
    }
    logger.error({ err: error, requestId: givenId(request) }, 'a request met a fault of the server');
    answer(
      response,
      500,
      'INTERNAL',
      'Something went wrong inside the server. Its log has the cause under the request id of this answer.',
    );
  };
}

/** The status of an error that Express blames on the asker, such as a path that cannot be decoded. */
function clientStatus(error: unknown): number | undefined {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
}

/** An error in the shape of the API's, in the language of who asked. */
export function answer(response: Response, status: number, code: ErrorCode, message: string): void {
  response.locals['refusal'] = code;
  const told = toldRefusal({ language: languageOf(response.req) }, message);
  response.status(status).json({ errors: [{ message: told, extensions: { code } }] });
}
