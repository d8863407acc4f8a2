import { createAdmission } from './admission.ts';
import type { ExecutionBounds } from './bounded-executor.ts';
import type { Limits } from './limits.ts';
import { sharedAnswers } from './shared-answers.ts';
import { heapOfProcess } from '../../shared/memory/heap-of-process.ts';
import type { HeapRoom } from '../../shared/memory/heap-room.ts';
import { taker, turn } from '../../shared/turns/turns.ts';

/** The settings that bound what queries take. */
export interface BoundSettings extends Limits {
  readonly maxAnswerMb: number;
  readonly maxWaiting: number;
}

/** Answers of the highest cost that are made or on their way at once; of cheaper ones so many more. */
const DEAREST_AT_ONCE = 2;
/** What is no more work than this part of the highest cost is light: some hundredths of a second. */
const LIGHT_PART = 10;

/** One set of bounds for a whole server: all its queries share the thread and the room. */
export function boundsOf(
  { maxDepth, maxCost, maxAnswerMb, maxWaiting }: BoundSettings,
  heap: HeapRoom = heapOfProcess,
): ExecutionBounds {
  return {
    limits: { maxDepth, maxCost },
    answer: { objects: maxCost, bytes: maxAnswerMb * 1_000_000 },
    rooms: {
      light: createAdmission({ room: maxCost, queue: maxWaiting }),
      dear: createAdmission({ room: DEAREST_AT_ONCE * maxCost, queue: maxWaiting }),
      lightUpTo: maxCost / LIGHT_PART,
      // While one of the dearest waits for the graph, another one works.
      work: createAdmission({ room: maxCost, queue: Infinity, forSeveral: heap.forSeveral }),
      mostWork: maxCost / DEAREST_AT_ONCE,
    },
    shared: sharedAnswers(),
    turns: { turn, taker },
    heap,
  };
}
