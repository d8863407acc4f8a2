import { namesOfIdentifier, withoutZeros } from '../../shared/names/identifier.ts';

/** Nodes a number between two hashes has room for: 2^30 hashes beside 2^23 nodes stay exact in a double. */
export const NODES = 2 ** 23;

/** Gathers the hashes of identifiers, each with its node, for `IdentifierIndex`. */
export class IdentifierEntries {
  readonly #entries: number[] = [];

  add(node: number, identifier: string): void {
    const names = namesOfIdentifier(identifier);
    for (const name of new Set([...names, ...names.map(withoutZeros)])) this.#entries.push(hashOf(name) * NODES + node);
  }

  sorted(): Float64Array {
    return Float64Array.from(this.#entries).sort();
  }
}

/**
 * Finds nodes by the hash of an identifier, written with its scheme or without. Who asks compares what is found.
 */
export class IdentifierIndex {
  readonly #sorted: Float64Array;

  constructor(sorted: Float64Array) {
    this.#sorted = sorted;
  }

  get bytes(): number {
    return this.#sorted.byteLength;
  }

  /** Nodes that may have it, each once; `bare` is what `bareIdentifier` gives. */
  candidates(bare: string): number[] {
    const found = new Set<number>();
    for (const name of new Set([bare, withoutZeros(bare)])) this.#find(hashOf(name) * NODES, found);
    return [...found];
  }

  #find(from: number, found: Set<number>): void {
    for (let at = this.#firstFrom(from); at < this.#sorted.length; at += 1) {
      const entry = this.#sorted[at] ?? 0;
      if (entry >= from + NODES) break;
      found.add(entry - from);
    }
  }

  #firstFrom(value: number): number {
    let [low, high] = [0, this.#sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#sorted[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** FNV-1a, 30 bits of it. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 2;
}
