import { createAdmission } from './admission.ts';
import type { Bounds } from './bounded-executor.ts';
import type { Limits } from './limits.ts';
import { turn } from '../../shared/turns/turns.ts';

/** The settings that bound what queries take. */
export interface BoundSettings extends Limits {
  readonly maxAnswerMb: number;
  readonly maxWaiting: number;
}

/** Queries of the highest cost that run at once; of cheaper ones so many more. */
const DEAREST_AT_ONCE = 2;

/** One set of bounds for a whole server: all its queries share the thread and the room. */
export function boundsOf({ maxDepth, maxCost, maxAnswerMb, maxWaiting }: BoundSettings): Bounds {
  return {
    limits: { maxDepth, maxCost },
    answer: { objects: maxCost, bytes: maxAnswerMb * 1_000_000 },
    queries: createAdmission({ room: DEAREST_AT_ONCE * maxCost, queue: maxWaiting }),
    turns: { turn },
  };
}
