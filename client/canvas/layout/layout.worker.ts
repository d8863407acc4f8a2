import { layOut } from './lay-out.ts';
import type { FromWorker, LaidOut, LayoutProblem, ToWorker } from './layout-problem.ts';

/**
 * Lays out beside the page: one problem for each worker. It looks for a message in between, so that it can be stopped.
 */
const SLICE_MS = 40;
const TELL_MS = 150;
let stopping = false;

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if ('stop' in data) stopping = true;
  else void run(data.problem);
});

async function run(problem: LayoutProblem): Promise<void> {
  try {
    tell({ laid: await laidOut(problem) });
  } catch (cause) {
    tell({ failed: cause instanceof Error ? cause.message : String(cause) });
  }
}

async function laidOut(problem: LayoutProblem): Promise<LaidOut> {
  const work = layOut(problem, () => stopping);
  let told = 0;
  // Who could not wait for it to begin is heard first.
  await new Promise((resume) => setTimeout(resume));
  for (;;) {
    const until = performance.now() + SLICE_MS;
    let step = work.next();
    while (step.done !== true && performance.now() < until) step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() - told > TELL_MS) {
      told = performance.now();
      tell({ done: step.value });
    }
    await new Promise((resume) => setTimeout(resume));
  }
}

function tell(message: FromWorker): void {
  self.postMessage(message);
}
