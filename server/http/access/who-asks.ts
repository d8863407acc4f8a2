import type { IncomingMessage } from 'node:http';
import type { Request, RequestHandler, Response } from 'express';
import { mustMay, UNSIGNED, type Asker } from '../../access/asker.ts';
import type { Permission } from '../../access/roles.ts';
import { GovernanceError } from '../../errors.ts';
import { notesOn } from '../../shared/kept-with.ts';
import { toldOutside } from '../../shared/told-outside.ts';
import { answer } from '../faults.ts';

const ASKERS = notesOn<IncomingMessage, Asker>();

/** Finds out of every request who asks; one that says it wrongly goes no further, and `onRefused` is told. */
export function whoAsks(
  identify: (request: IncomingMessage) => Asker,
  onRefused: (request: Request, error: GovernanceError) => void = () => undefined,
): RequestHandler {
  return (request, response, next) => {
    try {
      ASKERS.set(request, identify(request));
    } catch (error) {
      if (!(error instanceof GovernanceError)) throw error;
      onRefused(request, error);
      refuse(response, error);
      return;
    }
    next();
  };
}

/** Who asks; of a request that `whoAsks` has not seen, nobody. */
export function askerOf(request: IncomingMessage): Asker {
  return ASKERS.get(request) ?? UNSIGNED;
}

/** Lets on who may do it, and tells the others why not. */
export function gate(permission: Permission): RequestHandler {
  return (request, response, next) => {
    try {
      mustMay(askerOf(request), permission);
    } catch (error) {
      if (!(error instanceof GovernanceError)) throw error;
      refuse(response, error);
      return;
    }
    next();
  };
}

/** Lets on whom there is a graph for. */
export function awaitGraph(graphOf: (asker: Asker) => Promise<void>): RequestHandler {
  return async (request, response, next) => {
    try {
      await graphOf(askerOf(request));
    } catch (error) {
      if (!(error instanceof GovernanceError)) throw error;
      refuse(response, error);
      return;
    }
    next();
  };
}

const STATUS: Partial<Record<GovernanceError['code'], number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  TOO_BUSY: 503,
  STORE_UNAVAILABLE: 503,
  STORE_DAMAGED: 503,
  STORE_FAILED: 503,
};

export function statusOf(error: GovernanceError): number {
  return STATUS[error.code] ?? 400;
}

function refuse(response: Response, error: GovernanceError): void {
  const status = statusOf(error);
  if (status === 401) response.setHeader('www-authenticate', 'Bearer realm="govgraph"');
  // What is still coming of a refused request is not read.
  response.setHeader('connection', 'close');
  response.setHeader('cache-control', 'no-store');
  answer(response, status, error.code, toldOutside(error.message));
}
