import type { ScratchRows } from './scratch-rows.ts';

/** Groups that are read together. */
const PAGE = 1_000;

/** Entries by a key, of which few are in memory: groups in order of their first entry, entries in theirs. */
export class SpilledGroups<T> {
  readonly #rows: ScratchRows;
  readonly #most: number;
  readonly #inMemory = new Map<string, T[]>();
  #last: [n: number, key: string, entry: string][] = [];
  #table: string | undefined;
  #length = 0;

  constructor(rows: ScratchRows, most: number) {
    this.#rows = rows;
    this.#most = most;
  }

  add(key: string, entry: T): void {
    this.#length += 1;
    if (this.#table !== undefined) this.#append(key, entry);
    else {
      const known = this.#inMemory.get(key);
      if (known === undefined) this.#inMemory.set(key, [entry]);
      else known.push(entry);
      if (this.#length >= this.#most) this.#moveOut();
    }
  }

  *[Symbol.iterator](): Generator<readonly [key: string, entries: readonly T[]]> {
    if (this.#table === undefined) {
      yield* this.#inMemory;
      return;
    }
    this.#write();
    const table = this.#table;
    this.#rows.run(`CREATE INDEX IF NOT EXISTS ${table}_keys ON ${table} (key)`);
    const order = this.#rows.table('(i INTEGER PRIMARY KEY, key TEXT NOT NULL)');
    this.#rows.run(`INSERT INTO ${order} (key) SELECT key FROM ${table} GROUP BY key ORDER BY MIN(n)`);
    for (let from = 1; ; from += PAGE) {
      const found = this.#rows.all(
        `SELECT o.i, o.key, t.entry FROM ${order} o JOIN ${table} t ON t.key = o.key
         WHERE o.i BETWEEN ? AND ? ORDER BY o.i, t.n`,
        from,
        from + PAGE - 1,
      );
      if (found.length === 0) return;
      yield* grouped<T>(found);
    }
  }

  #append(key: string, entry: T): void {
    this.#last.push([this.#length, key, JSON.stringify(entry)]);
    if (this.#last.length >= this.#most) this.#write();
  }

  #write(): void {
    if (this.#table !== undefined) this.#rows.put(this.#table, 3, this.#last);
    this.#last = [];
  }

  #moveOut(): void {
    this.#table = this.#rows.table('(n INTEGER PRIMARY KEY, key TEXT NOT NULL, entry TEXT NOT NULL)');
    let n = 0;
    for (const [key, entries] of this.#inMemory)
      for (const entry of entries) {
        n += 1;
        this.#last.push([n, key, JSON.stringify(entry)]);
      }
    this.#inMemory.clear();
    this.#write();
  }
}

function* grouped<T>(found: readonly (readonly (string | number)[])[]): Generator<readonly [string, readonly T[]]> {
  let entries: T[] = [];
  for (const [at, [i, key, entry]] of found.entries()) {
    entries.push(JSON.parse(String(entry)) as T);
    if (found[at + 1]?.[0] === i) continue;
    yield [String(key), entries];
    entries = [];
  }
}
