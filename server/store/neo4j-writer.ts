import { StoreError } from '../errors.ts';
import { batchCheck, runBatches, type Batch } from './batches.ts';
import type { Neo4jConfig } from './config.ts';
import { checkServer, collect, openDriver, toDriver, withSession } from './neo4j.ts';
import { readQuestions } from './questions.ts';
import { schemaStatements } from './schema.ts';
import type { GraphWriter } from './writer.ts';

/**
 * Gathers the batches and writes them on commit in one managed transaction that first deletes the old graph: readers see
 * the old graph until it commits, and the driver can run it again after a passing failure. A second load waits for the
 * first, since both begin by locking the :Meta node. The whole change is held in the server's memory; a graph that does
 * not fit there belongs into an empty database, where nothing has to be deleted.
 */
export async function openNeo4jWriter(config: Neo4jConfig): Promise<GraphWriter> {
  const driver = openDriver(config);
  const batches: Batch[] = [];
  const check = batchCheck();
  let open = true;
  const refuseClosed = () => {
    if (!open) throw new StoreError('STORE_FAILED', 'This load was already committed or given up; open a new one.');
  };
  const finish = async () => {
    open = false;
    await driver.close();
  };
  try {
    const registry = readQuestions();
    await checkServer(driver, config);
    await withSession(driver, config, 'WRITE', async (session) => {
      for (const statement of schemaStatements('neo4j')) await session.run(statement);
      await session.run('CALL db.awaitIndexes(300)');
    });
    return {
      // Gathered only; that it is a promise is the port's shape.
      // eslint-disable-next-line @typescript-eslint/require-await
      writeBatch: async (question, rows) => {
        refuseClosed();
        check({ question, rows });
        batches.push({ question, rows });
      },
      commit: async () => {
        refuseClosed();
        if (!batches.some(({ question, rows }) => question === 'load/meta' && rows.length > 0)) {
          throw new StoreError('STORE_FAILED', 'A load must write its load/meta row before it commits.');
        }
        try {
          await withSession(driver, config, 'WRITE', (session) =>
            session.executeWrite(async (tx) => {
              await tx.run("MERGE (m:Meta {id: 'graph'}) SET m.loading = true");
              for (const label of ['Entity', 'Gram']) await tx.run(`MATCH (n:${label}) DETACH DELETE n`);
              for (const batch of batches) {
                await runBatches((text, params) => collect(tx.run(text, toDriver(params))), registry, batch);
              }
            }),
          );
        } finally {
          await finish();
        }
      },
      abort: async () => {
        if (open) await finish();
      },
    };
  } catch (error) {
    await finish();
    throw error;
  }
}
