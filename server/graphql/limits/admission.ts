import { GovernanceError } from '../../errors.ts';

/**
 * Lets work in while there is room, and makes the rest wait in order. Work has a weight; what is heavier than all the
 * room is let in when nothing else is inside.
 */
export interface Admission {
  /**
   * Waits for room; the function it gives makes room again and may be called twice. Throws TOO_BUSY at once when too
   * many wait already, and the signal's reason when nobody waits for the answer any more.
   */
  enter(weight: number, signal?: AbortSignal): Promise<() => void>;
}

export interface AdmissionBounds {
  /** Weight that may be inside at once. */
  readonly room: number;
  /** How many may wait. */
  readonly queue: number;
  /** Whether several may be inside at a time just now; without it they always may. */
  readonly forSeveral?: () => boolean;
}

interface Waiting {
  readonly weight: number;
  readonly admit: () => void;
}

/** Seconds after which it is worth asking again. */
export const TRY_AGAIN_S = 5;

export function createAdmission({ room, queue, forSeveral = () => true }: AdmissionBounds): Admission {
  let inside = 0;
  const waiting: Waiting[] = [];

  const fits = (weight: number) => inside === 0 || (inside + weight <= room && forSeveral());
  const letIn = () => {
    for (let next = waiting[0]; next !== undefined && fits(next.weight); next = waiting[0]) {
      waiting.shift();
      next.admit();
    }
  };
  const take = (weight: number) => {
    inside += weight;
    let left = false;
    return () => {
      if (left) return;
      left = true;
      inside -= weight;
      letIn();
    };
  };
  return {
    enter: (weight, signal) => {
      if (signal?.aborted === true) return Promise.reject(signal.reason as Error);
      if (waiting.length === 0 && fits(weight)) return Promise.resolve(take(weight));
      if (waiting.length >= queue) return Promise.reject(tooBusy(queue));
      return new Promise((resolve, reject) => {
        const gone = () => {
          waiting.splice(waiting.indexOf(one), 1);
          reject(signal?.reason as Error);
          letIn();
        };
        const one: Waiting = {
          weight,
          admit: () => {
            signal?.removeEventListener('abort', gone);
            resolve(take(weight));
          },
        };
        waiting.push(one);
        signal?.addEventListener('abort', gone);
      });
    },
  };
}

function tooBusy(queue: number): GovernanceError {
  return new GovernanceError(
    'TOO_BUSY',
    `The server is busy: ${String(queue)} queries wait already. Ask again in ${String(TRY_AGAIN_S)} seconds, or for less.`,
    { details: { retryAfter: TRY_AGAIN_S } },
  );
}
