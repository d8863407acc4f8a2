import type { RequestHandler } from 'express';
import { nestingFault } from '../shared/query-nesting.ts';
import { answer, notFound } from './faults.ts';

const METHODS = 'GET, HEAD, POST, OPTIONS';
/**
 * What a form of another site can send unasked (Fetch standard, 2.2.2): the API's own check says what is wrong with
 * those.
 */
const FORMS = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'];

/** The API is at /graphql, at nothing below it, and takes GET and POST. */
export function apiMethods(): RequestHandler {
  const nothing = notFound();
  return (request, response, next) => {
    if (request.path !== '/') return nothing(request, response, next);
    if (METHODS.split(', ').includes(request.method)) {
      if (request.method !== 'OPTIONS') {
        next();
        return;
      }
      response.status(204).setHeader('allow', METHODS).end();
      return;
    }
    response.setHeader('allow', METHODS);
    answer(
      response,
      405,
      'BAD_INPUT',
      `The API is not asked by ${request.method}. Send {"query": "…", "variables": {…}} by POST.`,
    );
  };
}

/**
 * After the body was read: a request by POST that brought no query is told what to send; what is no POST goes on to
 * Apollo.
 */
export function apiBody(): RequestHandler {
  return (request, response, next) => {
    const body = request.body as object | undefined;
    request.body ??= {};
    if (request.method !== 'POST' || (body !== undefined && Object.keys(body).length > 0)) {
      next();
      return;
    }
    const type = request.get('content-type');
    if (type !== undefined && FORMS.some((form) => request.is(form) === form)) {
      next();
      return;
    }
    const why =
      type === undefined || request.is(['application/json', 'application/graphql-response+json']) !== false
        ? 'The request has no query.'
        : `The body of the request is ${type}, which is not read here.`;
    answer(response, 400, 'BAD_INPUT', `${why} Send {"query": "…", "variables": {…}} as application/json.`);
  };
}

/** A query nested too deep for its parser is told as such, with its line. */
export function apiNesting(): RequestHandler {
  return (request, response, next) => {
    const given = (request.method === 'POST' ? request.body : request.query) as
      { readonly query?: unknown } | undefined;
    const fault = typeof given?.query === 'string' ? nestingFault(given.query) : undefined;
    if (fault === undefined) next();
    else answer(response, 400, 'TOO_COSTLY', fault);
  };
}
