import express, { Router, type ErrorRequestHandler, type Request, type RequestHandler, type Response } from 'express';
import type { Asker } from '../../access/asker.ts';
import type { ClientLimits } from '../../access/client-limits.ts';
import type { OwnedRecords } from '../../database/owned-records.ts';
import { GovernanceError } from '../../errors.ts';
import { notesFileOf, readNotesFile } from '../../notes/notes-file.ts';
import { openNotes } from '../../notes/notes.ts';
import { toldOutside } from '../../shared/told-outside.ts';
import { fileOf, readViewsFile, savedViews } from '../../views/saved-views.ts';
import { askerOf, gate, statusOf } from '../access/who-asks.ts';
import { answer } from '../faults.ts';

const MOST_MB = 10;

/** What of somebody is given out and taken in as a file. */
interface KeptFile {
  /** Where, such as "/views/file.json". */
  readonly path: string;
  /** What a browser calls the file. */
  readonly name: string;
  /** What stands in it: of these ids, or all. */
  readonly give: (asker: Asker | undefined, ids: readonly string[] | undefined) => unknown;
  /** Keeps what a file says, all of it or nothing, and says what is answered. */
  readonly take: (asker: Asker | undefined, file: unknown) => unknown;
}

/**
 * `GET /views/file.json?id=<id>,<id>` with the saved views of who asks as a file, all of them without `id`; `POST
 * /views/file.json` with such a file takes it in and answers 201 with the ids of what is kept: all of it, or nothing.
 * `/notes/file.json` is the same for notes. A file of all says under `problems` which of them are damaged and not in
 * it.
 */
export function keptFileRoutes(records: OwnedRecords, limits: Pick<ClientLimits, 'write'>): Router {
  const views = savedViews(records);
  const notes = openNotes(records);
  const router = Router();
  addRoutes(router, limits, {
    path: '/views/file.json',
    name: 'saved-views.json',
    give: (asker, ids) =>
      fileOf(ids === undefined ? views.list(asker) : { found: ids.map((id) => views.get(asker, id)), problems: [] }),
    take: (asker, file) => ({ views: views.take(asker, readViewsFile(file)).map(({ id, title }) => ({ id, title })) }),
  });
  addRoutes(router, limits, {
    path: '/notes/file.json',
    name: 'notes.json',
    give: (asker, ids) =>
      notesFileOf(ids === undefined ? notes.list(asker) : { found: notes.chosen(asker, ids), problems: [] }),
    take: (asker, file) => ({
      notes: notes.take(asker, readNotesFile(file).notes).map(({ id, about }) => ({ id, about })),
    }),
  });
  return router;
}

function addRoutes(router: Router, limits: Pick<ClientLimits, 'write'>, { path, name, give, take }: KeptFile): void {
  router.get(path, (request, response) => {
    const { id } = request.query;
    answered(response, () => {
      const file = give(askerOf(request), typeof id === 'string' ? id.split(',') : undefined);
      response.setHeader('cache-control', 'private, no-store');
      response.attachment(name).type('json');
      response.send(`${JSON.stringify(file, undefined, 2)}\n`);
    });
  });
  router.post(
    path,
    gate('KEEP'),
    counted(limits),
    express.json({ limit: `${String(MOST_MB)}mb`, type: 'application/json' }),
    unreadable(),
    (request: Request, response: Response) => {
      answered(response, () => {
        const taken = take(askerOf(request), request.body);
        response.status(201).json(taken);
      });
    },
  );
}

function answered(response: Response, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof GovernanceError)) throw error;
    const status = error.code === 'NOT_FOUND' ? 404 : statusOf(error);
    answer(response, status, error.code, toldOutside(error.message));
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
