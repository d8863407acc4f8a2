import { allReady, type Ready } from './ready.ts';
import { taker, turn } from './turns.ts';

/** Entries that are worked on together: what they ask of the store goes there as one. */
const TOGETHER = 256;
export interface InTurnsOptions {
  /** Entries that are worked on together, where it is another number than usual. */
  readonly together?: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Entries between two looks at the clock: the first ones of a kind, before their code is compiled, may take a
 * millisecond each.
 */
const BETWEEN_LOOKS = 4;

/** Throws the signal's reason when nobody waits for the work any more. */
async function waited(wait: Promise<void> | undefined, signal: AbortSignal | undefined): Promise<void> {
  await wait;
  signal?.throwIfAborted();
}

/**
 * `Array.map` over a list of any length: the event loop has its turn in between, and what is not at hand is asked for
 * together. This and the others throw the signal's reason when nobody waits for the work any more.
 */
export async function mapInTurns<T, U>(
  items: readonly T[],
  make: (item: T, index: number) => Ready<U>,
  { together = TOGETHER, signal }: InTurnsOptions = {},
): Promise<U[]> {
  const made: U[] = [];
  const turnOf = taker();
  for (let from = 0; from < items.length; from += together) {
    const some: Ready<U>[] = [];
    for (let i = from; i < Math.min(items.length, from + together); i += 1) {
      some.push(heard(make(items[i] as T, i)));
      const wait = i % BETWEEN_LOOKS === 0 ? turnOf() : undefined;
      if (wait !== undefined) await waited(wait, signal);
    }
    const values = allReady(some);
    for (const value of values instanceof Promise ? await values : values) made.push(value);
  }
  return made;
}

/**
 * What fails while others are still being asked for is heard of when all of them are waited for, and is no surprise
 * before.
 */
export function heard<T>(value: Ready<T>): Ready<T> {
  if (value instanceof Promise) value.catch(() => undefined);
  return value;
}

/** `Array.filter` over a list of any length. */
export async function filterInTurns<T>(
  items: readonly T[],
  test: (item: T) => boolean,
  signal?: AbortSignal,
): Promise<T[]> {
  const kept: T[] = [];
  await eachInTurns(
    items,
    (item) => {
      if (test(item)) kept.push(item);
    },
    signal,
  );
  return kept;
}

/** `Array.forEach` over a list of any length. */
export async function eachInTurns<T>(items: Iterable<T>, work: (item: T) => void, signal?: AbortSignal): Promise<void> {
  const turnOf = taker();
  let done = 0;
  for (const item of items) {
    work(item);
    done += 1;
    const wait = done % BETWEEN_LOOKS === 0 ? turnOf() : undefined;
    if (wait !== undefined) await waited(wait, signal);
  }
}

/**
 * Entries of a list of any length by a key, in the order in which the keys are met; under each of several keys if they
 * have such.
 */
export async function groupInTurns<T>(
  items: Iterable<T>,
  keysOf: (item: T) => string | Iterable<string>,
): Promise<Map<string, T[]>> {
  const groups = new Map<string, T[]>();
  const put = (key: string, item: T): void => {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  };
  await eachInTurns(items, (item) => {
    const keys = keysOf(item);
    if (typeof keys === 'string') put(keys, item);
    else for (const key of keys) put(key, item);
  });
  return groups;
}

/** Runs long work that stops after each of its steps; throws the signal's reason when nobody waits for it any more. */
export async function stepInTurns<T>(steps: Generator<unknown, T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await waited(turn(), signal);
  }
}

/** The same work at a stretch. */
export function stepThrough<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Lists up to this length are sorted at a stretch. */
const SORTED_AT_ONCE = 1024;

/** A sorted copy of a list of any length, equals in their old order. */
export async function sortInTurns<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
  signal?: AbortSignal,
): Promise<T[]> {
  let runs: T[][] = [];
  for (let from = 0; from < items.length; from += SORTED_AT_ONCE) {
    runs.push(items.slice(from, from + SORTED_AT_ONCE).sort(compare));
    await waited(turn(), signal);
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let i = 0; i < runs.length; i += 2)
      merged.push(await mergeInTurns(runs[i] ?? [], runs[i + 1] ?? [], compare, signal));
    runs = merged;
  }
  return runs[0] ?? [];
}

async function mergeInTurns<T>(
  left: T[],
  right: readonly T[],
  compare: (a: T, b: T) => number,
  signal: AbortSignal | undefined,
): Promise<T[]> {
  if (right.length === 0) return left;
  const merged: T[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const takesLeft = j >= right.length || (i < left.length && compare(left[i] as T, right[j] as T) <= 0);
    merged.push((takesLeft ? left[i] : right[j]) as T);
    if (takesLeft) i += 1;
    else j += 1;
    if (merged.length % SORTED_AT_ONCE === 0) await waited(turn(), signal);
  }
  return merged;
}
