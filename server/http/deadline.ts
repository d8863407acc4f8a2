import { setMaxListeners } from 'node:events';
import type { Response } from 'express';
import { StoreError } from '../errors.ts';

/**
 * A signal that aborts when the query has taken `timeoutMs`, or when nobody waits for the answer any more. Its reason is
 * the TIMEOUT error that the asker gets.
 */
export function deadline(response: Response, timeoutMs: number): AbortSignal {
  const controller = new AbortController();
  // Every question of the query listens.
  setMaxListeners(0, controller.signal);
  const timer = setTimeout(() => {
    controller.abort(
      new StoreError(
        'TIMEOUT',
        `The query took longer than ${String(timeoutMs)} ms and was given up. Ask for less, or set REQUEST_TIMEOUT_MS.`,
      ),
    );
  }, timeoutMs);
  response.once('close', () => {
    clearTimeout(timer);
    if (!response.writableFinished)
      controller.abort(new StoreError('TIMEOUT', 'The asker went away before the answer was ready.'));
  });
  return controller.signal;
}
