/** An entry with its place among all. */
export type Ranked<T> = T & { readonly rank: number };

/**
 * Orders entries and gives each its place: the first is 1, entries of equal `value` share a place, and the next leaves as many
 * places out. `compare` orders by the value first and is total.
 */
export function ranked<T extends object>(
  entries: readonly T[],
  compare: (a: T, b: T) => number,
  value: (entry: T) => number,
): Ranked<T>[] {
  const ordered = [...entries].sort(compare);
  let rank = 0;
  return ordered.map((entry, i) => {
    const before = ordered[i - 1];
    if (before === undefined || value(before) !== value(entry)) rank = i + 1;
    return { ...entry, rank };
  });
}
