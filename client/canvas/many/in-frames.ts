/** Parts of a drawing that are painted in one frame at most: the browser has to put them on the canvas after it. */
const PARTS = 8;
/** What they may take of a frame before that. */
const FRAME_MS = 12;

/** A drawing that is painted frame after frame, so that the page answers meanwhile. */
export interface FramePainter {
  /** In the place of what is being painted, if anything is. */
  begin(work: Generator<unknown, void>): void;
  /** The share of a frame; true when nothing is left to do. */
  paint(): boolean;
  /** Resolves when nothing is being painted, or never will be. */
  done(): Promise<void>;
  /** Nobody waits for it any more. */
  giveUp(): void;
}

export function createPainter(finish: () => void): FramePainter {
  let work: Generator<unknown, void> | undefined;
  let waiting: (() => void)[] = [];
  const end = () => {
    work = undefined;
    const told = waiting;
    waiting = [];
    for (const tell of told) tell();
  };
  return {
    begin(next) {
      work = next;
    },
    paint() {
      if (!work) return true;
      const until = performance.now() + FRAME_MS;
      for (let parts = 0; parts < PARTS && performance.now() < until; parts += 1)
        if (work.next().done === true) {
          finish();
          end();
          return true;
        }
      return false;
    },
    done: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
      }),
    giveUp: end,
  };
}
