import { Buffer } from 'node:buffer';

/**
 * Texts in one piece of memory beside the heap: a million names take the room of their letters, and no time of the
 * collector.
 */
export class PackedTexts {
  #bytes = Buffer.allocUnsafeSlow(1 << 12);
  #ends = new Uint32Array(1 << 8);
  #count = 0;

  /** Appends a text; its place is the number of texts before it. */
  add(text: string): void {
    const start = this.#start(this.#count);
    // No text takes more than three bytes for each of its units.
    const needed = start + 3 * text.length;
    if (needed > this.#bytes.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(needed, 2 * this.#bytes.length));
      this.#bytes.copy(larger, 0, 0, start);
      this.#bytes = larger;
    }
    if (this.#count === this.#ends.length) {
      const larger = new Uint32Array(2 * this.#ends.length);
      larger.set(this.#ends);
      this.#ends = larger;
    }
    this.#ends[this.#count] = start + this.#bytes.write(text, start);
    this.#count += 1;
  }

  at(place: number): string {
    return this.#bytes.toString('utf8', this.#start(place), this.#ends[place]);
  }

  get count(): number {
    return this.#count;
  }

  get bytes(): number {
    return this.#bytes.length + this.#ends.byteLength;
  }

  /** Gives back the room that was kept for more. */
  close(): void {
    const used = this.#start(this.#count);
    const fit = Buffer.allocUnsafeSlow(used);
    this.#bytes.copy(fit, 0, 0, used);
    this.#bytes = fit;
    this.#ends = this.#ends.slice(0, this.#count);
  }

  #start(place: number): number {
    return place === 0 ? 0 : (this.#ends[place - 1] ?? 0);
  }
}
