import { spawn } from 'node:child_process';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../shared/project-root.ts';
import { useBundled } from '../../test/support/bundled.ts';
import { company, crowded, fact, SMALL } from '../../test/support/engines/contract-graphs.ts';
import type { Value } from './engine.ts';
import { loadInto } from '../../test/support/engines/engine-variants.ts';
import { givenNeo4j, neededNeo4j } from '../../test/support/engines/given-neo4j.ts';
import type { GraphContent } from './graph-content.ts';
import { connect, databaseOf, type LentDriver } from './neo4j/neo4j-driver.ts';
import { openStore } from './open.ts';
import type { Store } from './store.ts';

/** A load on Neo4j: whole to its readers at every moment, killed and gone on with, done twice. */
const neo4j = neededNeo4j;
const program = useBundled('test/support/engines/loading-process.ts');
let store: Store;
const query = async (text: string): Promise<Value> => {
  const { driver, release } = connect(neo4j());
  const { records } = await driver.executeQuery(text, {}, databaseOf(neo4j()));
  await release();
  return (records[0]?.get(0) ?? null) as Value;
};

// One connection for the whole file, so that looking does not begin with a handshake.
let connection: LentDriver | undefined;
beforeAll(() => {
  if (givenNeo4j() !== undefined) connection = connect(neo4j());
});
afterAll(() => connection?.release());

/** `size` companies in a row, each holding the next, all of them and their facts carrying `mark`. */
function row(size: number, mark: string): GraphContent {
  const ids = Array.from({ length: size }, (_, i) => `c${String(i)}`);
  return {
    ...SMALL,
    persons: [],
    boards: [],
    findings: [],
    companies: ids.map((id) => company(id, { name: mark })),
    facts: ids.slice(1).map((id, i) => fact('HOLDS', `h-${id}`, id, ids[i] ?? id, { note: mark })),
  };
}

describe('a load that replaces a graph of thousands of nodes', () => {
  const SIZE = 1_000;
  const PATIENT = { timeoutMs: 60_000 };
  beforeAll(async () => {
    if (givenNeo4j() === undefined) return;
    await loadInto({ neo4j: neo4j() }, row(SIZE, 'first'), 'first');
    store = (await openStore({ neo4j: neo4j() })) as Store;
  });
  afterAll(() => (givenNeo4j() === undefined ? undefined : store.close()));

  test('is seen whole, the old graph or the new one, by readers that never stop', async () => {
    const ids = Array.from({ length: SIZE }, (_, i) => `c${String(i)}`);
    let done = false;
    const seen = new Set<string>();
    let answers = 0;
    const reader = async (ask: () => Promise<string[]>, expected: number) => {
      while (!done) {
        const marks = await ask();
        const different = new Set(marks);
        expect([different.size, marks.length]).toEqual([1, expected]);
        for (const mark of different) seen.add(mark);
        answers += 1;
      }
    };
    const nameOf = (party: unknown) => (party as { name: string }).name;
    const noteOf = (record: unknown) => (record as { note: string }).note;
    const parties = async () => (await store.ask('graph/parties', { ids }, PATIENT)).map(({ party }) => nameOf(party));
    const facts = async () =>
      (await store.ask('graph/facts-to', { ids, kinds: ['HOLDS'], on: '', knownOn: '9999-12-31' }, PATIENT)).map(
        (found) => noteOf(found.fact),
      );
    const readers = Promise.all([reader(parties, SIZE), reader(facts, SIZE - 1)]);
    try {
      for (const mark of ['second', 'third', 'fourth']) await loadInto({ neo4j: neo4j() }, row(SIZE, mark), mark);
    } finally {
      done = true;
    }
    await readers;
    expect(seen).toContain('fourth');
    expect(answers).toBeGreaterThan(10);
    // Nothing of the old graphs is left behind.
    expect(
      await query('MATCH (n) WHERE NOT n:Entity AND NOT n:FactKey AND NOT n:Meta AND NOT n:Load RETURN count(*) AS n'),
    ).toBe(0);
    expect(await query('MATCH (n:Company) RETURN count(*) AS n')).toBe(SIZE);
  }, 180_000);
});

