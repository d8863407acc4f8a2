import type { MergeWorld } from './merge-world.ts';
import { onlyKeyByKey } from './key-by-key.ts';

type Part = keyof MergeWorld;
/** A key, and what stood there; alone when nothing did. */
type Was = readonly [key: string, value?: unknown];

/**
 * What putting one import into a world asked of it and changed in it, part by part: enough to take the import out
 * again, and to tell whether a later one would have come out otherwise without it.
 */
export interface Trace {
  /** Of each key that was looked up, set or deleted, its mark, in order. */
  readonly touched: Float64Array;
  /** Keys that were set or deleted, each with what stood there before; alone when nothing did. */
  readonly before: Readonly<Record<Part, readonly Was[]>>;
}

const WALKED = 'A world that is traced cannot be gone through: that would depend on all that is in it.';

const PARTS = [
  'parties',
  'byIdentifier',
  'boards',
  'boardsOf',
  'sources',
  'findings',
  'facts',
  'records',
  'identifierFacts',
  'publishers',
] as const satisfies readonly Part[];

/** What an import changed, a piece at a time: of a large one little is in memory. */
export interface Changes {
  /**
   * Keys that were set or deleted, each with what stood there before, from the last to the first. A key may come again:
   * the last time counts.
   */
  readonly backwards: () => Iterable<readonly [part: Part, entries: readonly Was[]]>;
}

/** The changes of a trace that is in memory. */
export function changesIn({ before }: Pick<Trace, 'before'>): Changes {
  return {
    *backwards() {
      for (const part of PARTS) yield [part, before[part].toReversed()];
    },
  };
}

/** Takes what was noted, so that it need not be in memory. */
export interface TraceSink {
  /** So many marks, and keys of one part, are noted before they are taken over. */
  readonly most: { readonly marks: number; readonly keys: number };
  readonly marks: (touched: Float64Array) => void;
  /** A key may come again: the first time counts. */
  readonly before: (part: Part, entries: readonly Was[]) => void;
}

/**
 * The same world, which notes what happens to it: what `sink` did not take over. Its parts can be looked up and
 * changed, not gone through.
 */
export function traced(
  world: MergeWorld,
  sink?: TraceSink,
): { readonly world: MergeWorld; readonly trace: () => Trace } {
  const { identifierFacts, ...maps } = world;
  const touched = new Set<number>();
  const noter = (part: Part): Noter => ({
    mark: (key) => {
      touched.add(markOf(part, key));
      if (sink === undefined || touched.size < sink.most.marks) return;
      sink.marks(Float64Array.from(touched).sort());
      touched.clear();
    },
    take: (first) => {
      if (sink === undefined || first.size < sink.most.keys) return;
      sink.before(part, [...first.values()]);
      first.clear();
    },
  });
  const set = new TracedSet(identifierFacts, noter('identifierFacts'));
  const parts = Object.fromEntries(
    (Object.entries(maps) as [Part, Map<string, unknown>][]).map(([name, map]) => [
      name,
      new TracedMap(map, noter(name)),
    ]),
  ) as Record<Exclude<Part, 'identifierFacts'>, TracedMap<unknown>>;
  const notes = { ...parts, identifierFacts: set };
  return {
    // Each part stands for one of the same type.
    world: notes as unknown as MergeWorld,
    trace: () => ({
      touched: Float64Array.from(touched).sort(),
      before: byPart((part) => notes[part].before.values()),
    }),
  };
}

/** Takes out what was put in, when everything that was put in after it and depends on it is out. */
export function takeOut(world: MergeWorld, { backwards }: Changes): void {
  for (const [part, entries] of backwards())
    // Of a key that was noted twice, what stood there first comes last.
    for (const [key, ...value] of entries) {
      if (value.length === 0) world[part].delete(key);
      else if (part === 'identifierFacts') world[part].add(key);
      else (world[part] as Map<string, unknown>).set(key, value[0]);
    }
}

/**
 * Whether what came later looked at, or changed, what an earlier one had changed. Two keys in some millions of millions
 * have one mark: then it seems to, and is put in anew for nothing.
 */
export function dependsOn({ touched }: Pick<Trace, 'touched'>, { backwards }: Changes): boolean {
  for (const [part, entries] of backwards()) if (entries.some(([key]) => isIn(touched, markOf(part, key)))) return true;
  return false;
}

function isIn(sorted: Float64Array, value: number): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === value;
}

/** A whole number below 2^53 (two hashes by FNV-1a and Murmur's step) for a key of a part. */
function markOf(part: Part, key: string): number {
  let [a, b] = [0x811c9dc5 ^ PARTS.indexOf(part), 0x9747b28c + PARTS.indexOf(part)];
  for (let i = 0; i < key.length; i += 1) {
    const code = key.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x5bd1e995);
    b ^= b >>> 15;
  }
  a ^= a >>> 16;
  return (b >>> 11) * 0x1_0000_0000 + (a >>> 0);
}

function byPart<T>(of: (part: Part) => T): Record<Part, T> {
  return Object.fromEntries(PARTS.map((part) => [part, of(part)])) as Record<Part, T>;
}

interface Noter {
  readonly mark: (key: string) => void;
  /** Looks whether there is too much, and then takes it. */
  readonly take: (first: Map<string, Was>) => void;
}

/** What stood at each key before its first change. */
class Before {
  readonly #first = new Map<string, Was>();
  readonly #noter: Noter;

  constructor(noter: Noter) {
    this.#noter = noter;
  }

  /** Before a change of the key: `was` gives what stands there, and the key alone when nothing does. */
  note(key: string, was: () => Was): void {
    if (this.#first.has(key)) return;
    this.#noter.mark(key);
    this.#first.set(key, was());
    this.#noter.take(this.#first);
  }

  values(): Was[] {
    return [...this.#first.values()];
  }
}

class TracedMap<V> extends Map<string, V> {
  readonly before: Before;
  readonly #inner: Map<string, V>;
  readonly #mark: (key: string) => void;

  constructor(inner: Map<string, V>, noter: Noter) {
    super();
    onlyKeyByKey(this, WALKED);
    this.#inner = inner;
    this.#mark = noter.mark;
    this.before = new Before(noter);
  }

  override get(key: string): V | undefined {
    this.#mark(key);
    return this.#inner.get(key);
  }

  override has(key: string): boolean {
    this.#mark(key);
    return this.#inner.has(key);
  }

  override set(key: string, value: V): this {
    this.#note(key);
    this.#inner.set(key, value);
    return this;
  }

  override delete(key: string): boolean {
    this.#note(key);
    return this.#inner.delete(key);
  }

  #note(key: string): void {
    this.before.note(key, () => (this.#inner.has(key) ? [key, this.#inner.get(key)] : [key]));
  }
}

class TracedSet extends Set<string> {
  readonly before: Before;
  readonly #inner: Set<string>;
  readonly #mark: (key: string) => void;

  constructor(inner: Set<string>, noter: Noter) {
    super();
    onlyKeyByKey(this, WALKED);
    this.#inner = inner;
    this.#mark = noter.mark;
    this.before = new Before(noter);
  }

  override has(key: string): boolean {
    this.#mark(key);
    return this.#inner.has(key);
  }

  override add(key: string): this {
    this.#note(key);
    this.#inner.add(key);
    return this;
  }

  override delete(key: string): boolean {
    this.#note(key);
    return this.#inner.delete(key);
  }

  #note(key: string): void {
    this.before.note(key, () => (this.#inner.has(key) ? [key, true] : [key]));
  }
}
