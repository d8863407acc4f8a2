import type { RequestHandler } from 'express';
import type { ClientLimits } from '../../access/client-limits.ts';
import { GovernanceError } from '../../errors.ts';
import { answer } from '../faults.ts';
import { askerOf } from './who-asks.ts';

/** Refuses (429) who asks more than one client may. */
export function limitClients(limits: ClientLimits): RequestHandler {
  return async (request, response, next) => {
    try {
      await limits.ask(askerOf(request), request);
    } catch (error) {
      if (!(error instanceof GovernanceError)) throw error;
      response.setHeader('retry-after', String(error.details['retryAfter']));
      response.setHeader('cache-control', 'no-store');
      answer(response, 429, error.code, error.message);
      return;
    }
    next();
  };
}
