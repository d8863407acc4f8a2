/** Work may go on for this long before the event loop gets its turn: timers, health checks, other askers. */
export const AT_A_STRETCH_MS = 12;

/**
 * Shares the one thread among all answers that are being made. `turn` gives undefined while there is time left, else a
 * promise that is kept when it is this caller's turn again; who waits longest goes first. Whoever has the turn keeps it
 * for what is left of the stretch, in whatever it calls: sent to the end of the row for each field, fifty answers would
 * all be half made at once, which costs twice the work and all of their memory.
 */
export interface Turns {
  readonly turn: () => Promise<void> | undefined;
}

/** `now` gives milliseconds. */
export function createTurns(stretchMs = AT_A_STRETCH_MS, now: () => number = () => performance.now()): Turns {
  // Taken from the front by index: shifting a long array moves all of it.
  let waiting: (() => void)[] = [];
  let next = 0;
  let ends = 0;
  let resting = false;
  let serving = false;

  const rest = () => {
    if (resting) return;
    resting = true;
    // After an immediate come the timers and whatever arrived meanwhile.
    setImmediate(() => {
      resting = false;
      ends = 0;
      if (next < waiting.length) void serve();
    });
  };
  const serve = async () => {
    // Who goes on now works from now on, not from when it asks again: one long step uses up the time of the next.
    ends = now() + stretchMs;
    serving = true;
    while (next < waiting.length && now() < ends) {
      waiting[next]?.();
      next += 1;
      // What was waiting goes on in a microtask of its own, and what follows from it in some more.
      for (let i = 0; i < 4; i += 1) await Promise.resolve();
    }
    serving = false;
    if (next === waiting.length) {
      waiting = [];
      next = 0;
    }
    // Also with nobody waiting: what is left of this stretch ends with this turn of the event loop.
    rest();
  };
  return {
    turn: () => {
      const at = now();
      if (ends === 0) {
        ends = at + stretchMs;
        rest();
      }
      if (at < ends && (serving || next === waiting.length)) return undefined;
      return new Promise((resolve) => {
        waiting.push(resolve);
        rest();
      });
    },
  };
}

/**
 * The turns of this process: it has one thread, and all its work shares it, of whatever server, store or request it is.
 */
export const { turn } = createTurns();
