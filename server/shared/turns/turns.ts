/** Work may go on for this long before the event loop gets its turn: timers, health checks, other askers. */
export const AT_A_STRETCH_MS = 12;

/**
 * Shares the one thread among all answers that are being made. `turn` gives undefined while there is time left, else a
 * promise that is kept when it is this caller's turn again; who waits longest goes first.
 */
export interface Turns {
  readonly turn: () => Promise<void> | undefined;
  /**
   * The same for one piece of work that asks often: once its turn has come it has it for `keptMs`, though others wait.
   * Sent to the end of the row for each of its small steps, it would cost several times as much. Work that keeps its
   * turn for longer begins only where so much of a stretch is left: broken off in the middle, it would be half made in
   * memory beside all others.
   */
  readonly taker: (keptMs?: number) => () => Promise<void> | undefined;
}

/** Work that waited for its turn goes on for this long without asking again. */
const KEPT_MS = 2;

interface Waiting {
  readonly goOn: () => void;
  /** So much of a stretch has to be left for it, unless it is the first of one. */
  readonly needsMs: number;
}

/** `now` gives milliseconds. */
export function createTurns(stretchMs = AT_A_STRETCH_MS, now: () => number = () => performance.now()): Turns {
  // Taken from the front by index: shifting a long array moves all of it.
  let waiting: Waiting[] = [];
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
    for (let isFirst = true; next < waiting.length; isFirst = false) {
      const { goOn, needsMs } = waiting[next] as Waiting;
      const at = now();
      if (at >= until || (!isFirst && at + needsMs > until)) break;
      goOn();
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
  const turn = (at = now(), needsMs = 0): Promise<void> | undefined => {
    if (ends === 0) {
      ends = at + stretchMs;
      rest();
    }
    if (at < ends && at + needsMs <= ends && next === waiting.length) return undefined;
    return new Promise((resolve) => {
      waiting.push({ goOn: resolve, needsMs });
      rest();
    });
  };
  const taker = (keptMs = KEPT_MS) => {
    const needsMs = keptMs > KEPT_MS ? keptMs : 0;
    let until = 0;
    const came = () => {
      until = now() + keptMs;
    };
    return () => {
      const at = now();
      if (at < until) return undefined;
      const wait = turn(at, needsMs);
      if (wait !== undefined) return wait.then(came);
      // What was made room for is kept; else nobody keeps a turn that was not waited for.
      if (needsMs > 0) until = at + keptMs;
      return undefined;
    };
  };
  return { turn: () => turn(), taker };
}

/**
 * The turns of this process: it has one thread, and all its work shares it, of whatever server, store or request it is.
 */
export const { turn, taker } = createTurns();
