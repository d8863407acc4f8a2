import type { ScratchRows } from './scratch-rows.ts';

/** Entries that are written and read together. */
const PIECE = 500;

/** What can be gone through again and again, in its order. */
export interface Many<T> extends Iterable<T> {
  readonly length: number;
}

/** A list of which the last entries alone are in memory; what is in it is plain, as JSON has it. */
export class SpilledList<T> implements Many<T> {
  readonly #rows: ScratchRows;
  readonly #most: number;
  #last: T[] = [];
  #table: string | undefined;
  #pieces = 0;
  #length = 0;

  constructor(rows: ScratchRows, most: number) {
    this.#rows = rows;
    this.#most = most;
  }

  get length(): number {
    return this.#length;
  }

  push(entry: T): void {
    this.#last.push(entry);
    this.#length += 1;
    if (this.#last.length >= this.#most) this.#write();
  }

  *[Symbol.iterator](): Generator<T> {
    for (let piece = 1; piece <= this.#pieces; piece += 1) {
      const [text] = this.#rows.one(`SELECT entries FROM ${this.#table ?? ''} WHERE n = ?`, piece) ?? [];
      yield* JSON.parse(String(text)) as T[];
    }
    yield* this.#last;
  }

  #write(): void {
    this.#table ??= this.#rows.table('(n INTEGER PRIMARY KEY, entries TEXT NOT NULL)');
    for (let at = 0; at < this.#last.length; at += PIECE) {
      this.#pieces += 1;
      this.#rows.put(this.#table, 2, [[this.#pieces, JSON.stringify(this.#last.slice(at, at + PIECE))]]);
    }
    this.#last = [];
  }
}
