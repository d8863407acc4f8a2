import type { FromWorker, LaidOut, LayoutProblem, ToWorker } from './layout-problem.ts';
import { say } from '../messages/words.ts';

/** A layout that is being made beside the page. */
export interface Laying<Laid = LaidOut> {
  readonly laid: Promise<Laid>;
  /** What is laid out so far is taken as it is. */
  readonly stop: () => void;
  /** Nobody waits for it any more; `laid` never settles. */
  readonly giveUp: () => void;
}

/** Lays out in a worker, which ends with it. `told` hears how much is done, from 0 to 1. */
export function layOutBeside(problem: LayoutProblem, told: (done: number) => void): Laying {
  const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  const send = (message: ToWorker) => {
    worker.postMessage(message);
  };
  const laid = new Promise<LaidOut>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if ('done' in data) {
        told(data.done);
        return;
      }
      worker.terminate();
      if ('laid' in data) resolve(data.laid);
      else reject(new Error(data.failed));
    });
    worker.addEventListener('error', () => {
      worker.terminate();
      reject(new Error(say('noLayout')));
    });
  });
  send({ problem });
  return {
    laid,
    stop: () => {
      send({ stop: true });
    },
    giveUp: () => {
      worker.terminate();
    },
  };
}
