import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { builtThread } from '../../shared/built-thread.ts';
import { soundPage, type SoundPage } from './sound-page.ts';

/** Of fewer files all are read before a thread has begun. */
const WORTH_A_THREAD = 2_000;
/** Files that change threads together. */
const AT_ONCE = 200;
/** Such lists that the thread has before it, so that it never waits. */
const AHEAD = 2;
/** Megabytes of young objects: what a file was parsed to is let go with it. */
const YOUNG_MB = 48;

export type SoundPages = ReadonlyMap<string, SoundPage>;

/**
 * Of many files of companies those in which nothing is wrong by itself, read by this thread from the first on and by
 * another from the last, until they meet. None where they are few, the program is not built, or there is one processor:
 * who wants them reads what is not among these.
 */
export async function pagesApart(
  root: string,
  files: readonly string[],
  {
    program = builtThread('pages-thread'),
    worthIt = WORTH_A_THREAD,
    atOnce = AT_ONCE,
    processors = availableParallelism(),
  }: {
    readonly program?: string | undefined;
    readonly worthIt?: number;
    readonly atOnce?: number;
    readonly processors?: number;
  } = {},
): Promise<SoundPages> {
  const pages = new Map<string, SoundPage>();
  if (program === undefined || files.length < worthIt || processors < 2) return pages;
  const worker = new Worker(program, {
    workerData: root,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    execArgv: [],
  });
  let [first, last] = [0, files.length];
  let before = 0;
  const give = () => {
    if (first >= last) return;
    worker.postMessage(files.slice(Math.max(first, last - atOnce), last));
    last = Math.max(first, last - atOnce);
    before += 1;
  };
  const put = (some: readonly SoundPage[]) => {
    for (const page of some) pages.set(page.file, page);
  };
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      before = 0;
      resolve();
    };
    worker.on('message', (some: readonly SoundPage[]) => {
      put(some);
      before -= 1;
      give();
      if (before === 0) end();
    });
    // It had too little memory, or the system gave no thread: what it had before it is read by whoever wants it.
    worker.once('error', end);
    worker.once('messageerror', end);
    worker.once('exit', end);
  });
  try {
    for (let i = 0; i < AHEAD; i += 1) give();
    while (first < last) {
      const until = Math.min(last, first + atOnce);
      const mine = files.slice(first, until);
      first = until;
      put(mine.flatMap((file) => soundPage(root, file) ?? []));
      await new Promise(setImmediate);
    }
    await ended;
  } finally {
    await worker.terminate();
  }
  return pages;
}
