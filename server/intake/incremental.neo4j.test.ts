import { afterAll, expect, test } from 'vitest';
import { neededNeo4j } from '../../test/support/engines/given-neo4j.ts';
import { stepsOn } from '../../test/support/intake/incremental.contract.ts';
import { removeTemporaryFolders } from '../../test/support/seeds/temporary-seed.ts';
import { openStore } from '../store/open.ts';

afterAll(removeTemporaryFolders);

test('on Neo4j too the graph after each import, decision and withdrawal is, row by row, that of a whole load', async () => {
  const steps = await stepsOn((dataDir) => ({ neo4j: neededNeo4j(), keepIn: dataDir }));
  for (const n of [0, 2, 3, 4, 2, 1]) {
    await steps.toggle(n);
    const rows = await steps.compare();
    // The third edition of a record is little beside all the rest: it was not loaded anew.
    if (n === 4) expect(steps.written()).toBeLessThan(rows / 2);
  }
  await steps.join('acme', 'bolt');
  await steps.compare();
  await steps.toggle(0);
  await steps.compare();
}, 300_000);

test('readers see all of a change or nothing of it', async () => {
  const steps = await stepsOn(() => ({ neo4j: neededNeo4j() }));
  const store = await openStore({ neo4j: neededNeo4j() });
  if (store === undefined) throw new Error('nothing is loaded');
  const seen = new Set<string>();
  const holders = async () => {
    const rows = await store.ask('graph/holdings-to', { ids: ['acme', 'bolt'], on: '', knownOn: '2030-01-01' });
    return rows.map(({ subject, anchor }) => `${subject} ${anchor}`).join();
  };
  const graph = await store.graph();
  seen.add(await holders());
  const progress = { ended: false };
  const change = steps.toggle(1).finally(() => {
    progress.ended = true;
  });
  while (!progress.ended) seen.add(await holders());
  await change;
  const last = await holders();
  seen.add(last);
  expect(last.split(',')).toHaveLength(3);
  expect([...seen]).toEqual(['', last]);
  expect(await store.graph()).not.toBe(graph);
  await store.close();
}, 300_000);
