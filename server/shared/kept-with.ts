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

/**
 * The same of owners that there are hundreds of thousands of, each made by this program and open to a mark: the note
 * hangs on its owner, out of sight of whoever lists or copies its fields. A weak table of so many is made anew at a
 * stretch when it grows, and looked through by each collection of the heap.
 */
export function notesOnMany<Owner extends object, Value>(): NotesOn<Owner, Value> {
  const note = Symbol('note');
  return {
    get: (owner) => (owner as { readonly [note]?: Value })[note],
    set: (owner, value) => Object.defineProperty(owner, note, { value, writable: true }),
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
