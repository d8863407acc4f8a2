import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { GovernanceError } from '../errors.ts';
import { projectRoot } from '../shared/project-root.ts';

/** Steps (nodes times links) one reckoning may take: some seconds. */
const MOST_STEPS = 2e9;
/** Figures equal up to this share a place: what floating point makes of equal sums differs behind it. */
const DECIMALS = 1e9;

/**
 * Betweenness centrality (Freeman 1977) of each node of an undirected network without weights, normalised to 0 to 1, by
 * Brandes' algorithm; rounded to nine decimals. Two links between the same two count once. Reckoned in a thread of its
 * own, which ends when `signal` aborts. Throws TOO_COSTLY for a network that is too large.
 */
export async function betweennessOf(
  nodes: readonly string[],
  links: readonly (readonly [string, string])[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, number>> {
  signal?.throwIfAborted();
  // Between two there is nobody else, and the norm would divide by nothing.
  if (nodes.length < 3 || links.length === 0) return new Map(nodes.map((node) => [node, 0]));
  if (nodes.length * links.length > MOST_STEPS)
    throw new GovernanceError(
      'TOO_COSTLY',
      `Betweenness over ${String(nodes.length)} companies and ${String(links.length)} lines takes too long. Rank by INTERLOCKS, or name a day.`,
    );
  const worker = new Worker(join(projectRoot(), 'server', 'rankings', 'betweenness-worker.mjs'), {
    workerData: { nodes, links },
  });
  const stop = () => void worker.terminate();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const found = await new Promise<Readonly<Record<string, number>>>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => {
        reject(
          signal?.aborted === true ? (signal.reason as Error) : new Error('The reckoning ended without a result.'),
        );
      });
    });
    return new Map(nodes.map((node) => [node, Math.round((found[node] ?? 0) * DECIMALS) / DECIMALS]));
  } finally {
    signal?.removeEventListener('abort', stop);
    await worker.terminate();
  }
}
