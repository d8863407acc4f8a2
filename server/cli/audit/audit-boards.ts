import { closeSync, openSync, renameSync, rmSync } from 'node:fs';
import { BOARD_CSV_HEADER, boardCsv, boardRows } from '../../report/board-line-csv.ts';
import { boardLine, type BoardLine } from '../../report/board-line.ts';
import { boardsXlsx } from '../../report/boards-xlsx.ts';
import { companiesWithBoard } from '../../report/companies-with-board.ts';
import { visibleJson } from '../../shared/unseen-characters.ts';
import { writeAll } from '../../store/files/write-all.ts';
import type { Day } from '../../time/day.ts';
import type { AuditWorld } from './audit-world.ts';
import type { Output } from '../output.ts';
import { unwritten } from '../write-answer.ts';

export interface BoardsAsked {
  /** Ids of companies; undefined for every company that has a board. */
  readonly companies: readonly string[] | undefined;
  readonly on: Day;
  readonly knownOn: Day | undefined;
  /** Changes of verdicts after this day are told too. */
  readonly since: Day | undefined;
  readonly books: readonly string[] | undefined;
}

/** What an overview can be written as. */
export type BoardsFormat = 'CSV' | 'JSON' | 'XLSX';

/**
 * The overview of many companies, one judged and written after the other, so that the memory it takes is that of one.
 * The file appears when it is whole. Returns how many companies it tells of.
 */
export async function auditBoards(
  world: AuditWorld,
  asked: BoardsAsked,
  format: BoardsFormat,
  file: string | undefined,
  output: Output,
): Promise<number> {
  const sink = file === undefined ? printed(output) : written(file);
  try {
    const { store } = world.fresh();
    const companies = asked.companies ?? (await companiesWithBoard(store, () => world.fresh().facts));
    if (asked.companies !== undefined) await mustBeThere(world, asked);
    const book: (string | number)[][] = [];
    if (format !== 'XLSX') sink.write(format === 'CSV' ? BOARD_CSV_HEADER : '[\n');
    let done = 0;
    for (const company of companies) {
      output.progress(`${company}: ${String(done + 1)} of ${String(companies.length)} companies`);
      const line = await oneBoard(world, asked, company, output);
      if (format === 'CSV') sink.write(boardCsv(line));
      // A workbook is compressed as a whole: its rows are kept until the last company.
      else if (format === 'XLSX') book.push(...boardRows(line));
      else sink.write(`${done === 0 ? '' : ',\n'}${visibleJson(JSON.stringify(line, null, 2))}`);
      done += 1;
    }
    if (format === 'JSON') sink.write('\n]\n');
    if (format === 'XLSX') sink.write(await boardsXlsx(book));
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
  output: Output,
): Promise<BoardLine> {
  const context = fresh();
  const more = { company, ...(knownOn && { knownOn }), ...(books && { books }) };
  const report = await judging.report({ ...more, on }, context);
  for (const problem of report.determinationProblems) output.say(problem);
  const steps = since === undefined ? [] : await judging.steps({ ...more, from: since, to: on }, context);
  return boardLine(report, steps, context.facts);
}

/** Before anything is written: one that is not there is refused as a report on it is. */
async function mustBeThere({ judging, fresh }: AuditWorld, { companies = [], on }: BoardsAsked): Promise<void> {
  const context = fresh();
  for (const company of companies) {
    if ((await context.facts.party(company))?.type !== 'Company') await judging.report({ company, on }, context);
  }
}

interface Sink {
  readonly write: (content: string | Uint8Array) => void;
  readonly end: () => void;
  readonly abandon: () => void;
}

/** Each company as soon as it is judged. */
function printed(output: Output): Sink {
  return {
    write: (content) => {
      // A workbook is written to files alone.
      if (typeof content === 'string') output.answer(content.replace(/\n$/, ''));
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
    write: (content) => {
      guarded(() => {
        writeAll(handle, content);
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
