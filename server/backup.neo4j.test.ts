import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { loadSeed } from './seed/load-seed.ts';
import { projectRoot } from './shared/project-root.ts';
import type { Neo4jConfig } from './store/store-config.ts';
import type { Value } from './store/engine.ts';
import { connect } from './store/neo4j/neo4j-driver.ts';
import { ownNeo4j, type OwnNeo4j } from '../test/support/engines/own-neo4j.ts';

/** The seed saved by neo4j-admin and brought back into an empty folder: every node and relationship is as it was. */
const { startNeo4j, missing } = await ownNeo4j();
beforeEach(({ skip }) => {
  if (missing !== undefined) skip(missing);
});
const ARCHIVE: string = '../tools/neo4j/archive.mjs';
const { dump, load } = (await import(ARCHIVE)) as {
  dump: (home: string, file: string) => Promise<void>;
  load: (home: string, file: string, options?: { overwrite: boolean }) => Promise<void>;
};

const folder = mkdtempSync(join(tmpdir(), 'govgraph-backup-'));
let running: OwnNeo4j | undefined;
afterAll(async () => {
  await running?.kill();
  rmSync(folder, { recursive: true, force: true });
});

test('what was dumped is there whole after a restore', async () => {
  const [before, after, file] = [join(folder, 'before'), join(folder, 'after'), join(folder, 'graph.dump')];
  running = await startNeo4j({ home: before });
  const { outcome, seedHash } = await seedInto(running);
  expect(outcome).toBe('loaded');
  const saved = await everything(running);
  await expect(dump(before, file)).rejects.toThrow(/still runs.*stop it first/);
  await running.stop();
  await dump(before, file);
  await expect(dump(before, file)).rejects.toThrow(/is there already; --overwrite/);

  await load(after, file);
  await expect(load(after, file)).rejects.toThrow(/--overwrite/);
  await load(after, file, { overwrite: true });
  running = await startNeo4j({ home: after });
  const restored = await everything(running);
  // More than its 135 parties and sources and its 269 facts.
  expect(restored.nodes.length).toBeGreaterThan(135);
  expect(restored.relationships.length).toBeGreaterThan(269);
  expect(restored).toStrictEqual(saved);
  expect(await seedInto(running)).toMatchObject({ outcome: 'unchanged', reason: 'the seed has not changed', seedHash });
}, 420_000);

test('a file that is no archive, or is not there, is refused', async () => {
  await expect(load(join(folder, 'new'), join(projectRoot(), 'package.json'))).rejects.toThrow(
    /Not a valid Neo4j archive/,
  );
  await expect(load(join(folder, 'new'), join(folder, 'nothere'))).rejects.toThrow(/There is no file/);
  await expect(dump(join(folder, 'nothere'), join(folder, 'x.dump'))).rejects.toThrow(/not the folder of a Neo4j/);
});

function seedInto(neo4j: Neo4jConfig) {
  return loadSeed({ seedDir: join(projectRoot(), 'seed'), store: { neo4j } });
}

/** Nodes, relationships and indexes as texts, in order; without the numbers that Neo4j gives them. */
async function everything(config: Neo4jConfig): Promise<Record<'nodes' | 'relationships' | 'indexes', string[]>> {
  const { driver, release } = connect(config);
  const all = async (query: string) => {
    const { records, keys } = await driver.executeQuery(query);
    return records.map((record) => JSON.stringify(keys.map((key) => sortedKeys(record.get(key) as Value)))).sort();
  };
  try {
    return {
      nodes: await all('MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties'),
      relationships: await all(
        'MATCH (a)-[r]->(b) RETURN a.id AS subject, type(r) AS type, properties(r) AS properties, b.id AS object',
      ),
      indexes: await all('SHOW INDEXES YIELD name, state, labelsOrTypes, properties'),
    };
  } finally {
    await release();
  }
}

function sortedKeys(value: Value): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}
