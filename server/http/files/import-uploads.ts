import { Router, type Request } from 'express';
import { mustMay } from '../../access/asker.ts';
import { GovernanceError, type ErrorCode } from '../../errors.ts';
import type { ImportDesk } from '../../imports/import-desk.ts';
import { toldOutside } from '../../shared/told-outside.ts';
import { askerOf } from '../access/who-asks.ts';
import { answer } from '../faults.ts';

const TYPE = 'application/octet-stream';

/**
 * `POST /imports?name=<file name>` with the bytes of a file as `application/octet-stream`: keeps them aside and answers
 * 201 with the id by which `stageImport` looks at them. Nothing is changed by it. A page of another site can send this
 * type only after asking first, which is not granted, and browsers say of what site a request is (Fetch Metadata):
 * those are refused.
 */
export function importUploads(desk: ImportDesk): Router {
  const router = Router();
  router.post('/imports', async (request, response) => {
    const problem = problemOf(request);
    if (problem !== undefined) {
      // What is still coming is not read: the connection ends with the answer.
      response.setHeader('connection', 'close');
      answer(response, problem.status, 'BAD_INPUT', problem.message);
      return;
    }
    try {
      mustMay(askerOf(request), 'CHANGE');
      const announced = Number(request.get('content-length') ?? 0);
      if (announced > desk.mostBytes) throw tooLong(desk.mostBytes);
      const { id, name, bytes } = await desk.uploads.receive(nameOf(request), request);
      response.status(201).json({ upload: { id, name, bytes } });
    } catch (error) {
      if (!(error instanceof GovernanceError)) throw error;
      if (response.headersSent || response.destroyed) return;
      response.setHeader('connection', 'close');
      answer(response, STATUS[error.code] ?? 400, error.code, toldOutside(error.message));
    }
  });
  return router;
}

const STATUS: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  TOO_COSTLY: 413,
  TOO_BUSY: 503,
  STORE_FAILED: 503,
};

function tooLong(most: number): GovernanceError {
  return new GovernanceError(
    'TOO_COSTLY',
    `The file has more than ${String(Math.floor(most / 1_000_000))} megabytes, the most that is taken here. Import it with the command line, "govgraph import", or raise MAX_UPLOAD_MB.`,
  );
}

function nameOf({ query }: Request): string {
  const { name } = query;
  return typeof name === 'string' ? name : '';
}

function problemOf(request: Request): { status: number; message: string } | undefined {
  const site = request.get('sec-fetch-site');
  const { origin, host } = request.headers;
  const ours = origin === undefined || (host !== undefined && [`http://${host}`, `https://${host}`].includes(origin));
  if ((site !== undefined && site !== 'same-origin' && site !== 'none') || !ours)
    return {
      status: 403,
      message: 'Files are taken from the pages of this server and from programs, not from other sites.',
    };
  if (request.get('content-type') !== TYPE)
    return {
      status: 415,
      message: `Send the bytes of the file as they are, as ${TYPE}, to /imports?name=<its name>.`,
    };
  return undefined;
}
