import { setMaxListeners } from 'node:events';
import type { Response } from 'express';
import { StoreError, type GovernanceError } from '../errors.ts';

/** One request's time, and who waits for its answer. */
export interface Deadline {
  /**
   * Aborts when the query has taken its time, or when nobody waits for the answer any more. Its reason is the TIMEOUT
   * error that the asker gets. `throwIfAborted` looks at the clock as well, so that work which keeps the thread ends in
   * time too.
   */
  readonly signal: AbortSignal;
  /** Calls back once, when the answer was sent, the asker went away, or the time is over. */
  readonly whenAnswered: (done: () => void) => void;
  /** Ends it before its time, for this reason. */
  readonly giveUp: (reason: GovernanceError) => void;
}

const CLOCK = Symbol('clock');

/** A signal that knows when its time is over. */
interface SignalWithClock extends AbortSignal {
  [CLOCK]?: { readonly ends: number; readonly late: () => void };
}

/**
 * One function for all signals: with one of its own each would have a shape of its own, which keeps it, and the answer
 * that it could end, until the whole heap is collected.
 */
function throwWhenLate(this: SignalWithClock): void {
  const clock = this[CLOCK];
  if (clock !== undefined && performance.now() >= clock.ends) clock.late();
  AbortSignal.prototype.throwIfAborted.call(this);
}

/** The time begins now and lasts `timeoutMs`. */
export function deadline(response: Response, timeoutMs: number): Deadline {
  const controller = new AbortController();
  const signal: SignalWithClock = controller.signal;
  const ends = performance.now() + timeoutMs;
  // Every question of the query listens.
  setMaxListeners(0, signal);
  const late = () => {
    controller.abort(
      new StoreError(
        'TIMEOUT',
        `The query took longer than ${String(timeoutMs)} ms and was given up. Ask for less, or set REQUEST_TIMEOUT_MS.`,
      ),
    );
  };
  const timer = setTimeout(late, timeoutMs);
  response.once('close', () => {
    clearTimeout(timer);
    if (!response.writableFinished)
      controller.abort(new StoreError('TIMEOUT', 'The asker went away before the answer was ready.'));
  });
  signal[CLOCK] = { ends, late };
  signal.throwIfAborted = throwWhenLate;
  return {
    signal,
    whenAnswered: (done) => {
      response.once('close', done);
      signal.addEventListener('abort', done, { once: true });
      if (response.closed || signal.aborted) done();
    },
    giveUp: (reason) => {
      controller.abort(reason);
    },
  };
}
