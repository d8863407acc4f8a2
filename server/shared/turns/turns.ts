/** Work may go on for this long before the event loop gets its turn: timers, health checks, other askers. */
export const AT_A_STRETCH_MS = 12;

/**
 * Shares the one thread among all answers that are being made. `turn` gives undefined while there is time left, else a
 * promise that is kept when it is this caller's turn again; who waits longest goes first.
 */
export interface Turns {
  readonly turn: () => Promise<void> | undefined;
  /**
   * The same for one piece of work that asks often: once its turn has come it has it for KEPT_MS, though others wait.
   * Sent to the end of the row for each of its small steps, it would cost several times as much.
   */
  readonly taker: () => () => Promise<void> | undefined;
}

/** Work that waited for its turn goes on for this long without asking again. */
const KEPT_MS = 2;

/** `now` gives milliseconds. */
export function createTurns(stretchMs = AT_A_STRETCH_MS, now: () => number = () => performance.now()): Turns {
  // Taken from the front by index: shifting a long array moves all of it.
  let waiting: (() => void)[] = [];
  let next = 0;
  let ends = 0;
  let resting = false;

  const rest = () => {
    if (resting) return;
    resting = true;
    // After an immediate come the timers and whatever arrived meanwhile.
    setImmediate(() => {
      resting = false;
      ends = 0;
      void serve();
    });
  };
  const serve = async () => {
    const until = now() + stretchMs;
    while (next < waiting.length && now() < until) {
      waiting[next]?.();
      next += 1;
      // What was waiting goes on in a microtask of its own, and what follows from it in some more.
      for (let i = 0; i < 4; i += 1) await Promise.resolve();
    }
    if (next < waiting.length) {
      rest();
      return;
    }
    waiting = [];
    next = 0;
  };
  const turn = (at = now()): Promise<void> | undefined => {
    if (ends === 0) {
      ends = at + stretchMs;
      rest();
    }
    if (at < ends && next === waiting.length) return undefined;
    return new Promise((resolve) => {
      waiting.push(resolve);
      rest();
    });
  };
  const taker = () => {
    let until = 0;
    const came = () => {
      until = now() + KEPT_MS;
    };
    return () => {
      const at = now();
      return at < until ? undefined : turn(at)?.then(came);
    };
  };
  return { turn: () => turn(), taker };
}

/**
 * The turns of this process: it has one thread, and all its work shares it, of whatever server, store or request it is.
 */
export const { turn, taker } = createTurns();
