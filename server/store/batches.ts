import type { LoadName } from '../__generated__/questions.ts';
import { QuestionError, StoreError } from '../errors.ts';
import type { Params, Table } from './engine.ts';
import type { Registry } from './questions.ts';
import type { LoadRow } from './writer.ts';

/** Rows a statement is given at once: large enough to be fast, small enough not to stall the process. */
const BATCH = 2_000;

export interface Batch {
  readonly question: LoadName;
  readonly rows: readonly LoadRow[];
}

/**
 * Runs one load/ question over rows, in pieces. Throws when fewer rows were written than given, because then the end of a
 * relationship is missing and a fact would be lost without a word.
 */
export async function runBatches(
  run: (text: string, params: Params) => Promise<Table>,
  registry: Registry,
  { question: name, rows }: Batch,
): Promise<void> {
  const question = registry.get(name);
  if (question === undefined) throw new QuestionError(name, 'there is no such file below cypher/');
  for (let at = 0; at < rows.length; at += BATCH) {
    const piece = rows.slice(at, at + BATCH);
    refuseEmptyKeys(name, piece);
    const table = await run(question.text, { rows: piece });
    const written = table.rows[0]?.[0];
    if (written !== piece.length) {
      throw new StoreError('STORE_FAILED', `${name} wrote ${String(written)} of ${String(piece.length)} rows: ${missingEnds(piece)}`);
    }
  }
}

/** A key that is empty or null would merge unlike things. */
function refuseEmptyKeys(name: string, rows: readonly LoadRow[]): void {
  for (const row of rows) {
    for (const key of ['id', 'subject', 'object']) {
      if (key in row && (typeof row[key] !== 'string' || row[key] === '')) {
        throw new StoreError('STORE_FAILED', `${name}: a row has no text for "${key}": ${JSON.stringify(row).slice(0, 200)}`);
      }
    }
  }
}

function missingEnds(rows: readonly LoadRow[]): string {
  const [first] = rows;
  return `an end of a relationship is not among the nodes, e.g. near ${JSON.stringify(first).slice(0, 120)}.`;
}