describe('a load that is killed', () => {
  /** Four pieces and more: see STAGED_AT_ONCE. */
  const CROWD = 8_000;
  /** Loads a crowded graph in a process of its own, which is killed when `when` says so. */
  async function killed(seedHash: string, when: () => Promise<boolean>, crowd = CROWD): Promise<void> {
    const child = spawn(process.execPath, [program(), JSON.stringify(neo4j()), seedHash, String(crowd)], {
      cwd: projectRoot(),
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    while (child.exitCode === null && !(await when())) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGKILL');
    await ended;
  }
  const stagedPieces = () => query("MATCH (l:Load {id: 'load'}) RETURN coalesce(l.staged, 0) AS staged").then(Number);

  test('leaves the old graph; the same load goes on after what was written, another begins anew', async () => {
    await loadInto({ neo4j: neo4j() }, SMALL, 'old');
    const reader = (await openStore({ neo4j: neo4j() })) as Store;
    try {
      await killed('new', async () => (await stagedPieces()) >= 3);
      expect(await stagedPieces()).toBeGreaterThanOrEqual(3);
      expect(await reader.meta()).toMatchObject({ seedHash: 'old', facts: 9 });
      expect(await reader.ask('graph/parties', { ids: ['ann', 'other-7'] })).toHaveLength(1);

      // A mark on what was written shows whether it is used or written again.
      await query("MATCH (n:NewCompany {id: 'other-7'}) SET n.mark = 'from before' RETURN n.id AS id");
      await loadInto({ neo4j: neo4j() }, crowded(CROWD), 'new');
      expect(await reader.meta()).toMatchObject({ seedHash: 'new', facts: 8_008 });
      expect(await query("MATCH (n:Company {id: 'other-7'}) RETURN n.mark AS mark")).toBe('from before');
      expect(await query('MATCH (:Company)-[r:HOLDS]->(:Company) RETURN count(r) AS n')).toBe(8_002);

      await killed('newer', async () => (await stagedPieces()) >= 2);
      await loadInto({ neo4j: neo4j() }, SMALL, 'other');
      expect(await reader.meta()).toMatchObject({ seedHash: 'other', facts: 9 });
      expect(await query('MATCH (n:Company) RETURN count(*) AS n')).toBe(SMALL.companies.length);
      expect(
        await query(
          'MATCH (n) WHERE NOT n:Entity AND NOT n:FactKey AND NOT n:Meta AND NOT n:Load RETURN count(*) AS n',
        ),
      ).toBe(0);
    } finally {
      await reader.close();
    }
  }, 180_000);

  test('after one that was killed while it cleared away what another had staged, all is written again', async () => {
    await loadInto({ neo4j: neo4j() }, SMALL, 'old');
    await killed('new', async () => (await stagedPieces()) >= 1);
    await query("MATCH (l:Load {id: 'load'}) SET l.staged = -1 RETURN l.staged");
    await query("MATCH (n:NewCompany {id: 'other-7'}) DETACH DELETE n RETURN count(*)");
    await loadInto({ neo4j: neo4j() }, crowded(CROWD), 'new');
    expect(await query('MATCH (n:Company) RETURN count(*) AS n')).toBe(SMALL.companies.length + CROWD);
    expect(await query('MATCH (:Company)-[r:HOLDS]->(:Company) RETURN count(r) AS n')).toBe(8_002);
  }, 180_000);

  test('while it switches, the old graph or the new one is there whole, and readers go on', async () => {
    await loadInto({ neo4j: neo4j() }, SMALL, 'old');
    const left: number[] = [];
    const announced = async () => {
      const ms = await query("MATCH (l:Load {id: 'load'}) RETURN coalesce(l.switchUntil - timestamp(), 0) AS ms").then(
        Number,
      );
      if (ms > 0) left.push(ms);
      return ms > 0;
    };
    await killed('new', announced, 2_000);
    // Readers wait for the announced switch, but not for ever: half a second in which it is made known, and three more.
    expect(left[0]).toBeLessThanOrEqual(3_500);
    const reader = (await openStore({ neo4j: neo4j() })) as Store;
    try {
      const facts = { old: 9, new: 2_008 };
      const meta = await reader.meta();
      expect(meta?.facts).toBe(facts[meta?.seedHash as keyof typeof facts]);
      expect(await reader.ask('graph/parties', { ids: ['ann', 'other-7'] })).toHaveLength(
        meta?.seedHash === 'old' ? 1 : 2,
      );
      await loadInto({ neo4j: neo4j() }, SMALL, 'again');
      expect(await reader.meta()).toMatchObject({ seedHash: 'again', facts: 9 });
    } finally {
      await reader.close();
    }
  }, 180_000);
});

test('a switch that takes too long is given up and tried again, longer; nobody sees half of it', async () => {
  await loadInto({ neo4j: neo4j() }, SMALL, 'old');
  const reader = (await openStore({ neo4j: neo4j() })) as Store;
  const session = connection?.driver.session(databaseOf(neo4j()));
  try {
    // A lock that the switch runs into, held for longer than its first try may last: 5 s, which the server looks at
    // every 2 s.
    const holder = await session?.beginTransaction();
    await holder?.run("MATCH (n:Company {id: 'acme'}) SET n.held = true");
    const generation = () => query("MATCH (l:Load {id: 'load'}) RETURN l.generation AS generation").then(Number);
    const before = await generation();
    const loading = loadInto({ neo4j: neo4j() }, crowded(100), 'new');
    const announced = () =>
      query("MATCH (l:Load {id: 'load'}) RETURN l.switchUntil IS NOT NULL AS announced").then(Boolean);
    await expect.poll(announced, { timeout: 30_000, interval: 20 }).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 10_000));
    expect(await generation()).toBe(before);
    await holder?.rollback();
    await loading;
    expect(await generation()).toBe(before + 1);
    expect(await reader.meta()).toMatchObject({ seedHash: 'new', facts: 108 });
    expect(await reader.ask('graph/parties', { ids: ['ann', 'other-7'] })).toHaveLength(2);
  } finally {
    await session?.close();
    await reader.close();
  }
}, 120_000);
