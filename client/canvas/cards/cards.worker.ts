import type { CardsProblem, FromCardsWorker } from './cards-problem.ts';
import { layCards } from './lay-cards.ts';

/** Lays out cards beside the page: one problem for each worker. */
const TELL_MS = 150;

self.addEventListener('message', ({ data }: MessageEvent<CardsProblem>) => {
  let last = 0;
  layCards(data, (done) => {
    if (performance.now() - last < TELL_MS) return;
    last = performance.now();
    tell({ done });
  }).then(
    (laid) => {
      tell({ laid });
    },
    (cause: unknown) => {
      tell({ failed: cause instanceof Error ? cause.message : String(cause) });
    },
  );
});

function tell(message: FromCardsWorker): void {
  self.postMessage(message);
}
