import { createHash } from 'node:crypto';
import { setImmediate as sent } from 'node:timers/promises';
import { turn } from '../shared/turns/turns.ts';
import type { ManagedTransaction } from 'neo4j-driver';
import { runPiece, type Batch } from './batches.ts';
import type { Params, RowTable } from './engine.ts';
import { toDriver } from './neo4j/neo4j-driver.ts';
import { staged, STAGED_ROOTS } from './neo4j/neo4j-labels.ts';
import type { Lease } from './neo4j/neo4j-lease.ts';
import type { Registry } from './questions/questions.ts';

/** Nodes deleted at once, with all their relationships. */
const CLEAR = 2_000;

/**
 * Rows of one transaction, which costs a wait for the disk and a few for the network. What an earlier load staged in
 * transactions of another size is not gone on with.
 */
export const STAGED_AT_ONCE = 10_000;
const KIND = `${String(STAGED_AT_ONCE)} rows: `;

export interface Stager {
  /**
   * Writes some batches, all or none, unless an earlier load has written them. One piece is under way while the next
   * is made: how a piece ended is said at the next one, or at the end.
   */
  take(piece: readonly Batch[]): Promise<void>;
  /** To be called when all is taken: what an earlier load wrote beyond that is cleared away. */
  end(): Promise<void>;
  /** Nothing is under way any more, however it ended. */
  quiet(): Promise<void>;
}

/** Goes on where an earlier load of the same rows was interrupted; begins anew where the rows are others. */
export function stagerOf(lease: Lease, registry: Registry): Stager {
  /**
   * Pieces held back, because as many were staged before: they are these if the hash over them is that of what is
   * staged.
   */
  let held: (readonly Batch[])[] | undefined = lease.staged.pieces === 0 ? undefined : [];
  // A piece of which some rows have been cleared away has its hash still.
  const goesOn = lease.staged.pieces > 0 && lease.staged.chain.startsWith(KIND);
  let count = 0;
  let chain = KIND;
  let last = Promise.resolve();

  const step = async (piece: readonly Batch[]) => {
    const hash = createHash('sha256').update(chain);
    for (const batch of piece) {
      hash.update(JSON.stringify(batch));
      await turn();
    }
    count += 1;
    chain = `${KIND}${hash.digest('hex')}`;
  };
  const write = async (piece: readonly Batch[]) => {
    await step(piece);
    await last;
    last = stage(lease, registry, piece, count, chain);
    last.catch(() => undefined);
  };
  const writeAnew = async (all: readonly (readonly Batch[])[]) => {
    held = undefined;
    await lease.held((tx) => tx.run("MATCH (l:Load {id: 'load'}) SET l.staged = -1"));
    for (const label of STAGED_ROOTS) await clear(lease, label);
    await lease.held((tx) => tx.run("MATCH (l:Load {id: 'load'}) REMOVE l.staged, l.chain"));
    [count, chain] = [0, KIND];
    for (const piece of all) await write(piece);
  };
  return {
    take: async (piece) => {
      if (held === undefined) return write(piece);
      held.push(piece);
      if (!goesOn) return writeAnew(held);
      await step(piece);
      if (count < lease.staged.pieces) return;
      if (chain === lease.staged.chain) held = undefined;
      else await writeAnew(held);
    },
    end: async () => {
      if (held !== undefined) await writeAnew(held);
      await last;
    },
    quiet: () => last.catch(() => undefined),
  };
}

/** One piece and the word that it is written, together; again is once. */
async function stage(
  lease: Lease,
  registry: Registry,
  piece: readonly Batch[],
  count: number,
  chain: string,
): Promise<void> {
  await lease.held(async (tx) => {
    const { records } = await tx.run("MATCH (l:Load {id: 'load'}) RETURN l.staged AS staged, l.chain AS chain");
    // The driver runs a transaction again when it does not know how the first try ended.
    if (records[0]?.get('staged') === count && records[0].get('chain') === chain) return;
    // The server works on one statement while the next is made and sent; it stops at the first that fails.
    const written: Promise<void>[] = [];
    for (const batch of piece) {
      const one = runPiece((text, params) => writtenBy(tx, text, params), registry, batch);
      one.catch(() => undefined);
      written.push(one);
      await sent();
    }
    const failed = (await Promise.allSettled(written)).find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') throw failed.reason;
    await tx.run("MATCH (l:Load {id: 'load'}) SET l.staged = $count, l.chain = $chain", toDriver({ count, chain }));
  });
}

async function writtenBy(tx: ManagedTransaction, text: string, params: Params): Promise<RowTable> {
  const { records } = await tx.run(staged(text), toDriver(params));
  return { columns: ['written'], rows: [[records[0]?.get('written') as number]] };
}

/** Deletes all nodes of a label, a few at a time. */
export async function clear(lease: Lease, label: string): Promise<void> {
  for (let deleted = CLEAR; deleted > 0;) {
    deleted = await lease.held(async (tx) => {
      const { records } = await tx.run(
        `MATCH (n:${label}) WITH n LIMIT $limit DETACH DELETE n RETURN count(*) AS deleted`,
        toDriver({ limit: CLEAR }),
      );
      return records[0]?.get('deleted') as number;
    });
  }
}
