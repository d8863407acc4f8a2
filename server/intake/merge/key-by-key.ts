const WAYS = ['clear', 'entries', 'keys', 'values', 'forEach', Symbol.iterator] as const;

/** Lets a map or a set be asked and changed key by key alone: to go through it, or to count it, throws the reason. */
export function onlyKeyByKey(collection: Map<string, unknown> | Set<string>, why: string): void {
  const refuse = (): never => {
    throw new TypeError(why);
  };
  for (const way of WAYS) Object.defineProperty(collection, way, { value: refuse });
  Object.defineProperty(collection, 'size', { get: refuse });
}
