import { GovernanceError } from '../../errors.ts';
import { TRY_AGAIN_S, type Admission } from './admission.ts';
import type { QueryMeasure } from './cost.ts';

/**
 * Where queries are let in. A light one never waits for a dear one; of dear ones only a few are worked on at a time,
 * the oldest first: if fifty shared the thread by turns, all would be half made when their time is over.
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
  /** Milliseconds it waited for. */
  readonly waitedMs: number;
  /** To be called when the answer is made, or given up. */
  readonly made: () => void;
  /** To be called when nobody waits for it any more. */
  readonly sent: () => void;
}

/** Whether it passes by the dear ones that wait. */
export function isLight({ work, reads }: QueryMeasure, { lightUpTo }: Rooms): boolean {
  return work + reads <= lightUpTo;
}

/**
 * Waits until the query may begin. Throws TOO_BUSY when too many wait already, or when its time is over before it
 * began: then it has cost nothing, and may be asked again.
 */
export async function letIn(measured: QueryMeasure, rooms: Rooms, signal?: AbortSignal): Promise<LetIn> {
  const { cost, work, reads } = measured;
  // Whose time was over before did not wait here.
  signal?.throwIfAborted();
  const began = performance.now();
  const weight = Math.max(1, cost);
  const effort = work + reads;
  const left: (() => void)[] = [];
  const enter = async (room: Admission, heavy: number) => {
    const leave = await room.enter(heavy, signal);
    left.push(leave);
    // Many have their time over together: one that goes makes room for the next, which has none left either.
    signal?.throwIfAborted();
    return leave;
  };
  try {
    const light = isLight(measured, rooms);
    const sent = await enter(light ? rooms.light : rooms.dear, weight);
    const made = light ? () => undefined : await enter(rooms.work, Math.min(effort, rooms.mostWork));
    return { waitedMs: performance.now() - began, made, sent };
  } catch (error) {
    for (const leave of left) leave();
    throw busyWhenLate(error, performance.now() - began, 0);
  }
}

/**
 * TOO_BUSY in the place of TIMEOUT, of a query that waited for longer than it was worked on: it is not the query that
 * takes too long. Any other error as it is.
 */
export function busyWhenLate(error: unknown, waitedMs: number, workedMs: number): unknown {
  const isLate = error instanceof GovernanceError && error.code === 'TIMEOUT';
  if (!isLate || waitedMs <= workedMs) return error;
  return new GovernanceError(
    'TOO_BUSY',
    `The server is busy: the query waited ${(waitedMs / 1000).toFixed(1)} seconds for its turn, and its time is over. ` +
      `Ask again in ${String(TRY_AGAIN_S)} seconds, or for less.`,
    { details: { retryAfter: TRY_AGAIN_S } },
  );
}
