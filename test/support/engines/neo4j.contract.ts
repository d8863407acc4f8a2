import { afterAll, describe, expect, test } from 'vitest';
import { SMALL } from './contract-graphs.ts';
import type { Neo4jConfig } from '../../../server/store/store-config.ts';
import { loadInto } from './engine-variants.ts';
import { graphBatches } from '../../../server/store/graph-batches.ts';
import { neo4jEngine } from '../../../server/store/neo4j/neo4j.ts';
import { connect, databaseOf } from '../../../server/store/neo4j/neo4j-driver.ts';
import { openStore, openWriter } from '../../../server/store/open.ts';
import type { Store } from '../../../server/store/store.ts';

/** What only a server can do: refuse, be away, be slow, be read while it is loaded. */
export function neo4jContract(given: () => Neo4jConfig): void {
  describe('a Neo4j server', () => {
    const open: Store[] = [];
    const store = async (config = given()) => {
      const opened = await openStore({ neo4j: config });
      if (opened !== undefined) open.push(opened);
      return opened;
    };
    afterAll(() => Promise.all(open.map((opened) => opened.close())));

    test('that refuses the password says which settings to check, and not the password', async () => {
      const refused = openStore({ neo4j: { ...given(), password: 'wrong-password' } });
      await expect(refused).rejects.toMatchObject({
        code: 'STORE_FAILED',
        message: expect.stringMatching(/NEO4J_USER and NEO4J_PASSWORD/) as string,
      });
      await expect(refused).rejects.toMatchObject({ message: expect.not.stringContaining('wrong-password') as string });
    });

    test('that has no such database says so', async () => {
      await expect(openStore({ neo4j: { ...given(), database: 'nothere' } })).rejects.toMatchObject({
        code: 'STORE_FAILED',
        message: expect.stringMatching(/NEO4J_DATABASE/) as string,
      });
    });

    test('that is not there is unavailable', async () => {
      const away = { ...given(), uri: 'bolt://127.0.0.1:9' };
      await expect(openStore({ neo4j: away })).rejects.toMatchObject({
        code: 'STORE_UNAVAILABLE',
        message: expect.stringMatching(/does not answer/) as string,
      });
      await expect(openWriter({ neo4j: away })).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    });

    test('that holds nothing is no store', async () => {
      const { driver, release } = connect(given());
      await driver.executeQuery('MATCH (m:Meta) DELETE m', {}, databaseOf(given()));
      await release();
      expect(await store()).toBeUndefined();
    });

    test('answers under the routing scheme as well', async () => {
      await loadInto({ neo4j: given() }, SMALL, 'routed');
      const routed = await store({ ...given(), uri: given().uri.replace(/^bolt/, 'neo4j') });
      expect(await routed?.meta()).toMatchObject({ seedHash: 'routed' });
    });

    test('is read whole, old or new, while it is loaded; what was loaded is seen at once', async () => {
      await loadInto({ neo4j: given() }, SMALL, 'old');
      const reader = (await store()) as Store;
      const loads = new AbortController();
      const loading = loadInto({ neo4j: given() }, SMALL, 'new').finally(() => {
        loads.abort();
      });
      const seen = new Set<string | undefined>();
      while (!loads.signal.aborted) {
        const [meta, boards] = await Promise.all([
          reader.meta(),
          reader.ask('graph/boards-of', { companies: ['acme'] }),
        ]);
        expect(boards).toHaveLength(2);
        seen.add(meta?.seedHash);
      }
      await loading;
      expect(seen).toContain('old');
      expect((await reader.meta())?.seedHash).toBe('new');
    });

    test('a load that fails or is given up leaves the old graph', async () => {
      await loadInto({ neo4j: given() }, SMALL, 'kept');
      await expect(loadInto({ neo4j: given() }, { ...SMALL, persons: [] }, 'bad')).rejects.toThrow(/wrote 3 of 4 rows/);
      const writer = await openWriter({ neo4j: given() });
      for (const { question, rows } of graphBatches(SMALL, 'given-up')) await writer.writeBatch(question, rows);
      await writer.abort();
      const reader = (await store()) as Store;
      expect(await reader.meta()).toMatchObject({ seedHash: 'kept', facts: 9 });
      expect(await reader.ask('graph/parties', { ids: ['ann'] })).toHaveLength(1);
    });

    test('a load renames the graph, and what was to be answered from the earlier one is refused, never answered from the later', async () => {
      await loadInto({ neo4j: given() }, SMALL, 'earlier');
      const reader = (await store()) as Store;
      const graph = await reader.graph();
      expect(await reader.graph()).toBe(graph);
      expect(await reader.ask('graph/parties', { ids: ['ann'] }, { graph })).toHaveLength(1);
      await loadInto(
        { neo4j: given() },
        { ...SMALL, companies: SMALL.companies.map((one) => ({ ...one, name: `${one.name} Two` })) },
        'later',
      );
      await expect(reader.ask('graph/parties', { ids: ['ann'] }, { graph })).rejects.toMatchObject({
        code: 'STORE_UNAVAILABLE',
        message: expect.stringMatching(/replaced by a load; try again/) as string,
      });
      const next = await reader.graph();
      expect(next).not.toBe(graph);
      expect(await reader.ask('graph/parties', { ids: ['ann'] }, { graph: next })).toHaveLength(1);
    });

    test('two loads at once come one after the other', async () => {
      await Promise.all([loadInto({ neo4j: given() }, SMALL, 'a'), loadInto({ neo4j: given() }, SMALL, 'b')]);
      const reader = (await store()) as Store;
      expect(['a', 'b']).toContain((await reader.meta())?.seedHash);
      expect(
        await reader.ask('graph/facts-from', { ids: ['ann'], kinds: ['HOLDS'], on: '', knownOn: '9999-12-31' }),
      ).toHaveLength(1);
    });

    test('of another format is outdated', async () => {
      const writer = await openWriter({ neo4j: given() });
      const old = { id: 'graph', props: { id: 'graph', format: 0, seedHash: 'x', nodes: 0, facts: 0 } };
      await writer.writeBatch('load/meta', [old]);
      await writer.commit();
      await expect(store()).rejects.toMatchObject({
        code: 'STORE_OUTDATED',
        message: expect.stringMatching(/load the seed again/) as string,
      });
    });

    test('without its indexes is outdated, which one is missing is named, and a load makes it and waits for it', async () => {
      await loadInto({ neo4j: given() }, SMALL, 'small');
      const { driver, release } = connect(given());
      const states = async () => {
        const { records } = await driver.executeQuery(
          'SHOW INDEXES YIELD name, state WHERE name ENDS WITH "_id" RETURN name + " " + state AS state ORDER BY name',
          {},
          databaseOf(given()),
        );
        return records.map((record) => record.get('state') as string);
      };
      const all = ['entity_id', 'fact_key_id', 'load_id', 'meta_id', 'new_entity_id', 'new_fact_key_id'].map(
        (name) => `${name} ONLINE`,
      );
      try {
        expect(await states()).toEqual(all);
        await driver.executeQuery('DROP CONSTRAINT fact_key_id', {}, databaseOf(given()));
        await expect(store()).rejects.toMatchObject({
          code: 'STORE_OUTDATED',
          message: expect.stringMatching(/lacks the indexes fact_key_id.*load the seed again/) as string,
        });
        await loadInto({ neo4j: given() }, SMALL, 'again');
        expect(await states()).toEqual(all);
        expect(await (await store())?.meta()).toMatchObject({ seedHash: 'again' });
      } finally {
        await release();
      }
    });

    test('is reached by one driver for the whole process, which goes on while anybody needs it', async () => {
      const [first, second] = [connect(given()), connect({ ...given() })];
      expect(second.driver).toBe(first.driver);
      await first.release();
      await first.release();
      await expect(second.driver.getServerInfo()).resolves.toMatchObject({
        agent: expect.stringContaining('Neo4j') as string,
      });
      await second.release();
    });

    test('with every connection of this program busy, says so within seconds, and goes on when one is free', async () => {
      await loadInto({ neo4j: given() }, SMALL, 'small');
      const reader = (await store()) as Store;
      const { driver, release } = connect(given());
      const sessions = Array.from({ length: 50 }, () => driver.session(databaseOf(given())));
      try {
        const held = await Promise.all(sessions.map((session) => session.beginTransaction()));
        await Promise.all(held.map((tx) => tx.run('RETURN 1')));
        const started = performance.now();
        await expect(reader.ask('graph/parties', { ids: ['ann'] })).rejects.toMatchObject({
          code: 'STORE_UNAVAILABLE',
          message: expect.stringMatching(/all 50 connections of this program busy.*Try again/) as string,
        });
        expect(performance.now() - started).toBeLessThan(9_000);
        await held[0]?.rollback();
        expect(await reader.ask('graph/parties', { ids: ['ann'] })).toHaveLength(1);
      } finally {
        await Promise.all(sessions.map((session) => session.close()));
        await release();
      }
    }, 60_000);

    test('that wants a first password replaced says how', async () => {
      const { driver, release } = connect(given());
      const system = { database: 'system' };
      try {
        await driver.executeQuery(
          "CREATE USER newcomer IF NOT EXISTS SET PASSWORD 'first-password' CHANGE REQUIRED",
          {},
          system,
        );
        await expect(
          openStore({ neo4j: { ...given(), user: 'newcomer', password: 'first-password' } }),
        ).rejects.toMatchObject({
          code: 'STORE_FAILED',
          message: expect.stringMatching(/first password replaced: ALTER CURRENT USER/) as string,
        });
      } finally {
        await driver.executeQuery('DROP USER newcomer IF EXISTS', {}, system);
        await release();
      }
    });

    test('a question that takes too long, or whose caller went away, is given up there too', async () => {
      const engine = neo4jEngine(given());
      const { driver, release } = connect(given());
      const slow =
        'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b = -1 RETURN count(*) AS n';
      const running = async () => {
        const { records } = await driver.executeQuery(
          "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range' RETURN count(*) AS n",
        );
        return records[0]?.get('n') as number;
      };
      try {
        await expect(engine.run(slow, {}, { timeoutMs: 300 })).rejects.toMatchObject({ code: 'TIMEOUT' });
        const caller = new AbortController();
        const asked = expect(engine.run(slow, {}, { signal: caller.signal, timeoutMs: 60_000 })).rejects.toMatchObject({
          code: 'TIMEOUT',
        });
        await expect.poll(running, { timeout: 10_000 }).toBe(1);
        caller.abort();
        await asked;
        await expect.poll(running, { timeout: 10_000 }).toBe(0);
        await expect(engine.run('RETURN $x AS x', {})).rejects.toMatchObject({
          code: 'STORE_FAILED',
          gqlStatus: expect.any(String) as string,
        });
        await expect(engine.run("CREATE (:Meta {id: 'z'})", {})).rejects.toMatchObject({ code: 'STORE_FAILED' });
      } finally {
        await release();
        await engine.close();
      }
    }, 30_000);
  });
}
