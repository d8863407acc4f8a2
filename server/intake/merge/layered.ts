import { onlyKeyByKey } from './key-by-key.ts';

const WALKED = 'What lies on the disk cannot be gone through: that would cost what all of it costs.';

/** What lies below a part of a world: on the disk, asked key by key. */
export interface Below<V> {
  readonly get: (key: string) => V | undefined;
  /** Those of the keys that are there. */
  readonly many: (keys: readonly string[]) => Iterable<readonly [key: string, value: V]>;
  /**
   * Takes over what was changed: from then on it lies there, and what stood there before the first change is kept
   * beside it.
   */
  readonly take: (changes: readonly KeyChange<V>[]) => void;
  /** What stood at a key that was taken over, before its first change; undefined of any other. */
  readonly before: (key: string) => { readonly value: V | undefined } | undefined;
  /** Keys that were taken over. */
  readonly taken: () => Iterable<string>;
}

/** A key that was set or deleted: what stood there before and what stands there now, undefined for nothing. */
export interface KeyChange<V> {
  readonly key: string;
  readonly was: V | undefined;
  readonly is: V | undefined;
}

/**
 * A map of which only what was asked for or changed is in memory, and of that no more than so many keys. It can be
 * looked up and changed, not gone through.
 */
export class LayeredMap<V> extends Map<string, V> {
  readonly #below: Below<V>;
  /** What is known of keys; undefined: nothing is there. */
  readonly #known = new Map<string, V | undefined>();
  readonly #was = new Map<string, V | undefined>();

  readonly #most: number;
  #anyTaken = false;

  constructor(below: Below<V>, most: number) {
    super();
    onlyKeyByKey(this, WALKED);
    this.#below = below;
    this.#most = most;
  }

  override get(key: string): V | undefined {
    const known = this.#known.get(key);
    if (known !== undefined || this.#known.has(key)) return known;
    const found = this.#below.get(key);
    if (this.#known.size >= this.#most) this.settle();
    this.#known.set(key, found);
    return found;
  }

  override has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  override set(key: string, value: V): this {
    if (!this.#was.has(key)) this.#was.set(key, this.get(key));
    this.#known.set(key, value);
    return this;
  }

  override delete(key: string): boolean {
    const there = this.get(key);
    if (!this.#was.has(key)) this.#was.set(key, there);
    this.#known.set(key, undefined);
    return there !== undefined;
  }

  /** What stood there before anything was changed. */
  was(key: string): V | undefined {
    const taken = this.#anyTaken ? this.#below.before(key) : undefined;
    if (taken !== undefined) return taken.value;
    return this.#was.has(key) ? this.#was.get(key) : this.get(key);
  }

  /** Keys of all that was set or deleted, also of what is as it was. */
  changed(): Iterable<string> {
    this.settle();
    return this.#below.taken();
  }

  /** Lets what is below take over all that was changed; nothing is in memory then. */
  settle(): void {
    const changes = [...this.#was].map(([key, was]): KeyChange<V> => ({ key, was, is: this.#known.get(key) }));
    this.#known.clear();
    this.#was.clear();
    if (changes.length === 0) return;
    this.#anyTaken = true;
    this.#below.take(changes);
  }

  /** Takes all of the keys into memory at once. */
  fetch(keys: Iterable<string>): void {
    const wanted = [...keys].filter((key) => !this.#known.has(key));
    for (const key of wanted) this.#known.set(key, undefined);
    for (const [key, value] of this.#below.many(wanted)) this.#known.set(key, value);
  }
}

/** The same of a set. */
export class LayeredSet extends Set<string> {
  readonly map: LayeredMap<true>;

  constructor(below: Below<true>, most: number) {
    super();
    onlyKeyByKey(this, WALKED);
    this.map = new LayeredMap(below, most);
  }

  override has(key: string): boolean {
    return this.map.has(key);
  }

  override add(key: string): this {
    this.map.set(key, true);
    return this;
  }

  override delete(key: string): boolean {
    return this.map.delete(key);
  }
}
