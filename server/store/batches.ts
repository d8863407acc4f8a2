import type { LoadName } from '../__generated__/questions.ts';
import { QuestionError, StoreError } from '../errors.ts';
import type { Params, RowTable } from './engine.ts';
import type { Registry } from './questions/questions.ts';
import type { LoadRow } from './writer.ts';

/** Rows a statement is given at once: large enough to be fast, small enough not to stall the process. */
export const BATCH = 2_000;

export interface Batch {
  readonly question: LoadName;
  readonly rows: readonly LoadRow[];
}

/** All rows of one load/ question, made as they are walked: those of a large graph do not fit in memory at once. */
export interface Section {
  readonly question: LoadName;
  /** How many rows there are. */
  readonly size: number;
  readonly rows: Iterable<LoadRow>;
  /** What the rows are made of, one each, and how. */
  readonly items: readonly unknown[];
  readonly rowOf: (item: unknown) => LoadRow;
}

/** A row for each of a list. */
export function section<T>(question: LoadName, list: readonly T[], row: (item: T) => LoadRow): Section {
  return {
    question,
    size: list.length,
    items: list,
    rowOf: (item) => row(item as T),
    rows: {
      *[Symbol.iterator]() {
        for (const item of list) yield row(item);
      },
    },
  };
}

/** Rows that are in memory together: enough for a few statements. */
const PART = 5 * BATCH;

/** The rows of the sections one after the other, a few at a time. */
export function* batchesOf(sections: Iterable<Section>): Generator<Batch> {
  for (const { question, rows } of sections) {
    let part: LoadRow[] = [];
    for (const row of rows) {
      part.push(row);
      if (part.length < PART) continue;
      yield { question, rows: part };
      part = [];
    }
    if (part.length > 0) yield { question, rows: part };
  }
}

/**
 * Looks at every batch of one load before it is written. Ids must be text, and no node, fact or link may come twice:
 * the statements create without looking, because looking for each relationship among those of a hub takes longer with
 * each.
 */
export function batchCheck(): (batch: Batch) => void {
  const nodes = new Set<unknown>();
  const facts = new Set<unknown>();
  // By question and subject: one Set holds 16 million entries at most, and a graph has more links.
  const links = new Map<LoadName, Map<unknown, Set<unknown>>>();
  const seenBefore = (question: LoadName, { id, subject, object }: LoadRow): boolean => {
    if (subject === undefined) return isIn(nodes, id);
    if (id !== undefined) return isIn(facts, id);
    const subjects = getOrMake(links, question, () => new Map<unknown, Set<unknown>>());
    return isIn(
      getOrMake(subjects, subject, () => new Set()),
      object,
    );
  };
  return ({ question, rows }) => {
    for (const row of rows) {
      for (const name of 'subject' in row ? ['subject', 'object', ...('id' in row ? ['id'] : [])] : ['id']) {
        if (typeof row[name] !== 'string' || row[name] === '')
          throw refused(question, row, `has no text for "${name}"`);
      }
      if (seenBefore(question, row)) throw refused(question, row, 'was already written in this load');
    }
  };
}

/** Puts it in; whether it was there. */
function isIn(seen: Set<unknown>, value: unknown): boolean {
  const before = seen.size;
  return seen.add(value).size === before;
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}

/** A batch in pieces of one statement each. */
export function* pieces({ question, rows }: Batch, size: number): Generator<Batch> {
  for (let at = 0; at < rows.length; at += size) yield { question, rows: rows.slice(at, at + size) };
}

type Run = (text: string, params: Params) => Promise<RowTable>;

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
  if (written !== rows.length) throw fewerWritten(name, rows, written ?? 0);
}

/** Said of rows of which not all were written. */
export function fewerWritten(name: LoadName, rows: readonly LoadRow[], written: unknown): StoreError {
  return new StoreError(
    'STORE_FAILED',
    `${name} wrote ${JSON.stringify(written)} of ${String(rows.length)} rows: an end of a relationship is not among the nodes, ` +
      `at or after ${JSON.stringify(rows[0]).slice(0, 120)}.`,
  );
}

function refused(question: string, row: LoadRow, why: string): StoreError {
  return new StoreError('STORE_FAILED', `${question}: a row ${why}: ${JSON.stringify(row).slice(0, 200)}`);
}
