import type { LoadName } from '../__generated__/questions.ts';
import { QuestionError, StoreError } from '../errors.ts';
import type { Params, Table } from './engine.ts';
import type { Registry } from './questions.ts';
import type { LoadRow } from './writer.ts';

/** Rows a statement is given at once: large enough to be fast, small enough not to stall the process. */
export const BATCH = 2_000;

export interface Batch {
  readonly question: LoadName;
  readonly rows: readonly LoadRow[];
}

/**
 * Looks at every batch of one load before it is written. Ids must be text, and no node, fact or link may come twice: the
 * statements create without looking, because looking for each relationship among those of a hub takes longer with each.
 */
export function batchCheck(): (batch: Batch) => void {
  const seen = new Set<string>();
  return ({ question, rows }) => {
    for (const row of rows) {
      const { id, subject, object } = row;
      const link = 'subject' in row;
      for (const [name, key] of link ? Object.entries({ subject, object, ...('id' in row ? { id } : {}) }) : [['id', id] as const]) {
        if (typeof key !== 'string' || key === '') throw refused(question, row, `has no text for "${name}"`);
      }
      const mark = JSON.stringify(link ? ('id' in row ? ['fact', id] : [question, subject, object]) : ['node', id]);
      if (seen.has(mark)) throw refused(question, row, 'was already written in this load');
      seen.add(mark);
    }
  };
}

/** A batch in pieces of one statement each. */
export function* pieces({ question, rows }: Batch, size: number): Generator<Batch> {
  for (let at = 0; at < rows.length; at += size) yield { question, rows: rows.slice(at, at + size) };
}

type Run = (text: string, params: Params) => Promise<Table>;

/** Runs one load/ question over rows, in pieces; see runPiece. */
export async function runBatches(run: Run, registry: Registry, batch: Batch): Promise<void> {
  for (const piece of pieces(batch, BATCH)) await runPiece(run, registry, piece);
}

/**
 * Writes all rows of a piece at once. Throws when fewer rows were written than given, because then the end of a
 * relationship is missing and a fact would be lost without a word.
 */
export async function runPiece(run: Run, registry: Registry, { question: name, rows }: Batch): Promise<void> {
  const question = registry.get(name);
  if (question === undefined) throw new QuestionError(name, 'there is no such file below cypher/');
  const written = (await run(question.text, { rows })).rows[0]?.[0];
  if (written === rows.length) return;
  throw new StoreError(
    'STORE_FAILED',
    `${name} wrote ${JSON.stringify(written ?? 0)} of ${String(rows.length)} rows: an end of a relationship is not among the nodes, ` +
      `at or after ${JSON.stringify(rows[0]).slice(0, 120)}.`,
  );
}

function refused(question: string, row: LoadRow, why: string): StoreError {
  return new StoreError('STORE_FAILED', `${question}: a row ${why}: ${JSON.stringify(row).slice(0, 200)}`);
}
