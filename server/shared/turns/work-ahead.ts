import { stepThrough } from './in-turns.ts';

/** Long work whose result is wanted later: it goes on while something else is waited for, and is ended when asked. */
export interface WorkAhead<T> {
  /** Goes on with it, by a step at a time, until the other thing is there or nothing is left to do. */
  readonly during: (other: Promise<unknown>) => Promise<void>;
  /** The result; what is left to do is done at once. */
  readonly value: () => T;
}

export function workAhead<T>(steps: Generator<unknown, T>): WorkAhead<T> {
  let done: { readonly value: T } | undefined;
  return {
    during: async (other) => {
      let waiting = true;
      const ended = () => {
        waiting = false;
      };
      // What fails is told to who waits for it.
      other.then(ended, ended);
      // It changes while this waits.
      const goesOn = () => waiting && done === undefined;
      while (goesOn()) {
        const step = steps.next();
        if (step.done === true) done = { value: step.value };
        await new Promise(setImmediate);
      }
    },
    value: () => (done ??= { value: stepThrough(steps) }).value,
  };
}
