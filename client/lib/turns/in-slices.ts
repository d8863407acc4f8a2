/** What a piece of work may take of the page's thread before others have their turn. */
const SLICE_MS = 24;

/**
 * Runs work that yields now and then to its end, and lets the page answer in between. Undefined once `isOver` says that
 * nobody waits for it any more.
 */
export async function inSlices<Result>(
  work: Generator<unknown, Result>,
  isOver: () => boolean = () => false,
): Promise<Result | undefined> {
  let until = performance.now() + SLICE_MS;
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() < until) continue;
    await new Promise((resume) => setTimeout(resume));
    if (isOver()) {
      work.return(undefined as never);
      return undefined;
    }
    until = performance.now() + SLICE_MS;
  }
}

/** The same at one go. */
export function atOnce<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

const AT_A_TIME = 200;

/** `map`, two hundred items at a time. */
export function* mapInTurns<Item, Result>(
  items: readonly Item[],
  one: (item: Item, index: number) => Result,
): Generator<undefined, Result[]> {
  const all: Result[] = [];
  for (const [i, item] of items.entries()) {
    all.push(one(item, i));
    if (i % AT_A_TIME === AT_A_TIME - 1) yield;
  }
  return all;
}
