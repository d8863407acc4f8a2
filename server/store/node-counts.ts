/**
 * Numbers for the nodes of a graph, in the order in which they are met: what is counted by a number is an entry of a
 * list, a fraction of what it costs to count by a text.
 */
export class NodeNumbers {
  readonly #numbers = new Map<string, number>();

  get size(): number {
    return this.#numbers.size;
  }

  of(id: string): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const made = this.#numbers.size;
    this.#numbers.set(id, made);
    return made;
  }
}

/** How often each number was met. */
export class NodeCounts {
  #counts = new Uint32Array(64);

  add(node: number): void {
    if (node >= this.#counts.length) {
      const larger = new Uint32Array(Math.max(node + 1, 2 * this.#counts.length));
      larger.set(this.#counts);
      this.#counts = larger;
    }
    this.#counts[node] = (this.#counts[node] ?? 0) + 1;
  }

  of(node: number): number {
    return this.#counts[node] ?? 0;
  }

  /** With a zero for each that was not met. */
  values(): Iterable<number> {
    return this.#counts;
  }
}

/** More nodes than any graph has; two numbers below it fit into one that is exact. */
const NODES = 2 ** 26;

/** Of how many others each was met with. */
export class PairCounts {
  readonly counts = new NodeCounts();
  readonly #pairs = new Set<number>();

  add(node: number, other: number): void {
    const before = this.#pairs.size;
    if (this.#pairs.add(node * NODES + other).size > before) this.counts.add(node);
  }
}
