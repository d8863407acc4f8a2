import { once } from 'node:events';
import { Router, type Request, type Response } from 'express';
import type { Asker } from '../../access/asker.ts';
import type { Context } from '../../context.ts';
import { GovernanceError } from '../../errors.ts';
import { BULK_COLUMNS, bulkRows, type BulkName } from '../../graph/bulk-rows.ts';
import { csvCell } from '../../shared/csv-cell.ts';
import { withoutPaths } from '../../shared/without-paths.ts';
import { isDay } from '../../time/day.ts';
import { askerOf } from '../access/who-asks.ts';
import { deadline, type Deadline } from '../deadline.ts';
import { answer } from '../faults.ts';
import { givenId } from '../request-log.ts';

/** A whole graph takes longer than one query may. */
const TIMES_THE_TIME = 30;
const TYPES = { ndjson: 'application/x-ndjson; charset=utf-8', csv: 'text/csv; charset=utf-8' } as const;

/**
 * `/export/{facts,parties,findings}.{ndjson,csv}?on&knownOn`: everything, a record a line, written as it is read. What
 * broke off ends without the last chunk, so that nobody takes it for the whole.
 */
export function bulkExport(
  context: (requestId: string, time: Deadline, asker: Asker) => Promise<Context>,
  timeoutMs: number,
): Router {
  const router = Router();
  router.get('/export/:file', async (request, response, next) => {
    const match = /^(facts|parties|findings)\.(ndjson|csv)$/.exec(request.params.file);
    if (match === null) {
      next();
      return;
    }
    const problem = problemOf(request);
    if (problem !== undefined) {
      answer(response, 400, 'BAD_INPUT', problem);
      return;
    }
    const [, name, format] = match as unknown as [string, BulkName, keyof typeof TYPES];
    const made = await context(givenId(request), deadline(response, timeoutMs * TIMES_THE_TIME), askerOf(request));
    response.setHeader('content-disposition', `attachment; filename="${name}.${format}"`);
    try {
      await write(response, name, format, dayOf(request, 'on'), dayOf(request, 'knownOn'), made);
    } catch (error) {
      if (response.headersSent) response.destroy();
      else if (error instanceof GovernanceError) {
        response.removeHeader('content-disposition');
        answer(response, 503, error.code, withoutPaths(error.message));
      } else throw error;
    }
  });
  return router;
}

function problemOf({ query }: Request): string | undefined {
  for (const [name, value] of Object.entries(query)) {
    if (name !== 'on' && name !== 'knownOn') return `There is no "${name}" here; give "on" and "knownOn", or neither.`;
    if (typeof value !== 'string' || !isDay(value))
      return `"${name}" is ${JSON.stringify(value)}, which is not a day that exists, written "YYYY-MM-DD".`;
  }
  return undefined;
}

function dayOf({ query }: Request, name: string): string | undefined {
  const day = query[name];
  return typeof day === 'string' ? day : undefined;
}

async function write(
  response: Response,
  name: BulkName,
  format: keyof typeof TYPES,
  on: string | undefined,
  knownOn: string | undefined,
  context: Context,
): Promise<void> {
  response.type(TYPES[format]);
  const put = async (text: string) => {
    if (!response.write(text)) await once(response, 'drain', { ...(context.signal && { signal: context.signal }) });
  };
  let begun = false;
  for await (const { record, cells } of bulkRows(name, { on, knownOn }, context)) {
    if (format === 'csv' && !begun) await put(head(name));
    begun = true;
    await put(format === 'csv' ? `${cells.map(csvCell).join(',')}\r\n` : `${JSON.stringify(record)}\n`);
  }
  if (format === 'csv' && !begun) await put(head(name));
  response.end();
}

/** With the mark by which spreadsheets know UTF-8. */
function head(name: BulkName): string {
  return `\uFEFF${BULK_COLUMNS[name].join(',')}\r\n`;
}
