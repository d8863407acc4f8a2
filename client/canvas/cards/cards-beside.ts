import type { Laying } from '../layout/laying.ts';
import type { Point, Size } from '../scene.ts';
import type { CardsLaid, CardsProblem, FromCardsWorker } from './cards-problem.ts';
import { say } from '../messages/words.ts';

/** Cards laid out, and whether the reader could not wait. */
export type CardsLaidBeside = CardsLaid & { readonly stopped: boolean };

/** Lays out cards in a worker, which ends with it. `told` hears how much is done, from 0 to 1. */
export function layCardsBeside(problem: CardsProblem, told: (done: number) => void): Laying<CardsLaidBeside> {
  let stopped = problem.hurried;
  let settle: { resolve: (laid: CardsLaidBeside) => void; reject: (cause: Error) => void } | undefined;
  const laid = new Promise<CardsLaidBeside>((resolve, reject) => {
    settle = { resolve, reject };
  });
  const begin = (asked: CardsProblem): Worker => {
    const worker = new Worker(new URL('./cards.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<FromCardsWorker>) => {
      if ('done' in data) {
        told(data.done);
        return;
      }
      worker.terminate();
      if ('laid' in data) settle?.resolve({ ...data.laid, stopped });
      else settle?.reject(new Error(data.failed));
    });
    worker.addEventListener('error', () => {
      worker.terminate();
      settle?.reject(new Error(say('noLayout')));
    });
    worker.postMessage(asked);
    return worker;
  };
  let worker = begin(problem);
  return {
    laid,
    stop: () => {
      if (stopped) return;
      // What it is in the middle of hears nothing: another begins that takes the first places there are.
      stopped = true;
      worker.terminate();
      worker = begin({ ...problem, hurried: true });
    },
    giveUp: () => {
      worker.terminate();
    },
  };
}

/** Places alone, as `arrange` gives them, from the worker. */
export async function arrangeBeside(
  arrangement: CardsProblem['arrangement'],
  items: readonly ({ readonly id: string } & Size)[],
  links: readonly { readonly source: string; readonly target: string }[],
): Promise<ReadonlyMap<string, Point>> {
  const { places } = await layCardsBeside(
    {
      arrangement,
      items: items.map(({ id, width, height }) => ({ id, width, height })),
      links: links.map(({ source, target }, i) => ({ id: String(i), source, target })),
      kept: new Map(),
      began: new Set(),
      columns: false,
      hurried: false,
    },
    () => undefined,
  ).laid;
  return places;
}
