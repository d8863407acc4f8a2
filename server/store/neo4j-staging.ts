import { createHash } from 'node:crypto';
import { runPiece, type Batch } from './batches.ts';
import { toDriver } from './neo4j/neo4j-driver.ts';
import { staged, STAGED_ROOTS } from './neo4j/neo4j-labels.ts';
import type { Lease } from './neo4j/neo4j-lease.ts';
import type { Registry } from './questions/questions.ts';

/** Nodes deleted at once, with all their relationships. */
const CLEAR = 2_000;

export interface Stager {
  /** Writes some batches, all or none, unless an earlier load has written them. */
  take(piece: readonly Batch[]): Promise<void>;
  /** To be called when all is taken: what an earlier load wrote beyond that is cleared away. */
  end(): Promise<void>;
}

/** Goes on where an earlier load of the same rows was interrupted; begins anew where the rows are others. */
export function stagerOf(lease: Lease, registry: Registry): Stager {
  /**
   * Pieces held back, because as many were staged before: they are these if the hash over them is that of what is
   * staged.
   */
  let held: (readonly Batch[])[] | undefined = lease.staged.pieces === 0 ? undefined : [];
  let count = 0;
  let chain = '';

  const step = (piece: readonly Batch[]) => {
    count += 1;
    chain = createHash('sha256').update(chain).update(JSON.stringify(piece)).digest('hex');
  };
  const write = async (piece: readonly Batch[]) => {
    step(piece);
    await stage(lease, registry, piece, count, chain);
  };
  const writeAnew = async (all: readonly (readonly Batch[])[]) => {
    held = undefined;
    await lease.held((tx) => tx.run("MATCH (l:Load {id: 'load'}) SET l.staged = -1"));
    for (const label of STAGED_ROOTS) await clear(lease, label);
    await lease.held((tx) => tx.run("MATCH (l:Load {id: 'load'}) REMOVE l.staged, l.chain"));
    [count, chain] = [0, ''];
    for (const piece of all) await write(piece);
  };
  return {
    take: async (piece) => {
      if (held === undefined) return write(piece);
      held.push(piece);
      step(piece);
      if (count < lease.staged.pieces) return;
      if (chain === lease.staged.chain) held = undefined;
      else await writeAnew(held);
    },
    end: async () => {
      if (held !== undefined) await writeAnew(held);
    },
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
    for (const batch of piece) {
      await runPiece(
        async (text, params) => {
          const {
            records: [row],
          } = await tx.run(staged(text), toDriver(params));
          return { columns: ['written'], rows: [[row?.get('written') as number]] };
        },
        registry,
        batch,
      );
    }
    await tx.run("MATCH (l:Load {id: 'load'}) SET l.staged = $count, l.chain = $chain", toDriver({ count, chain }));
  });
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
