import type { GrafeoDB } from '@grafeo-db/js';
import type { LoadName } from '../../__generated__/questions.ts';
import { turn } from '../../shared/turns/turns.ts';
import { BATCH, fewerWritten, pieces, runPiece, type Batch } from '../batches.ts';
import { embeddedError, runEmbedded } from './embedded.ts';
import { rowsInFiles } from './rows-in-files.ts';
import type { Params } from '../engine.ts';
import { refuseUndefined } from '../questions/params-and-rows.ts';
import type { Registry } from '../questions/questions.ts';
import type { LoadRow } from '../writer.ts';
import { writtenForm, type WrittenForm } from '../written-form.ts';

type NodeForm = Extract<WrittenForm, { makes: 'node' }>;
type RelationshipForm = Extract<WrittenForm, { makes: 'relationship' }>;

/**
 * Writes rows of load/ questions as their statements do. New nodes, and relationships between nodes that it knows, it
 * makes through the engine's own way for many at once, a multiple of which a statement takes; all else through the
 * statement. Many facts, which have many values each, it puts into files below `folder`, where there is one, for the
 * engine to read. `empty` says that nothing is in the graph but what comes through here: then all nodes are remembered,
 * else no more than `most` and those of one piece.
 */
export function embeddedRows(
  db: GrafeoDB,
  registry: Registry,
  { empty, most = MOST_NODES, folder }: Writing,
): (batch: Batch) => Promise<void> {
  const files = folder === undefined ? undefined : rowsInFiles(db, folder);
  const forms = new Map<LoadName, WrittenForm | undefined>();
  /** The engine's own numbers of nodes, by their ids. */
  const nodes = new Map<unknown, number>();
  const run = (text: string, params: Params) => runEmbedded(db, text, params);
  const byStatement = async (question: LoadName, rows: readonly LoadRow[]) => {
    if (rows.length > 0) await runPiece(run, registry, { question, rows });
  };
  const formOf = (question: LoadName): WrittenForm | undefined => {
    if (!forms.has(question)) forms.set(question, writtenForm(registry.get(question)?.text ?? ''));
    return forms.get(question);
  };
  const look = async (ids: Iterable<unknown>, labels: Iterable<string> = KNOWN) => {
    if (empty) return;
    // What is forgotten is looked for again.
    if (nodes.size > most) nodes.clear();
    let unknown = [...new Set(ids)].filter((id): id is string => typeof id === 'string' && !nodes.has(id));
    for (const label of labels) {
      if (unknown.length === 0) return;
      const { rows } = await run(`UNWIND $ids AS id MATCH (n:${label} {id: id}) RETURN id, id(n) AS node`, {
        ids: unknown,
      });
      for (const [id, node] of rows) nodes.set(id, Number(node));
      unknown = unknown.filter((id) => !nodes.has(id));
    }
  };
  const makeNodes = async (question: LoadName, { labels }: NodeForm, rows: readonly LoadRow[]) => {
    await look(
      rows.map(({ id }) => id),
      labels.slice(0, 1),
    );
    const fresh = rows.filter(({ id }) => !nodes.has(id));
    const there = rows.filter(({ id }) => nodes.has(id));
    // A digest that is there has nothing else to be written.
    if (question !== 'load/fact-keys') await byStatement(question, there);
    const made = await guarded(() => db.batchCreateNodesWithProps([...labels], fresh.map(propsOf)));
    fresh.forEach(({ id }, i) => nodes.set(id, Number(made[i])));
  };
  /** What the engine is to make of them, and what is left to a statement. */
  const relationshipsOf = async (question: LoadName, form: RelationshipForm, rows: readonly LoadRow[]) => {
    await look(rows.flatMap(({ subject, object }) => [subject, object]));
    const { type, hasProps } = form;
    const edges: { src: number; dst: number; type: string; properties?: object }[] = [];
    const others: LoadRow[] = [];
    for (const row of rows) {
      const [src, dst] = [nodes.get(row['subject']), nodes.get(row['object'])];
      if (src === undefined || dst === undefined) continue;
      if (needsStatement(form, row)) others.push(row);
      else edges.push({ src, dst, type, ...(hasProps ? { properties: propsOf(row) } : {}) });
    }
    const written = edges.length + others.length;
    if (written < rows.length) throw fewerWritten(question, rows, written);
    return { edges, others };
  };
  /**
   * Two pieces at a time: the next one is made ready on this thread while the engine puts the one before away on its
   * own.
   */
  const makeRelationships = async (batch: Batch, form: RelationshipForm) => {
    const left: LoadRow[] = [];
    let last: Promise<unknown> = Promise.resolve();
    try {
      for (const { question, rows } of pieces(batch, BATCH)) {
        refuseUndefined({ rows });
        const { edges, others } = await relationshipsOf(question, form, rows);
        for (const row of others) left.push(row);
        await last;
        last = guarded(() => db.batchCreateEdges(edges));
        last.catch(() => undefined);
        await turn();
      }
    } finally {
      // Whoever gives the graph up closes it: nothing may be under way then.
      await last.catch(() => undefined);
    }
    await last;
    for (const { question, rows } of pieces({ question: batch.question, rows: left }, BATCH))
      await byStatement(question, rows);
  };
  const makeFacts = async (batch: Batch, form: RelationshipForm) => {
    const { question } = batch;
    if (files === undefined || !form.hasProps) return makeRelationships(batch, form);
    const left = await files.write(batch, registry.get(question)?.text ?? '', form.floats);
    return makeRelationships({ question, rows: left }, form);
  };
  return async (batch) => {
    const form = formOf(batch.question);
    if (form?.makes === 'relationship') return makeFacts(batch, form);
    for (const { question, rows } of pieces(batch, BATCH)) {
      refuseUndefined({ rows });
      if (form?.makes === 'node' && KNOWN.has(form.labels[0] ?? '')) await makeNodes(question, form, rows);
      else await byStatement(question, rows);
      if (question === 'load/remove-nodes' || question === 'load/remove-fact-keys')
        for (const { id } of rows) nodes.delete(id);
      await turn();
    }
  };
}

interface Writing {
  readonly empty: boolean;
  readonly most?: number;
  readonly folder?: string | undefined;
}

/** Nodes whose numbers are in memory together, of a graph that others have written. */
const MOST_NODES = 200_000;

/** First labels of the nodes that relationships join. */
const KNOWN: ReadonlySet<string> = new Set(['Entity', 'FactKey']);

/** The engine takes a whole number for an integer, whatever it is to be. */
function needsStatement({ floats }: RelationshipForm, row: LoadRow): boolean {
  const props = propsOf(row);
  return floats.some((name) => Number.isInteger(props[name]));
}

function propsOf({ props }: LoadRow): Readonly<Record<string, unknown>> {
  return typeof props === 'object' && props !== null ? (props as Readonly<Record<string, unknown>>) : {};
}

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw embeddedError(error);
  }
}
