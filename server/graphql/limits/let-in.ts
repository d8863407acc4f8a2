import { GovernanceError } from '../../errors.ts';
import { TRY_AGAIN_S, type Admission } from './admission.ts';
import type { QueryMeasure } from './cost.ts';

/**
 * Where queries are let in. A light one never waits for a dear one; of dear ones only a few are worked on at a time, the
 * oldest first: were fifty to share the thread by turns, all of them would be half made when their time is over.
 */
export interface Rooms {
  /** Weighed by cost, until the answer is sent: what is in memory at once. */
  readonly light: Admission;
  readonly dear: Admission;
  /** Work of a query that is still light. */
  readonly lightUpTo: number;
  /** Weighed by work, until the answer is made: what shares the thread at once. */
  readonly work: Admission;
  /** A query weighs no more than this there, so that a second one works while the first waits for the graph. */
  readonly mostWork: number;
}

export interface LetIn {
  /** To be called when the answer is made, or given up. */
  readonly made: () => void;
  /** To be called when nobody waits for it any more. */
  readonly sent: () => void;
}

/**
 * Waits until the query may begin. Throws TOO_BUSY when too many wait already, or when its time is over before it
 * began: then it has cost nothing, and may be asked again.
 */
export async function letIn({ cost, work, reads }: QueryMeasure, rooms: Rooms, signal?: AbortSignal): Promise<LetIn> {
  const began = performance.now();
  const weight = Math.max(1, cost);
  const effort = work + reads;
  let sent: (() => void) | undefined;
  try {
    if (effort <= rooms.lightUpTo) return { made: () => undefined, sent: await rooms.light.enter(weight, signal) };
    sent = await rooms.dear.enter(weight, signal);
    return { made: await rooms.work.enter(Math.min(effort, rooms.mostWork), signal), sent };
  } catch (error) {
    sent?.();
    if (signal?.aborted !== true || !(error instanceof GovernanceError) || error.code !== 'TIMEOUT') throw error;
    throw neverBegan(performance.now() - began);
  }
}

function neverBegan(waitedMs: number): GovernanceError {
  return new GovernanceError(
    'TOO_BUSY',
    `The server is busy: the query waited ${(waitedMs / 1000).toFixed(1)} seconds and was not begun. ` +
      `Ask again in ${String(TRY_AGAIN_S)} seconds, or for less.`,
    { details: { retryAfter: TRY_AGAIN_S } },
  );
}
