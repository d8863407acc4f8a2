/** A list of numbers below 2^32 that grows, four bytes each. */
export class GrowingNumbers {
  #values = new Uint32Array(1 << 10);
  #count = 0;

  push(value: number): void {
    if (this.#count === this.#values.length) {
      const larger = new Uint32Array(2 * this.#values.length);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#count] = value;
    this.#count += 1;
  }

  get count(): number {
    return this.#count;
  }

  /** What is there, without a copy. */
  view(): Uint32Array {
    return this.#values.subarray(0, this.#count);
  }
}
