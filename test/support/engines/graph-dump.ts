import { join } from 'node:path';
import type { StoreConfig } from '../../../server/store/store-config.ts';
import { embeddedEngine, openEmbedded } from '../../../server/store/embedded/embedded.ts';
import type { Engine, Value } from '../../../server/store/engine.ts';
import { neo4jEngine } from '../../../server/store/neo4j/neo4j.ts';
import { readPointer } from '../../../server/store/files/pointer.ts';

/** Every node and relationship of a stored graph, one line each, in order: for comparing two graphs row by row. */
export async function dumpOf(config: StoreConfig): Promise<string[]> {
  const engine: Engine =
    'neo4j' in config
      ? neo4jEngine(config.neo4j)
      : embeddedEngine(openEmbedded(join(config.dataDir, readPointer(config.dataDir)?.graph ?? '')));
  try {
    const nodes = await engine.run('MATCH (n) WHERE NOT n:Load RETURN labels(n) AS labels, properties(n) AS props', {});
    const links = await engine.run(
      'MATCH (a)-[r]->(b) RETURN type(r) AS type, a.id AS subject, b.id AS object, properties(r) AS props',
      {},
    );
    return [
      ...nodes.rows.map(([labels, props]) => line([[...((labels ?? []) as string[])].sort(), props ?? null])),
      ...links.rows.map((row) => line(row)),
    ].sort();
  } finally {
    await engine.close();
  }
}

const line = (values: readonly Value[]): string =>
  JSON.stringify(values, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
