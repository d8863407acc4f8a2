import { eachGramCode, PLAIN_CODES } from './gram-codes.ts';
import { GrowingNumbers } from './growing-numbers.ts';

/**
 * Entries of the index that are read for one text: pieces that nearly every name has are left out when there are rarer
 * ones.
 */
const MOST_READ = 400_000;
const MOST_GRAMS = 255;
/** As many ranks there are; of a rank and a node one number is made, which is exact. */
const RANKS = (MOST_GRAMS + 1) ** 2;
const NODES = 2 ** 32;

/** Lists of numbers that the pieces of many texts come down to; they can be kept in a file. */
export interface PostingParts {
  /** Code of each piece, by its number less one; in order. */
  readonly codes: Uint32Array;
  /** Where the nodes of each piece begin, by its number; one more for the end. */
  readonly starts: Uint32Array;
  /** Nodes of a piece, piece after piece. */
  readonly nodes: Uint32Array;
  /** Of each node, how many pieces it has. */
  readonly sizes: Uint8Array;
}

/** Finds out which nodes have which pieces in their texts. Nodes are numbers from 0 on, in the order of adding. */
export class PostingsMaker {
  readonly #numbers = new GramNumbers();
  readonly #codes = new GrowingNumbers();
  /** Pieces of the nodes, node after node, until the lists are made of them. */
  readonly #pieces = new GrowingNumbers();
  readonly #ends = new GrowingNumbers();
  /** Last node in which a piece was met, plus one: so that each counts once. */
  #lastMet = new Uint32Array(1 << 10);

