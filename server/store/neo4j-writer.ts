import { StoreError } from '../errors.ts';
import { BATCH, batchCheck, pieces, type Batch } from './batches.ts';
import type { Neo4jConfig } from './store-config.ts';
import { announceSwitch } from './neo4j/neo4j-announce.ts';
import { checkServer, connect, runAlone, toDriver, type LentDriver } from './neo4j/neo4j-driver.ts';
import { RETIRED, SWITCH } from './neo4j/neo4j-labels.ts';
import { takeLease, type Lease } from './neo4j/neo4j-lease.ts';
import { prepareSchema } from './neo4j/neo4j-schema.ts';
import { clear, STAGED_AT_ONCE, stagerOf } from './neo4j-staging.ts';
import { readQuestions, type Registry } from './questions/questions.ts';
import type { GraphWriter, LoadRow } from './writer.ts';

/**
 * Longest that the switch may take, in milliseconds; then it is given up and nothing has changed. A cold or busy server
 * gets it again, longer.
 */
const switchLimits = (nodes: number) => [1, 6].map((times) => times * (5_000 + nodes / 5));
/** Time after that in which what was committed at the last moment is applied. */
const SLACK_MS = 2_000;

/**
 * Stages the new graph beside the old one in small transactions, then switches to it in one that only moves labels,
 * then clears the old one away. Killed at any moment, the old graph or the new one is there whole; the next load of the
 * same rows goes on after the last piece that was written, one of other rows begins anew. One load at a time.
 */
export async function openNeo4jWriter(config: Neo4jConfig): Promise<GraphWriter> {
  const connection = connect(config);
  try {
    await checkServer(connection);
    const registry = readQuestions();
    await prepareSchema(connection);
    return begun(connection, registry, await takeLease(connection));
  } catch (error) {
    await connection.release();
    throw error;
  }
}

function begun(connection: LentDriver, registry: Registry, lease: Lease): GraphWriter {
  const check = batchCheck();
  const stager = stagerOf(lease, registry);
  /** Small batches, gathered until they are worth a transaction. */
  let gathered: Batch[] = [];
  let meta: LoadRow | undefined;
  let nodes = 0;
  let open = true;

  const flush = async () => {
    const piece = gathered;
    gathered = [];
    if (piece.length > 0) await stager.take(piece);
  };
  const refuseClosed = () => {
    if (!open) throw new StoreError('STORE_FAILED', 'This load was already committed or given up; open a new one.');
  };
  const finish = async () => {
    open = false;
    await stager.quiet();
    await lease.giveBack().catch(() => undefined);
    await connection.release();
  };
  return {
    writeBatch: async (question, rows) => {
      refuseClosed();
      check({ question, rows });
      if (!('subject' in (rows[0] ?? {}))) nodes += rows.length;
      if (question === 'load/meta') meta = rows[0] ?? meta;
      else {
        for (const piece of pieces({ question, rows }, BATCH)) {
          if (sizeOf(gathered) + piece.rows.length > STAGED_AT_ONCE) await flush();
          gathered.push(piece);
        }
      }
    },
    commit: async () => {
      refuseClosed();
      if (meta === undefined)
        throw new StoreError('STORE_FAILED', 'A load must write its load/meta row before it commits.');
      try {
        await flush();
        await stager.end();
        await switchWithin(lease, registry, meta, switchLimits(nodes));
        // Plans made for the old graph, or for none, would scan where the new one has to be sought.
        await runAlone(connection, 'CALL db.prepareForReplanning(30)').catch(() => undefined);
        await clear(lease, RETIRED);
      } finally {
        await finish();
      }
    },
    abort: async () => {
      if (open) await finish();
    },
  };
}

const sizeOf = (batches: readonly Batch[]) => batches.reduce((sum, { rows }) => sum + rows.length, 0);

async function switchWithin(
  lease: Lease,
  registry: Registry,
  meta: LoadRow,
  [limitMs = 0, ...longer]: readonly number[],
): Promise<void> {
  try {
    await switchTo(lease, registry, meta, limitMs);
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'TIMEOUT') throw error;
    if (longer.length > 0) return switchWithin(lease, registry, meta, longer);
    const seconds = String(Math.ceil(limitMs / 1_000));
    throw new StoreError(
      'TIMEOUT',
      `Neo4j did not switch to the new graph within ${seconds} s, so the old one stays. Load again when the server is less busy: what is written already stays written.`,
      { cause: error },
    );
  }
}

async function switchTo(lease: Lease, registry: Registry, meta: LoadRow, limitMs: number): Promise<void> {
  const load = registry.get('load/meta');
  if (load === undefined) throw new StoreError('STORE_FAILED', 'cypher/load/meta.cypher is missing.');
  // What was left of an earlier load goes first, so that only one retired graph takes up room.
  await clear(lease, RETIRED);
  await announceSwitch(lease, limitMs + SLACK_MS);
  try {
    await lease.held(async (tx) => {
      for (const statement of SWITCH) await tx.run(statement);
      await tx.run(load.text, toDriver({ rows: [meta] }));
      await tx.run(
        "MATCH (l:Load {id: 'load'}) SET l.generation = coalesce(l.generation, 0) + 1 REMOVE l.staged, l.chain",
      );
    }, Math.ceil(limitMs));
  } finally {
    // A transaction of its own: only now has all of the switch been applied, or all of it been taken back.
    await lease.held((tx) => tx.run("MATCH (l:Load {id: 'load'}) REMOVE l.switchUntil")).catch(() => undefined);
  }
}
