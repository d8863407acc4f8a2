import express, { Router, type ErrorRequestHandler, type Request, type RequestHandler, type Response } from 'express';
import type { ClientLimits } from '../access/client-limits.ts';
import type { OwnedRecords } from '../database/owned-records.ts';
import { GovernanceError } from '../errors.ts';
import { withoutPaths } from '../shared/without-paths.ts';
import { fileOf, readViewsFile, savedViews } from '../views/saved-views.ts';
import { askerOf, gate, statusOf } from './access/who-asks.ts';
import { answer } from './faults.ts';

const MOST_MB = 10;

/**
 * `GET /views/file.json?id=<id>,<id>` with the saved views of who asks as a file, all of them without `id`; `POST
 * /views/file.json` with such a file takes it in and answers 201 with the ids of what is kept: all of it, or nothing.
 */
export function viewsFileRoutes(records: OwnedRecords, limits: Pick<ClientLimits, 'write'>): Router {
  const router = Router();
  const views = savedViews(records);
  router.get('/views/file.json', (request, response) => {
    const { id } = request.query;
    const asker = askerOf(request);
    answered(response, () => {
      const wanted = typeof id === 'string' ? id.split(',').map((one) => views.get(asker, one)) : views.list(asker);
      response.setHeader('cache-control', 'private, no-store');
      response.attachment('saved-views.json').type('json');
      response.send(`${JSON.stringify(fileOf(wanted), undefined, 2)}\n`);
    });
  });
  router.post(
    '/views/file.json',
    gate('KEEP'),
    counted(limits),
    express.json({ limit: `${String(MOST_MB)}mb`, type: 'application/json' }),
    unreadable(),
    (request: Request, response: Response) => {
      answered(response, () => {
        const kept = views.take(askerOf(request), readViewsFile(request.body));
        response.status(201).json({ views: kept.map(({ id, title }) => ({ id, title })) });
      });
    },
  );
  return router;
}

function answered(response: Response, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof GovernanceError)) throw error;
    const status = error.code === 'NOT_FOUND' ? 404 : statusOf(error);
    answer(response, status, error.code, withoutPaths(error.message));
  }
}

function counted(limits: Pick<ClientLimits, 'write'>): RequestHandler {
  return async (request, response, next) => {
    try {
      await limits.write(askerOf(request), request);
    } catch (error) {
      if (!(error instanceof GovernanceError)) throw error;
      answer(response, statusOf(error), error.code, error.message);
      return;
    }
    next();
  };
}

function unreadable(): ErrorRequestHandler {
  return (error: { readonly type?: string }, _request, response, next) => {
    if (error.type === 'entity.too.large')
      answer(response, 413, 'TOO_COSTLY', `The file has more than ${String(MOST_MB)} megabytes.`);
    else if (error.type === 'entity.parse.failed')
      answer(response, 400, 'BAD_INPUT', 'The file is no JSON. Nothing of it was kept.');
    else next(error);
  };
}
