import { createHash } from 'node:crypto';
import type { GraphContent } from '../store/graph-content.ts';
import { GRAPH_FORMAT } from '../store/store.ts';

/**
 * SHA-256 of what a load would write: the content (not its comments, order of files or layout) and the format in which this
 * program stores it. The same hash means that there is nothing to load.
 */
export function seedHash(graph: GraphContent): string {
  return createHash('sha256')
    .update(JSON.stringify([GRAPH_FORMAT, canonical(graph)]))
    .digest('hex');
}

/** The same value with the fields of every record in order of name. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, field]) => [name, canonical(field)]),
  );
}
