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

/** The time begins now and lasts `timeoutMs`. */
export function deadline(response: Response, timeoutMs: number): Deadline {
  const controller = new AbortController();
  const { signal } = controller;
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
  const throwIfAborted = signal.throwIfAborted.bind(signal);
  signal.throwIfAborted = () => {
    if (performance.now() >= ends) late();
    throwIfAborted();
  };
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
