/** Bits for each key, and how many of them a key sets: one key in a hundred that is not there seems to be. */
const BITS = 10;
const MARKS = 7;

export interface KeyFilter {
  readonly add: (key: string) => void;
  /** False only of a key that was never added. */
  readonly mayHave: (key: string) => boolean;
}

/** Keys that the first filter of a growing one is made for; each further one is twice as large. */
const FIRST = 65_536;

/** The same where nobody knows how many keys will come. */
export function growingFilter(): KeyFilter {
  const filters: KeyFilter[] = [];
  let [size, left] = [FIRST / 2, 0];
  return {
    add: (key) => {
      if (left === 0) {
        size *= 2;
        left = size;
        filters.push(keyFilter(size));
      }
      left -= 1;
      filters.at(-1)?.add(key);
    },
    mayHave: (key) => filters.some((filter) => filter.mayHave(key)),
  };
}

/** Tells of most keys that are not there that they are not, in little memory (a Bloom filter). */
export function keyFilter(size: number): KeyFilter {
  const bits = Math.max(64, size * BITS);
  const words = new Uint32Array(Math.ceil(bits / 32));
  const each = (key: string, look: (word: number, bit: number) => boolean): boolean => {
    let [a, b] = [0x811c9dc5, 0x9747b28c];
    for (let i = 0; i < key.length; i += 1) {
      const code = key.charCodeAt(i);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b ^ (code + i), 0x5bd1e995);
      b ^= b >>> 15;
    }
    a ^= a >>> 16;
    for (let n = 0; n < MARKS; n += 1) {
      const at = ((a + Math.imul(n, b | 1)) >>> 0) % bits;
      if (!look(at >>> 5, 1 << (at & 31))) return false;
    }
    return true;
  };
  return {
    add: (key) => {
      each(key, (word, bit) => {
        words[word] = (words[word] ?? 0) | bit;
        return true;
      });
    },
    mayHave: (key) => each(key, (word, bit) => ((words[word] ?? 0) & bit) !== 0),
  };
}
