import { Buffer } from 'node:buffer';

/** Texts in one piece of memory, in UTF-8, and where each ends; they can be kept in a file. */
export interface TextParts {
  readonly texts: Uint8Array;
  readonly textEnds: Uint32Array;
}

/** Puts texts into one piece of memory beside the heap. */
export class TextsPacker {
  #bytes = Buffer.allocUnsafeSlow(1 << 12);
  #ends = new Uint32Array(1 << 8);
  #count = 0;

  /** Appends a text; its place is the number of texts before it. */
  add(text: string): void {
    const start = this.#used();
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

  /** What is there, in no more room than it takes. */
  parts(): TextParts {
    const texts = new Uint8Array(this.#used());
    texts.set(this.#bytes.subarray(0, texts.length));
    return { texts, textEnds: this.#ends.slice(0, this.#count) };
  }

  #used(): number {
    return this.#count === 0 ? 0 : (this.#ends[this.#count - 1] ?? 0);
  }
}

/** A million names take the room of their letters, and no time of the collector. */
export class PackedTexts {
  readonly #bytes: Buffer;
  readonly #ends: Uint32Array;

  constructor({ texts, textEnds }: TextParts) {
    this.#bytes = Buffer.from(texts.buffer, texts.byteOffset, texts.byteLength);
    this.#ends = textEnds;
  }

  at(place: number): string {
    return this.#bytes.toString('utf8', place === 0 ? 0 : this.#ends[place - 1], this.#ends[place]);
  }

  get bytes(): number {
    return this.#bytes.length + this.#ends.byteLength;
  }
}
