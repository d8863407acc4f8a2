import { randomInt } from 'node:crypto';

const START = 1 << 12;

/**
 * A few bits for each of very many ids, in tables of numbers outside of the heap: some twenty bytes an id, however long
 * it is. An id stands there as a hash of 64 bits: of a million ids, two have one hash in one of some forty million
 * files.
 */
export class IdBits {
  /** Of each table its own, so that no file can be made whose ids all stand in one place. */
  readonly #seeds = [randomInt(2 ** 32), randomInt(2 ** 32)] as const;
  #first = new Uint32Array(START);
  #second = new Uint32Array(START);
  /** One more than the bits; 0 where nothing stands. */
  #bits = new Uint8Array(START);
  #size = 0;

  get(id: string): number | undefined {
    const { a, b } = hashOf(id, ...this.#seeds);
    const bits = this.#bits[this.#place(a, b)] ?? 0;
    return bits === 0 ? undefined : bits - 1;
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  /** `bits` is below 255. */
  set(id: string, bits: number): void {
    const { a, b } = hashOf(id, ...this.#seeds);
    const at = this.#place(a, b);
    if (this.#bits[at] === 0) {
      this.#size += 1;
      this.#first[at] = a;
      this.#second[at] = b;
    }
    this.#bits[at] = bits + 1;
    if (this.#size * 2 > this.#bits.length) this.#grow();
  }

  /** Where the id stands, or would stand. */
  #place(a: number, b: number): number {
    const mask = this.#bits.length - 1;
    let at = a & mask;
    while (this.#bits[at] !== 0 && (this.#first[at] !== a || this.#second[at] !== b)) at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const [first, second, bits] = [this.#first, this.#second, this.#bits];
    const length = bits.length * 2;
    this.#first = new Uint32Array(length);
    this.#second = new Uint32Array(length);
    this.#bits = new Uint8Array(length);
    for (let i = 0; i < bits.length; i += 1) {
      const kept = bits[i] ?? 0;
      if (kept === 0) continue;
      const [a, b] = [first[i] ?? 0, second[i] ?? 0];
      const at = this.#place(a, b);
      this.#first[at] = a;
      this.#second[at] = b;
      this.#bits[at] = kept;
    }
  }
}

/** Two hashes of 32 bits: FNV-1a, and Murmur's step, each mixed to its end. */
function hashOf(id: string, seed: number, other: number): { a: number; b: number } {
  let [a, b] = [seed, other];
  for (let i = 0; i < id.length; i += 1) {
    const code = id.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x5bd1e995);
    b ^= b >>> 15;
  }
  a ^= a >>> 16;
  a = Math.imul(a, 0x7feb352d);
  a ^= a >>> 15;
  b = Math.imul(b, 0x846ca68b);
  b ^= b >>> 16;
  return { a: a >>> 0, b: b >>> 0 };
}
