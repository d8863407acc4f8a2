import { growingFilter } from '../world-file/key-filter.ts';
import type { ScratchRows } from './scratch-rows.ts';

/** A map of which what was set last alone is in memory; its values are plain, as JSON has them. */
export class SpilledMap<V> {
  readonly #rows: ScratchRows;
  readonly #most: number;
  readonly #last = new Map<string, V>();
  readonly #filter = growingFilter();
  #table: string | undefined;
  #size = 0;

  constructor(rows: ScratchRows, most: number) {
    this.#rows = rows;
    this.#most = most;
  }

  get size(): number {
    return this.#size;
  }

  get(key: string): V | undefined {
    const known = this.#last.get(key);
    if (known !== undefined || this.#table === undefined || !this.#filter.mayHave(key)) return known;
    const found = this.#rows.one(`SELECT value FROM ${this.#table} WHERE key = ?`, key);
    return found === undefined ? undefined : (JSON.parse(String(found[0])) as V);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  set(key: string, value: V): void {
    if (!this.has(key)) this.#size += 1;
    this.#last.set(key, value);
    if (this.#last.size >= this.#most) this.#write();
  }

  #write(): void {
    this.#table ??= this.#rows.table('(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID');
    // In their order, so that pages of the file are met once.
    const keys = [...this.#last.keys()].sort();
    this.#rows.put(
      this.#table,
      2,
      keys.map((key) => [key, JSON.stringify(this.#last.get(key))]),
    );
    for (const key of keys) this.#filter.add(key);
    this.#last.clear();
  }
}
