import { GovernanceError, StoreError } from '../errors.ts';
import type { RunOptions } from './engine.ts';

/**
 * Answers within the time given, or rejects with TIMEOUT; also when the caller goes away. The signal that `work` gets
 * aborts in both cases, and only then.
 */
export function withinTime<T>(work: (ended: AbortSignal) => Promise<T>, { signal, timeoutMs }: RunOptions): Promise<T> {
  if (signal?.aborted === true) return Promise.reject(gaveUp(signal));
  return new Promise<T>((resolve, reject) => {
    const ended = new AbortController();
    const end = (error: GovernanceError) => {
      finish();
      reject(error);
      ended.abort(error);
    };
    const onAbort = () => {
      end(gaveUp(signal));
    };
    const onTime = () => {
      end(new StoreError('TIMEOUT', `The graph did not answer within ${String(timeoutMs)} ms; ask for less at once.`));
    };
    const timer = timeoutMs === undefined ? undefined : setTimeout(onTime, timeoutMs);
    const finish = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    work(ended.signal).then(
      (value) => {
        finish();
        resolve(value);
      },
      (error: unknown) => {
        finish();
        reject(error instanceof Error ? error : new Error(String(error)));
      },
    );
  });
}

/** A caller that says why it gave up is believed. */
function gaveUp(signal: AbortSignal | undefined): GovernanceError {
  return signal?.reason instanceof GovernanceError
    ? signal.reason
    : new StoreError('TIMEOUT', 'The question was given up because its caller went away.');
}
