import type { MergeWorld } from './merge-world.ts';

type Part = keyof MergeWorld;

/**
 * What putting one import into a world asked of it and changed in it, part by part: enough to take the import out again, and to
 * tell whether a later one would have come out otherwise without it.
 */
export interface Trace {
  /** Keys that were looked up. */
  readonly read: Readonly<Record<Part, readonly string[]>>;
  /** Keys that were set or deleted, each with what stood there before; alone when nothing did. */
  readonly before: Readonly<Record<Part, readonly (readonly [key: string, value?: unknown])[]>>;
}

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

/** The same world, which notes what happens to it. Its parts can be looked up and changed, not gone through. */
export function traced(world: MergeWorld): { readonly world: MergeWorld; readonly trace: () => Trace } {
  const { identifierFacts, ...maps } = world;
  const set = new TracedSet(identifierFacts);
  const parts = Object.fromEntries(
    Object.entries(maps).map(([name, map]) => [name, new TracedMap(map as Map<string, unknown>)]),
  ) as Record<Exclude<Part, 'identifierFacts'>, TracedMap<unknown>>;
  const notes = { ...parts, identifierFacts: set };
  return {
    // Each part stands for one of the same type.
    world: notes as unknown as MergeWorld,
    trace: () => ({
      read: byPart((part) => [...notes[part].read]),
      before: byPart((part) => [...notes[part].before.values()]),
    }),
  };
}

/** Takes out what was put in, when everything that was put in after it and depends on it is out. */
export function takeOut(world: MergeWorld, { before }: Trace): void {
  for (const part of PARTS)
    for (const [key, ...value] of before[part]) {
      if (value.length === 0) world[part].delete(key);
      else if (part === 'identifierFacts') world[part].add(key);
      else (world[part] as Map<string, unknown>).set(key, value[0]);
    }
}

/** Whether what came later looked at, or changed, what an earlier one had changed. */
export function dependsOn(later: Trace, earlier: Trace): boolean {
  return PARTS.some((part) => {
    const changed = new Set(earlier.before[part].map(([key]) => key));
    if (changed.size === 0) return false;
    return later.read[part].some((key) => changed.has(key)) || later.before[part].some(([key]) => changed.has(key));
  });
}

function byPart<T>(of: (part: Part) => T): Record<Part, T> {
  return Object.fromEntries(PARTS.map((part) => [part, of(part)])) as Record<Part, T>;
}

class TracedMap<V> extends Map<string, V> {
  readonly read = new Set<string>();
  readonly before = new Map<string, readonly [key: string, value?: unknown]>();
  readonly #inner: Map<string, V>;

  constructor(inner: Map<string, V>) {
    super();
    this.#inner = inner;
  }

  override get(key: string): V | undefined {
    this.read.add(key);
    return this.#inner.get(key);
  }

  override has(key: string): boolean {
    this.read.add(key);
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

  override get size(): number {
    return gone();
  }
  override clear = gone;
  override entries = gone;
  override keys = gone;
  override values = gone;
  override forEach = gone;
  override [Symbol.iterator] = gone;

  #note(key: string): void {
    if (!this.before.has(key)) this.before.set(key, this.#inner.has(key) ? [key, this.#inner.get(key)] : [key]);
  }
}

class TracedSet extends Set<string> {
  readonly read = new Set<string>();
  readonly before = new Map<string, readonly [key: string, value?: unknown]>();
  readonly #inner: Set<string>;

  constructor(inner: Set<string>) {
    super();
    this.#inner = inner;
  }

  override has(key: string): boolean {
    this.read.add(key);
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

  override get size(): number {
    return gone();
  }
  override clear = gone;
  override entries = gone;
  override keys = gone;
  override values = gone;
  override forEach = gone;
  override [Symbol.iterator] = gone;

  #note(key: string): void {
    if (!this.before.has(key)) this.before.set(key, this.#inner.has(key) ? [key, true] : [key]);
  }
}

function gone(): never {
  throw new TypeError('A world that is traced cannot be gone through: that would depend on all that is in it.');
}
