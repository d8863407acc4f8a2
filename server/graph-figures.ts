import { statSync } from 'node:fs';
import type { Config } from './config.ts';
import { StoreError } from './errors.ts';
import type { Measured } from './metrics/metrics.ts';
import type { ServingStore } from './serving-store.ts';
import { pointerPath } from './store/files/pointer.ts';

/**
 * Reads the figures of the whole graph. When it was put in place is told by the pointer of the data folder; of a graph
 * in Neo4j only since when this server has seen it, if it came while the server ran. Rejects when the store does not
 * answer.
 */
export function graphFigures(serving: ServingStore, { dataDir, neo4jUri }: Config): () => Promise<Measured> {
  let seen: { readonly seedHash: string; readonly since: number | undefined } | undefined;
  return async () => {
    const store = serving.now();
    const meta = await store.meta();
    if (meta === undefined) throw new StoreError('STORE_UNAVAILABLE', 'No graph is loaded.');
    const { nodes, facts, seedHash } = meta;
    if (seen?.seedHash !== seedHash)
      seen = { seedHash, since: seen === undefined ? undefined : Math.floor(Date.now() / 1000) };
    const changedAt =
      neo4jUri === undefined ? statSync(pointerPath(dataDir), { throwIfNoEntry: false })?.mtimeMs : undefined;
    return {
      nodes,
      facts,
      engine: store.engine,
      changedAt: changedAt === undefined ? seen.since : Math.floor(changedAt / 1000),
    };
  };
}
