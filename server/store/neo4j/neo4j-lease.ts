import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ManagedTransaction } from 'neo4j-driver';
import { StoreError } from '../../errors.ts';
import { toDriver, writeTransaction, type LentDriver } from './neo4j-driver.ts';

/**
 * The lease on loading, and how far staging has come, both on one node `(:Load {id: 'load'})`:
 * `owner`, `leaseUntil` (the server's clock), `staged` (pieces written), `chain` (what they were), `generation`,
 * `switchUntil`.
 */
export const LEASE_MS = 15_000;
/** How long a load waits for one that is running before it gives up. */
const PATIENCE_MS = 30_000;

export interface StagedPieces {
  /** -1: some of them have been cleared away. */
  readonly pieces: number;
  /** Hash over all pieces staged so far, in order; '' for none. */
  readonly chain: string;
}

/** Who loads. Every transaction of a load is fenced: it does nothing once another has taken the lease. */
export interface Lease {
  readonly staged: StagedPieces;
  /** Runs `work` in a transaction that holds the lease, and renews it. */
  held<T>(work: (tx: ManagedTransaction) => Promise<T>, timeoutMs?: number): Promise<T>;
  /** Throws when another has the lease by now; until the transaction ends nobody takes it. */
  fence(tx: ManagedTransaction): Promise<void>;
  /** Gives the lease back; what is staged stays for whoever loads next. */
  giveBack(): Promise<void>;
}

const TAKE = `
MERGE (l:Load {id: 'load'})
SET l.asked = $token
WITH l, (l.owner IS NULL OR coalesce(l.leaseUntil, 0) < timestamp()) AS free
SET l.owner = CASE WHEN free THEN $token ELSE l.owner END,
    l.leaseUntil = CASE WHEN free THEN timestamp() + $ms ELSE l.leaseUntil END,
    l.switchUntil = CASE WHEN free THEN null ELSE l.switchUntil END
RETURN l.owner = $token AS mine, coalesce(l.staged, 0) AS staged, coalesce(l.chain, '') AS chain`;

const KEEP = `
MATCH (l:Load {id: 'load'})
SET l.leaseUntil = CASE WHEN l.owner = $token THEN timestamp() + $ms ELSE l.leaseUntil END
RETURN l.owner = $token AS mine`;

/** Takes the lease, waiting for a running load. Throws STORE_LOCKED when that one goes on and on. */
export async function takeLease(connection: LentDriver): Promise<Lease> {
  const token = randomUUID();
  const take = () => writeTransaction(connection, (tx) => tx.run(TAKE, toDriver({ token, ms: LEASE_MS })));
  const giveUpAt = performance.now() + PATIENCE_MS;
  for (;;) {
    const [record] = (await take()).records;
    if (record?.get('mine') === true) {
      const staged = { pieces: record.get('staged') as number, chain: record.get('chain') as string };
      return {
        staged,
        held: (work, timeoutMs) => held(connection, token, timeoutMs, work),
        fence: async (tx) => {
          if (!(await keep(tx, token))) throw takenOver();
        },
        giveBack: () => giveBack(connection, token),
      };
    }
    if (performance.now() > giveUpAt)
      throw new StoreError('STORE_LOCKED', 'Another load is running on this Neo4j database; wait until it is done.');
    await sleep(200);
  }
}

function held<T>(
  connection: LentDriver,
  token: string,
  timeoutMs: number | undefined,
  work: (tx: ManagedTransaction) => Promise<T>,
): Promise<T> {
  return writeTransaction(
    connection,
    async (tx) => {
      const begun = performance.now();
      // Writing to the node first also locks it: a transaction of a load that lost the lease meanwhile ends before the
      // next begins.
      if (!(await keep(tx, token))) throw takenOver();
      const done = await work(tx);
      // Whoever waits for the lock that a long transaction held would find the lease run out the moment it ends.
      if (performance.now() - begun > LEASE_MS / 3) await keep(tx, token);
      return done;
    },
    timeoutMs,
  );
}

async function keep(tx: ManagedTransaction, token: string): Promise<boolean> {
  return (await tx.run(KEEP, toDriver({ token, ms: LEASE_MS }))).records[0]?.get('mine') === true;
}

function takenOver(): StoreError {
  return new StoreError(
    'STORE_LOCKED',
    'Another load has taken over, because this one was silent for too long; start it again.',
  );
}

async function giveBack(connection: LentDriver, token: string): Promise<void> {
  await writeTransaction(connection, (tx) =>
    tx.run("MATCH (l:Load {id: 'load', owner: $token}) REMOVE l.owner, l.leaseUntil", { token }),
  );
}
