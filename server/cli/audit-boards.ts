import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import type { FactReader } from '../facts/fact-reader.ts';
import { BOARD_CSV_HEADER, boardCsv } from '../report/board-line-csv.ts';
import { boardLine } from '../report/board-line.ts';
import { visibleJson } from '../shared/unseen-characters.ts';
import type { Day } from '../time/day.ts';
import type { AuditWorld } from './audit-world.ts';
import type { Output } from './output.ts';
import { unwritten } from './write-answer.ts';

export interface BoardsAsked {
  /** Ids of companies; undefined for every company that has a board. */
  readonly companies: readonly string[] | undefined;
  readonly on: Day;
  readonly knownOn: Day | undefined;
  /** Changes of verdicts after this day are told too. */
  readonly since: Day | undefined;
  readonly books: readonly string[] | undefined;
}

/** Boards read at once. */
const AT_ONCE = 500;

/**
 * The overview of many companies, one judged and written after the other, so that the memory it takes is that of one. The file
 * appears when it is whole. Returns how many companies it tells of.
 */
export async function auditBoards(
  world: AuditWorld,
  asked: BoardsAsked,
  format: 'CSV' | 'JSON',
  file: string | undefined,
  output: Output,
): Promise<number> {
  const sink = file === undefined ? printed(output) : written(file);
  try {
    const companies = asked.companies ?? (await withBoard(world));
    if (asked.companies !== undefined) await mustBeThere(world, asked);
    sink.write(format === 'CSV' ? BOARD_CSV_HEADER : '[\n');
    let done = 0;
    for (const company of companies) {
      output.progress(`${company}: ${String(done + 1)} of ${String(companies.length)} companies`);
      const text = await oneBoard(world, asked, company, format, output);
      sink.write(format === 'CSV' || done === 0 ? text : `,\n${text}`);
      done += 1;
    }
    if (format === 'JSON') sink.write('\n]\n');
    sink.end();
    return done;
  } catch (error) {
    sink.abandon();
    throw error;
  }
}

async function oneBoard(
  { judging, fresh }: AuditWorld,
  { on, knownOn, since, books }: BoardsAsked,
  company: string,
  format: 'CSV' | 'JSON',
  output: Output,
): Promise<string> {
  const context = fresh();
  const more = { company, ...(knownOn && { knownOn }), ...(books && { books }) };
  const report = await judging.report({ ...more, on }, context);
  for (const problem of report.determinationProblems) output.say(problem);
  const steps = since === undefined ? [] : await judging.steps({ ...more, from: since, to: on }, context);
  const line = await boardLine(report, steps, context.facts);
  return format === 'CSV' ? boardCsv(line) : visibleJson(JSON.stringify(line, null, 2));
}

/** Before anything is written: one that is not there is refused as a report on it is. */
async function mustBeThere({ judging, fresh }: AuditWorld, { companies = [], on }: BoardsAsked): Promise<void> {
  const context = fresh();
  for (const company of companies) {
    if ((await context.facts.party(company))?.type !== 'Company') await judging.report({ company, on }, context);
  }
}

/** Ids of the companies that have a board, in order. */
async function withBoard({ fresh }: AuditWorld): Promise<string[]> {
  const { store } = fresh();
  const ids = (await store.ask('graph/all-boards', {})).map(({ id }) => id);
  const companies = new Set<string>();
  for (let i = 0; i < ids.length; i += AT_ONCE) {
    for (const company of await companiesOf(fresh().facts, ids.slice(i, i + AT_ONCE))) companies.add(company);
  }
  return [...companies].sort();
}

async function companiesOf(reader: FactReader, boards: readonly string[]): Promise<string[]> {
  return (await Promise.all(boards.map((id) => reader.board(id)))).flatMap((board) => board?.company ?? []);
}

interface Sink {
  readonly write: (text: string) => void;
  readonly end: () => void;
  readonly abandon: () => void;
}

/** Each company as soon as it is judged. */
function printed(output: Output): Sink {
  return {
    write: (text) => {
      output.answer(text.replace(/\n$/, ''));
    },
    end: () => undefined,
    abandon: () => undefined,
  };
}

function written(file: string): Sink {
  const part = `${file}.part`;
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw unwritten(file, error);
    }
  };
  const handle = guarded(() => openSync(part, 'w'));
  return {
    write: (text) => {
      guarded(() => {
        const bytes = Buffer.from(text);
        for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done);
      });
    },
    end: () => {
      closeSync(handle);
      guarded(() => {
        renameSync(part, file);
      });
    },
    abandon: () => {
      try {
        closeSync(handle);
      } catch {
        // It was closed before.
      }
      rmSync(part, { force: true });
    },
  };
}
