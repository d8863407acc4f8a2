/**
 * A value that is at hand, or the promise of one. A query over much that is at hand costs several times as much when
 * each value goes through a promise all the same.
 */
export type Ready<T> = T | Promise<T>;

/** Goes on with the value: at once when it is at hand, else when it is there. */
export function whenReady<T, U>(value: Ready<T>, next: (value: T) => Ready<U>): Ready<U> {
  return value instanceof Promise ? value.then(next) : next(value);
}

/** All values in their order; at hand when every one is. */
export function allReady<T>(values: readonly Ready<T>[]): Ready<readonly T[]> {
  return values.some((value) => value instanceof Promise) ? Promise.all(values) : (values as readonly T[]);
}
