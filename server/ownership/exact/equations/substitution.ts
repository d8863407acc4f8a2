import type { Equations } from './equations.ts';
import { leftOver } from './left-over.ts';

/** Equations taken apart, one company put into the others at a time. */
interface Steps {
  readonly order: Int32Array;
  /** 1 − what a company holds of itself when its turn comes. */
  readonly pivots: Float64Array;
  /** Per step, in pairs: a company it was put into, and for how much. */
  readonly into: readonly Float64Array[];
  /** Per step, in pairs: a company that comes later, and its part. */
  readonly rest: readonly Float64Array[];
}

/** NONE: there is no answer that is not negative. OPEN: too near the border to tell. THICK: too much work. */
export type Substituted = Float64Array | 'NONE' | 'OPEN' | 'THICK';

/** A pivot this near to nothing is nothing, as in elimination by whole rows. */
const SINGULAR = 1e-14;
/** A pivot may be this much below nothing by rounding alone. */
const ROUNDING = 1e-12;
/** Substitutions of a holding, after which the equations are too thick for this way. */
const MOST_WORK = 20_000_000;
/** The correction of a good answer is less than this part of its largest value. */
const SURE = 1e-10;

/**
 * Solves z = b + A z, A ≥ 0, by putting one equation after the other into those that name it, the one with the fewest
 * new holdings first (Markowitz 1957): a circle stays a circle. Nothing but 1 − a is ever subtracted. All pivots are
 * above nothing exactly where I − A is a non-singular M-matrix (Berman & Plemmons 1994, theorem 6.2.3), that is where
 * the series converges; the answer is then bettered once, and what that changes tells how far rounding may have taken
 * it.
 */
export function substitute(equations: Equations, signal?: AbortSignal): Substituted {
  const steps = takeApart(equations, signal);
  if (typeof steps === 'string') return steps;
  const values = putTogether(steps, equations.constants);
  const correction = putTogether(steps, leftOver(equations, values));
  let [largest, moved] = [0, 0];
  for (let i = 0; i < values.length; i += 1) {
    const change = correction[i] ?? 0;
    moved = Math.max(moved, Math.abs(change));
    values[i] = Math.max(0, (values[i] ?? 0) + change);
    largest = Math.max(largest, values[i] ?? 0);
  }
  return Number.isFinite(largest) && moved <= SURE * largest ? values : 'OPEN';
}

function takeApart(equations: Equations, signal: AbortSignal | undefined): Steps | Exclude<Substituted, Float64Array> {
  const { own, rows, namedBy } = unpacked(equations);
  const size = own.length;
  const cost = (i: number): number => (rows[i]?.size ?? 0) * (namedBy[i]?.size ?? 0);
  const queue = new Queue(size, cost);
  const order = new Int32Array(size);
  const pivots = new Float64Array(size);
  const into: Float64Array[] = [];
  const rest: Float64Array[] = [];
  let work = 0;
  for (let step = 0; step < size; step += 1) {
    if ((step & 15) === 0) signal?.throwIfAborted();
    const next = queue.cheapest();
    const row = rows[next] ?? new Map<number, number>();
    const named = namedBy[next] ?? new Set<number>();
    const pivot = 1 - (own[next] ?? 0);
    if (pivot < SINGULAR) return pivot < -SINGULAR && pivot > -ROUNDING ? 'OPEN' : 'NONE';
    work += cost(next);
    if (work > MOST_WORK) return 'THICK';
    const shares: number[] = [];
    for (const other of named) {
      const target = rows[other] ?? new Map<number, number>();
      const share = (target.get(next) ?? 0) / pivot;
      target.delete(next);
      shares.push(other, share);
      for (const [column, part] of row) {
        if (column === other) own[other] = (own[other] ?? 0) + share * part;
        else {
          target.set(column, (target.get(column) ?? 0) + share * part);
          namedBy[column]?.add(other);
        }
      }
    }
    for (const column of row.keys()) namedBy[column]?.delete(next);
    order[step] = next;
    pivots[step] = pivot;
    into.push(Float64Array.from(shares));
    rest.push(Float64Array.from([...row].flat()));
    queue.settle(next, named, row.keys());
  }
  return { order, pivots, into, rest };
}

function unpacked({ constants, start, columns, coefficients }: Equations) {
  const size = constants.length;
  const own = new Float64Array(size);
  const rows = Array.from({ length: size }, () => new Map<number, number>());
  const namedBy = Array.from({ length: size }, () => new Set<number>());
  for (let i = 0; i < size; i += 1) {
    for (let k = start[i] ?? 0; k < (start[i + 1] ?? 0); k += 1) {
      const [column, part] = [columns[k] ?? 0, coefficients[k] ?? 0];
      if (column === i) own[i] = (own[i] ?? 0) + part;
      else if (part !== 0) {
        rows[i]?.set(column, (rows[i]?.get(column) ?? 0) + part);
        namedBy[column]?.add(i);
      }
    }
  }
  return { own, rows, namedBy };
}

/** Those that wait, by cost; all that cost very much are one. */
class Queue {
  static readonly DEAREST = 4096;
  readonly #buckets: number[][] = Array.from({ length: Queue.DEAREST + 1 }, () => []);
  readonly #done: Uint8Array;
  readonly #cost: (i: number) => number;
  #lowest = 0;

  constructor(size: number, cost: (i: number) => number) {
    this.#done = new Uint8Array(size);
    this.#cost = cost;
    for (let i = size - 1; i >= 0; i -= 1) this.#put(i);
  }

  cheapest(): number {
    for (;;) {
      const next = this.#buckets[this.#lowest]?.pop();
      if (next === undefined) this.#lowest += 1;
      // One whose cost has changed since stands in another bucket too.
      else if (this.#done[next] === 0 && this.#bucketOf(next) === this.#lowest) return next;
    }
  }

  settle(done: number, ...changed: Iterable<number>[]): void {
    this.#done[done] = 1;
    for (const some of changed) for (const i of some) this.#put(i);
  }

  #bucketOf(i: number): number {
    return Math.min(Queue.DEAREST, this.#cost(i));
  }

  #put(i: number): void {
    const bucket = this.#bucketOf(i);
    this.#buckets[bucket]?.push(i);
    this.#lowest = Math.min(this.#lowest, bucket);
  }
}

function putTogether({ order, pivots, into, rest }: Steps, constants: Float64Array): Float64Array {
  const values = constants.slice();
  order.forEach((next, step) => {
    const shares = into[step] ?? new Float64Array();
    for (let k = 0; k < shares.length; k += 2) {
      const other = shares[k] ?? 0;
      values[other] = (values[other] ?? 0) + (shares[k + 1] ?? 0) * (values[next] ?? 0);
    }
  });
  for (let step = order.length - 1; step >= 0; step -= 1) {
    const next = order[step] ?? 0;
    const later = rest[step] ?? new Float64Array();
    let sum = values[next] ?? 0;
    for (let k = 0; k < later.length; k += 2) sum += (later[k + 1] ?? 0) * (values[later[k] ?? 0] ?? 0);
    values[next] = sum / (pivots[step] ?? 1);
  }
  return values;
}
