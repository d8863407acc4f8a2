import { mapInTurns, sortInTurns } from '../shared/turns/in-turns.ts';

/** An entry with its place among all. */
export type RankedEntry<T> = T & { readonly rank: number };

/**
 * Orders entries and gives each its place: the first is 1, entries of equal `value` share a place, and the next leaves
 * as many places out. `compare` orders by the value first and is total.
 */
export async function ranked<T extends object>(
  entries: readonly T[],
  compare: (a: T, b: T) => number,
  value: (entry: T) => number,
): Promise<RankedEntry<T>[]> {
  const ordered = await sortInTurns(entries, compare);
  let rank = 0;
  return mapInTurns(ordered, (entry, i) => {
    const before = ordered[i - 1];
    if (before === undefined || value(before) !== value(entry)) rank = i + 1;
    return { ...entry, rank };
  });
}
