import { StoreError } from '../errors.ts';
import type { RunOptions } from './engine.ts';

/** Answers within the time given, or rejects with TIMEOUT; also when the caller goes away. */
export function withinTime<T>(work: () => Promise<T>, { signal, timeoutMs }: RunOptions): Promise<T> {
  if (signal?.aborted === true) return Promise.reject(gaveUp());
  return new Promise<T>((resolve, reject) => {
    const onAbort = () => {
      finish();
      reject(gaveUp());
    };
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            finish();
            reject(new StoreError('TIMEOUT', `The graph did not answer within ${String(timeoutMs)} ms; ask for less at once.`));
          }, timeoutMs);
    const finish = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    work().then(
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

function gaveUp(): StoreError {
  return new StoreError('TIMEOUT', 'The question was given up because its caller went away.');
}
