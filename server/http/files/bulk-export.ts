import { once } from 'node:events';
import { Router, type Request, type Response } from 'express';
import type { Asker } from '../../access/asker.ts';
import type { Context } from '../../context.ts';
import { GovernanceError } from '../../errors.ts';
import { BULK_COLUMNS, bulkRows, type BulkDays, type BulkName } from '../../graph/bulk-rows.ts';
import { csvCell } from '../../shared/csv-cell.ts';
import { toldOutside } from '../../shared/told-outside.ts';
import { isDay } from '../../time/day.ts';
import { askerOf } from '../access/who-asks.ts';
import { deadline, type Deadline } from '../deadline.ts';
import { isFresh, notChanged, tagged, tagOf, type VersionFor } from '../entity-tags.ts';
import { answer } from '../faults.ts';
import { GRAPH_HEADER } from '../graph-header.ts';
import { givenId } from '../request-log.ts';

export interface BulkExport {
  readonly context: (
    requestId: string,
    time: Deadline,
    asker: Asker,
    tellGraph: (name: string) => void,
  ) => Promise<Context>;
  readonly timeoutMs: number;
  readonly version: VersionFor;
  readonly today: () => string;
}

/** A whole graph takes longer than one query may. */
const TIMES_THE_TIME = 30;
const TYPES = { ndjson: 'application/x-ndjson; charset=utf-8', csv: 'text/csv; charset=utf-8' } as const;

/**
 * `/export/{facts,parties,findings}.{ndjson,csv}?on&knownOn`: everything, a record a line, written as it is read. What
 * broke off ends without the last chunk, so that nobody takes it for the whole. It has a tag, made of what is loaded
 * and the day; who has it already is told so (304), and who asks for the heads alone (HEAD) has them, and nothing is
 * read.
 */
export function bulkExport({ context, timeoutMs, version, today }: BulkExport): Router {
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
    const loaded = await version(request).catch(() => undefined);
    const days = { on: dayOf(request, 'on'), knownOn: dayOf(request, 'knownOn') };
    const tag = loaded === undefined ? undefined : tagOf(loaded, today(), name, format, JSON.stringify(days));
    if (tag !== undefined && isFresh(request, tag)) {
      notChanged(response, tag);
      return;
    }
    const made = await context(
      givenId(request),
      deadline(response, timeoutMs * TIMES_THE_TIME),
      askerOf(request),
      (graph) => response.setHeader(GRAPH_HEADER, graph),
    );
    response.setHeader('content-disposition', `attachment; filename="${name}.${format}"`);
    response.type(TYPES[format]);
    if (tag !== undefined) tagged(response, tag);
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    try {
      await write(response, name, format, days, made);
    } catch (error) {
      if (response.headersSent) response.destroy();
      else if (error instanceof GovernanceError) {
        for (const header of ['content-disposition', 'etag', 'cache-control']) response.removeHeader(header);
        answer(response, 503, error.code, toldOutside(error.message));
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
  days: BulkDays,
  context: Context,
): Promise<void> {
  const put = async (text: string) => {
    if (!response.write(text)) await once(response, 'drain', { ...(context.signal && { signal: context.signal }) });
  };
  let begun = false;
  for await (const { record, cells } of bulkRows(name, days, context)) {
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
