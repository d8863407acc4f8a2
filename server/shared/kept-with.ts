/**
 * The door of everything that is kept beside an object and forgotten with it; docs/caches.md lists who uses it, and for
 * what.
 */

/** A value worked out for an object when it is first asked for, and once only. */
export function keptWith<Owner extends object, Value>(make: (owner: Owner) => Value): (owner: Owner) => Value {
  const kept = new WeakMap<Owner, { readonly value: Value }>();
  return (owner) => {
    const known = kept.get(owner);
    if (known !== undefined) return known.value;
    const value = make(owner);
    kept.set(owner, { value });
    return value;
  };
}

/** Values of an object by a key of their own, each worked out when it is first asked for, and once only. */
export type KeptByKey<Owner extends object, Key, Value> = (owner: Owner, key: Key, make: () => Value) => Value;

export function keptByKey<Owner extends object, Key, Value>(): KeptByKey<Owner, Key, Value> {
  const shelves = keptWith((_: Owner) => new Map<Key, { readonly value: Value }>());
  return (owner, key, make) => {
    const shelf = shelves(owner);
    const known = shelf.get(key);
    if (known !== undefined) return known.value;
    const value = make();
    shelf.set(key, { value });
    return value;
  };
}

/** What is noted on an object by whoever comes to know it. */
export interface NotesOn<Owner extends object, Value> {
  get(owner: Owner): Value | undefined;
  set(owner: Owner, value: Value): unknown;
}

export function notesOn<Owner extends object, Value>(): NotesOn<Owner, Value> {
  return new WeakMap<Owner, Value>();
}

const TABLES = 64;

/**
 * The same of owners that there are hundreds of thousands of: a table that grows is made anew at a stretch, a tenth of
 * a second for so many. So there are several, and each owner has its place in one by its name.
 */
export function notesOnMany<Owner extends object, Value>(nameOf: (owner: Owner) => string): NotesOn<Owner, Value> {
  const tables = Array.from({ length: TABLES }, () => notesOn<Owner, Value>());
  const tableOf = (owner: Owner) => {
    const name = nameOf(owner);
    const end = name.length;
    // The ends of names differ the most; of a short one the missing letters are none.
    const mixed =
      (name.charCodeAt(end - 1) || 0) + 7 * (name.charCodeAt(end - 2) || 0) + 31 * (name.charCodeAt(end - 3) || 0);
    return tables[mixed % TABLES] as NotesOn<Owner, Value>;
  };
  return {
    get: (owner) => tableOf(owner).get(owner),
    set: (owner, value) => tableOf(owner).set(owner, value),
  };
}

/** Things that are reached from here as long as somebody else holds them. */
export interface GatheredWeakly<T extends object> {
  add(one: T): void;
  each(work: (one: T) => void): void;
}

export function gatheredWeakly<T extends object>(): GatheredWeakly<T> {
  const refs = new Set<WeakRef<T>>();
  return {
    add: (one) => refs.add(new WeakRef(one)),
    each: (work) => {
      for (const ref of refs) {
        const one = ref.deref();
        if (one === undefined) refs.delete(ref);
        else work(one);
      }
    },
  };
}
