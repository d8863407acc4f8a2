import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadSeed } from './seed/load-seed.ts';
import { projectRoot } from './shared/project-root.ts';
import { neededNeo4j } from '../test/support/engines/given-neo4j.ts';
import { connect, databaseOf } from './store/neo4j/neo4j-driver.ts';

/** A load of what is there already, on Neo4j. */
const plan = (force = false) => ({ seedDir: join(projectRoot(), 'seed'), store: { neo4j: neededNeo4j() }, force });

test('loading the seed twice changes nothing and says so; asked for, it puts the same graph there again', async () => {
  const { seedHash } = await loadSeed(plan());
  const before = await state();
  expect(await loadSeed(plan())).toMatchObject({ outcome: 'unchanged', reason: 'the seed has not changed', seedHash });
  // Not even the lease was taken, which leaves the name of whoever asked for it.
  expect(await state()).toEqual(before);

  expect(await loadSeed(plan(true))).toMatchObject({ outcome: 'loaded', reason: 'asked for', seedHash });
  const after = await state();
  expect(after).toMatchObject({ nodes: before.nodes, relationships: before.relationships });
  expect(after.load).toMatchObject({ generation: (before.load['generation'] as number) + 1 });
  expect(after.load['asked']).not.toBe(before.load['asked']);
}, 240_000);

test('an empty seed folder takes nothing away unasked', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'govgraph-empty-'));
  const emptied = (force: boolean) => ({ ...plan(force), seedDir: empty });
  try {
    await loadSeed(plan());
    const before = await state();
    await expect(loadSeed(emptied(false))).rejects.toMatchObject({
      code: 'SEED_INVALID',
      message: expect.stringMatching(/is empty, but the graph .* was loaded from one that was not.*--force/) as string,
    });
    expect(await state()).toEqual(before);
    // Asked for, it is put in its place, and is then the one to begin with again.
    expect(await loadSeed(emptied(true))).toMatchObject({ outcome: 'loaded', facts: 0 });
    expect(await loadSeed(emptied(false))).toMatchObject({ outcome: 'unchanged' });
  } finally {
    rmSync(empty, { recursive: true, force: true });
    await loadSeed(plan());
  }
}, 240_000);

async function state(): Promise<{ nodes: unknown; relationships: unknown; load: Readonly<Record<string, unknown>> }> {
  const { driver, config, release } = connect(neededNeo4j());
  const one = async (query: string): Promise<unknown> =>
    (await driver.executeQuery(query, {}, databaseOf(config))).records[0]?.get(0);
  try {
    return {
      nodes: await one('MATCH (n) RETURN count(n) AS n'),
      relationships: await one('MATCH ()-[r]->() RETURN count(r) AS n'),
      load: (await one("MATCH (l:Load {id: 'load'}) RETURN properties(l) AS load")) as Readonly<
        Record<string, unknown>
      >,
    };
  } finally {
    await release();
  }
}
