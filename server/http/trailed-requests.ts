import type { Request, RequestHandler, Response } from 'express';
import { Kind, OperationTypeNode, parse } from 'graphql';
import { UNSIGNED, type Asker } from '../access/asker.ts';
import { GovernanceError } from '../errors.ts';
import { toldOutside } from '../shared/told-outside.ts';
import type { Trail } from '../trail/trail.ts';
import { askerOf, statusOf } from './access/who-asks.ts';
import { answer } from './faults.ts';
import { givenId } from './request-log.ts';

/** Names the graph that somebody asks now. Rejects while there is none. */
export type GraphOf = (asker: Asker) => Promise<string>;

/**
 * Puts every request to one of the server's addresses into the trail before it is answered: GET and HEAD as reads,
 * where those are recorded, everything else as a write. The API is left to `trailedQueries`.
 */
export function trailedRequests(trail: Trail, graphOf: GraphOf): RequestHandler {
  return (request, response, next) => {
    if (/^\/graphql\/?$/i.test(request.path)) {
      next();
      return;
    }
    const asked = { method: request.method, address: request.originalUrl };
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    recorded(trail, request, response, graphOf, asked, isRead).then((isIn) => {
      if (isIn) next();
    }, next);
  };
}

/**
 * Puts every query of the API into the trail before it is answered, also what is answered out of the asker's own store
 * (304).
 */
export function trailedQueries(trail: Trail, graphOf: GraphOf): RequestHandler {
  return (request, response, next) => {
    const given = (request.method === 'POST' ? request.body : request.query) as Partial<Record<string, unknown>>;
    const { query, operationName, variables } = given;
    // A mutation is recorded where it is run, with how it ended.
    if (!trail.reads || typeof query !== 'string' || isMutation(query, operationName)) {
      next();
      return;
    }
    const asked = {
      query,
      ...(typeof operationName === 'string' && { operationName }),
      ...(variables != null && { variables }),
    };
    recorded(trail, request, response, graphOf, asked, true).then((isIn) => {
      if (isIn) next();
    }, next);
  };
}

/** Puts into the trail who was not let in by what they said of themselves: a token, the word of a proxy. */
export function trailedRefusals(trail: Pick<Trail, 'refused'>): (request: Request, error: GovernanceError) => void {
  return (request, { code, message }) => {
    const way = request.headers.authorization === undefined ? 'PROXY' : 'TOKEN';
    const asked = { way, method: request.method, address: request.path, said: message };
    trail.refused('SIGN_IN', { who: UNSIGNED, asked, request: givenId(request) }, [code]);
  };
}

/** Whether it is recorded, or need not be; else it has been answered that it is not. */
async function recorded(
  trail: Trail,
  request: Request,
  response: Response,
  graphOf: GraphOf,
  what: Readonly<Record<string, unknown>>,
  isRead: boolean,
): Promise<boolean> {
  if (isRead && !trail.reads) return true;
  try {
    const asked = {
      who: askerOf(request),
      asked: what,
      graph: await graphOf(askerOf(request)).catch(() => undefined),
      request: givenId(request),
    };
    if (isRead) await trail.read(asked);
    else {
      const ended = trail.write(asked);
      endsWith(response, ended);
    }
    return true;
  } catch (error) {
    if (!(error instanceof GovernanceError)) throw error;
    response.setHeader('connection', 'close');
    answer(response, statusOf(error), error.code, toldOutside(error.message));
    return false;
  }
}

/** How it ended is on the disk before the answer goes out. */
function endsWith(response: Response, ended: ReturnType<Trail['write']>): void {
  const json = response.json.bind(response);
  response.json = (body: unknown) => {
    response.json = json;
    ended(response.statusCode < 400 ? 'DONE' : [codeIn(body) ?? String(response.statusCode)]);
    return json(body);
  };
}

function codeIn(body: unknown): string | undefined {
  const { errors } = body as { readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[] };
  return errors?.[0]?.extensions?.code;
}

function isMutation(query: string, operationName: unknown): boolean {
  if (!query.includes('mutation')) return false;
  try {
    return parse(query, { noLocation: true, maxTokens: 10_000 }).definitions.some(
      (one) =>
        one.kind === Kind.OPERATION_DEFINITION &&
        one.operation === OperationTypeNode.MUTATION &&
        (typeof operationName !== 'string' || one.name?.value === operationName),
    );
  } catch {
    return false;
  }
}
