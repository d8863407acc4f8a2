import type { ManagedTransaction } from 'neo4j-driver';
import { StoreError } from '../../errors.ts';
import { BATCH, pieces, runPiece, type Batch } from '../batches.ts';
import type { Neo4jConfig } from '../store-config.ts';
import { announceSwitch } from '../neo4j/neo4j-announce.ts';
import { checkServer, connect, toDriver, writeTransaction, type LentDriver } from '../neo4j/neo4j-driver.ts';
import { LEASE_MS, takeLease, type Lease } from '../neo4j/neo4j-lease.ts';
import { checkSchema } from '../neo4j/neo4j-schema.ts';
import { readQuestions, type Registry } from '../questions/questions.ts';
import { GRAPH_FORMAT } from '../store.ts';
import type { GraphWriter } from '../writer.ts';

/** Longest that a change may take to be written, and to be applied when it is. */
const WRITE_MS = 300_000;
const APPLY_MS = 30_000;

/**
 * Changes the graph in one transaction, which readers see when it is applied or not at all. All is written first; only
 * then the switch is announced, as a load announces its own, and questions wait no longer than the applying takes.
 * Killed at any moment, the server takes the transaction back. Undefined when what is there is not the graph of this
 * hash.
 */
export async function openNeo4jChange(config: Neo4jConfig, from: string): Promise<GraphWriter | undefined> {
  const connection = connect(config);
  let lease: Lease | undefined;
  try {
    await checkServer(connection);
    lease = await takeLease(connection);
    const same = await writeTransaction(connection, (tx) => holds(tx, from));
    if (same) {
      await checkSchema(connection);
      return begun(connection, readQuestions(), lease, from);
    }
  } catch (error) {
    await lease?.giveBack().catch(() => undefined);
    await connection.release();
    if (error instanceof StoreError && error.code === 'STORE_OUTDATED') return undefined;
    throw error;
  }
  await lease.giveBack().catch(() => undefined);
  await connection.release();
  return undefined;
}

function begun(connection: LentDriver, registry: Registry, lease: Lease, from: string): GraphWriter {
  const batches: Batch[] = [];
  let open = true;
  const refuseClosed = () => {
    if (!open) throw new StoreError('STORE_FAILED', 'This change was already committed or given up; open a new one.');
  };
  const finish = async () => {
    open = false;
    await lease.giveBack().catch(() => undefined);
    await connection.release();
  };
  return {
    writeBatch: (question, rows) => {
      refuseClosed();
      batches.push({ question, rows });
      return Promise.resolve();
    },
    commit: async () => {
      refuseClosed();
      try {
        await apply(connection, registry, lease, batches, from);
      } finally {
        await finish();
      }
    },
    abort: async () => {
      if (open) await finish();
    },
  };
}

async function apply(
  connection: LentDriver,
  registry: Registry,
  lease: Lease,
  batches: readonly Batch[],
  from: string,
): Promise<void> {
  let renewing = Promise.resolve();
  const renew = setInterval(() => {
    // A lease that cannot be renewed is found lost before anything is applied.
    renewing = lease.held(() => Promise.resolve()).catch(() => undefined);
  }, LEASE_MS / 3);
  try {
    await writeTransaction(
      connection,
      async (tx) => {
        const run = async (text: string, params: Parameters<typeof toDriver>[0]) => {
          const [row] = (await tx.run(text, toDriver(params))).records;
          return { columns: ['written'], rows: [[row?.get('written') as number]] };
        };
        for (const batch of batches) for (const piece of pieces(batch, BATCH)) await runPiece(run, registry, piece);
        if (!(await holdsStill(connection, from))) throw changedMeanwhile();
        clearInterval(renew);
        await renewing;
        await announceSwitch(lease, APPLY_MS);
        await lease.fence(tx);
        await tx.run("MATCH (l:Load {id: 'load'}) SET l.generation = coalesce(l.generation, 0) + 1");
      },
      WRITE_MS,
    );
  } finally {
    clearInterval(renew);
    await renewing;
    await lease.held((tx) => tx.run("MATCH (l:Load {id: 'load'}) REMOVE l.switchUntil")).catch(() => undefined);
  }
}

/** What others see: the graph as it is until the change is applied. */
function holdsStill(connection: LentDriver, from: string): Promise<boolean> {
  return writeTransaction(connection, (tx) => holds(tx, from));
}

async function holds(tx: ManagedTransaction, hash: string): Promise<boolean> {
  const { records } = await tx.run(
    "OPTIONAL MATCH (m:Meta {id: 'graph'}) RETURN m.seedHash AS hash, m.format AS format",
  );
  return records[0]?.get('hash') === hash && records[0].get('format') === GRAPH_FORMAT;
}

function changedMeanwhile(): StoreError {
  return new StoreError('STORE_LOCKED', 'Another load has changed the graph meanwhile; start this one again.');
}
