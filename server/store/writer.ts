import type { LoadName } from '../__generated__/questions.ts';
import type { Properties } from '../shared/record.ts';
import { GRAPH_FORMAT, type GraphMeta } from './store.ts';
import type { Value } from './engine.ts';

/** One row of a load/ question: `{id, props}` for nodes, `{id?, subject, object, props?}` for relationships. */
export type LoadRow = { readonly [key: string]: Value };

/**
 * Writes one whole graph that takes the place of the old one. Readers see the old graph until `commit` is done, then
 * the new one, never a part. Order: nodes, then relationships, then one `load/meta` row (see `metaRow`), then `commit`.
 *
 * Throws STORE_LOCKED (another load is running), STORE_FAILED (also when the end of a relationship is not among the
 * nodes), STORE_UNAVAILABLE.
 */
export interface GraphWriter {
  /** Any number of rows; they are split into statements of a fit size. */
  writeBatch(question: LoadName, rows: readonly LoadRow[]): Promise<void>;
  commit(): Promise<void>;
  /** Leaves the old graph as it was. Safe to call after a failed commit, and again. */
  abort(): Promise<void>;
}

/** The row that says what was loaded. */
export function metaRow(meta: Omit<GraphMeta, 'format'>, extent: Properties = {}): LoadRow {
  return { id: 'graph', props: { id: 'graph', format: GRAPH_FORMAT, ...meta, ...extent } };
}