  /** The next node, with all its texts. */
  add(texts: Iterable<string>): void {
    const node = this.#ends.count + 1;
    const take = (code: number): void => {
      const gram = this.#numberOf(code);
      if (this.#lastMet[gram] === node) return;
      this.#lastMet[gram] = node;
      this.#pieces.push(gram);
    };
    for (const text of texts) eachGramCode(text, take);
    this.#ends.push(this.#pieces.count);
  }

  /** Turns "pieces of a node" into "nodes of a piece"; pieces in order of their codes. */
  parts(): PostingParts {
    const [pieces, ends] = [this.#pieces.view(), this.#ends.view()];
    const codes = this.#codes.view().slice().sort();
    /** The place of a piece among them, by the number that it was given when it was met. */
    const places = new Uint32Array(codes.length + 1);
    for (const [place, code] of codes.entries()) places[this.#numbers.of(code)] = place + 1;
    const starts = new Uint32Array(codes.length + 2);
    for (const met of pieces) {
      const gram = places[met] ?? 0;
      starts[gram + 1] = (starts[gram + 1] ?? 0) + 1;
    }
    for (let gram = 1; gram < starts.length; gram += 1) starts[gram] = (starts[gram] ?? 0) + (starts[gram - 1] ?? 0);
    const free = starts.slice();
    const nodes = new Uint32Array(pieces.length);
    const sizes = new Uint8Array(ends.length);
    let at = 0;
    for (const [node, end] of ends.entries()) {
      sizes[node] = Math.min(MOST_GRAMS, end - at);
      for (; at < end; at += 1) {
        const gram = places[pieces[at] ?? 0] ?? 0;
        const place = free[gram] ?? 0;
        nodes[place] = node;
        free[gram] = place + 1;
      }
    }
    return { codes, starts, nodes, sizes };
  }

  #numberOf(code: number): number {
    const known = this.#numbers.of(code);
    if (known !== 0) return known;
    this.#codes.push(code);
    const made = this.#codes.count;
    this.#numbers.set(code, made);
    if (made >= this.#lastMet.length) {
      const larger = new Uint32Array(2 * this.#lastMet.length);
      larger.set(this.#lastMet);
      this.#lastMet = larger;
    }
    return made;
  }
}

/** Number of a piece by its code: plain ones in a table, the others in a map; 0 is none. */
class GramNumbers {
  readonly #plain = new Uint32Array(PLAIN_CODES);
  readonly #others = new Map<number, number>();

  of(code: number): number {
    return (code < PLAIN_CODES ? this.#plain[code] : this.#others.get(code)) ?? 0;
  }

  set(code: number, number: number): void {
    if (code < PLAIN_CODES) this.#plain[code] = number;
    else this.#others.set(code, number);
  }

  /** An entry of a map takes some forty bytes. */
  get bytes(): number {
    return this.#plain.byteLength + 40 * this.#others.size;
  }
}

/** Which nodes have which pieces in their texts. */
export class GramPostings {
  readonly #numbers = new GramNumbers();
  readonly #codes: Uint32Array;
  readonly #starts: Uint32Array;
  readonly #nodes: Uint32Array;
  readonly #sizes: Uint8Array;
  /** Of each node, how many pieces it has of those wanted: zero between questions. */
  readonly #matched: Uint8Array;
  readonly #touched: Uint32Array;

  constructor({ codes, starts, nodes, sizes }: PostingParts) {
    [this.#codes, this.#starts, this.#nodes, this.#sizes] = [codes, starts, nodes, sizes];
    this.#matched = new Uint8Array(sizes.length);
    this.#touched = new Uint32Array(sizes.length);
    for (let i = 0; i < codes.length; i += 1) this.#numbers.set(codes[i] ?? 0, i + 1);
  }

  get bytes(): number {
    const lists = [this.#codes, this.#starts, this.#nodes, this.#sizes, this.#matched, this.#touched];
    return lists.reduce((sum, { byteLength }) => sum + byteLength, this.#numbers.bytes);
  }

  /**
   * Nodes that share pieces with the text, at most `limit`: those that share most of them first, of equals those that
   * have the fewest others, then in their order. Only those that `wanted` lets through.
   */
  like(text: string, wanted: (node: number) => boolean, limit: number): number[] {
    const [starts, nodes, matched, touched] = [this.#starts, this.#nodes, this.#matched, this.#touched];
    const grams = this.#rare(text);
    /** How many nodes have so many of the pieces, or more. */
    const having = new Uint32Array(MOST_GRAMS + 2);
    let count = 0;
    for (const [i, gram] of grams.entries()) {
      // Who is met only now has no more of them than are left: once enough have more, nobody new is among the best.
      const left = Math.min(MOST_GRAMS, grams.length - i);
      const isFull = (having[left + 1] ?? 0) >= limit;
      const end = starts[gram + 1] ?? 0;
      for (let at = starts[gram] ?? 0; at < end; at += 1) {
        const node = nodes[at] ?? 0;
        const before = matched[node] ?? 0;
        if (before === 0) {
          if (isFull || !wanted(node)) continue;
          touched[count] = node;
          count += 1;
        }
        if (before === MOST_GRAMS) continue;
        matched[node] = before + 1;
        having[before + 1] = (having[before + 1] ?? 0) + 1;
      }
    }
    let least = MOST_GRAMS;
    while (least > 1 && (having[least] ?? 0) < limit) least -= 1;
    const met = touched.subarray(0, count);
    const best = this.#best(
      met.filter((node) => (matched[node] ?? 0) >= least),
      limit,
    );
    for (const node of met) matched[node] = 0;
    return best;
  }

  /**
   * Those of the highest rank, at most `limit`, ranked; of equals the smaller node. Without sorting the many that are
   * left out.
   */
  #best(nodes: Uint32Array, limit: number): number[] {
    const counts = new Uint32Array(RANKS);
    const ranks = nodes.map(
      (node) => (this.#matched[node] ?? 0) * (MOST_GRAMS + 1) + MOST_GRAMS - (this.#sizes[node] ?? 0),
    );
    for (const rank of ranks) counts[rank] = (counts[rank] ?? 0) + 1;
    let [least, above] = [RANKS, 0];
    while (least > 0 && above < limit) {
      least -= 1;
      above += counts[least] ?? 0;
    }
    const chosen = new Float64Array(above);
    let count = 0;
    for (let i = 0; i < nodes.length; i += 1) {
      const [node = 0, rank = 0] = [nodes[i], ranks[i]];
      if (rank < least) continue;
      chosen[count] = (RANKS - rank) * NODES + node;
      count += 1;
    }
    return Array.from(chosen.sort().subarray(0, limit), (one) => one % NODES);
  }

  /** The pieces of the text that lead to the fewest nodes, as many as can be read. */
  #rare(text: string): number[] {
    const grams = new Set<number>();
    eachGramCode(text, (code) => {
      const gram = this.#numbers.of(code);
      if (gram !== 0) grams.add(gram);
    });
    const lists = [...grams]
      .map((gram) => ({ gram, size: (this.#starts[gram + 1] ?? 0) - (this.#starts[gram] ?? 0) }))
      .sort((a, b) => a.size - b.size || a.gram - b.gram);
    let read = 0;
    return lists.filter(({ size }, i) => (read += size) <= MOST_READ || i === 0).map(({ gram }) => gram);
  }
}
