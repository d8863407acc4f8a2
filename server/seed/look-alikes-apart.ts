import { Worker } from 'node:worker_threads';
import { builtThread } from '../shared/built-thread.ts';
import { lookAlikes, type LookAlikes, type Name } from './look-alikes.ts';

/** Of fewer names the answer is there before a thread has begun. */
const WORTH_A_THREAD = 5_000;
/** Megabytes of young objects: what is looked at of one name is let go with it. */
const YOUNG_MB = 48;

/**
 * `lookAlikes` of each group, in a thread of its own where the groups are large and the program is built. What is asked
 * of a thread begins at once; where it fails the groups are looked at here.
 */
export async function lookAlikesApart(
  groups: readonly (readonly Name[])[],
  {
    program = builtThread('look-alikes-thread'),
    worthIt = WORTH_A_THREAD,
  }: { readonly program?: string | undefined; readonly worthIt?: number } = {},
): Promise<readonly LookAlikes[]> {
  const size = groups.reduce((sum, names) => sum + names.length, 0);
  if (program === undefined || size < worthIt) return groups.map(lookAlikes);
  const worker = new Worker(program, {
    workerData: groups,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    execArgv: [],
  });
  try {
    return await new Promise<readonly LookAlikes[]>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => {
        reject(new Error('The thread ended without a result.'));
      });
    });
  } catch {
    // It had too little memory, or the system gave no thread: this one takes longer and finds the same.
    return groups.map(lookAlikes);
  } finally {
    await worker.terminate();
  }
}
