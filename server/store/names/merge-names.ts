import { NAMED_TYPES, type NameParts } from './name-index.ts';
import { NODES } from './identifier-index.ts';

/** No node: it is not in the merged index. */
const NONE = 0xffffffff;
/** Pieces of names between two stops. */
const AT_ONCE = 4_000;

/**
 * The index that is made of the nodes of one without these ids, and of those of another: the very lists that a load of
 * all of them makes. Costs what copying the lists costs, however many names are in them. Stops in between.
 */
export function* mergedNames(
  old: NameParts,
  goneIds: ReadonlySet<string>,
  more: NameParts,
): Generator<undefined, NameParts> {
  const places = placesOf(old, goneIds, more);
  const from = [
    { parts: old, places: places.old },
    { parts: more, places: places.more },
  ] as const;
  const types = new Uint8Array(places.count);
  const sizes = new Uint8Array(places.count);
  const spellingCounts = new Uint32Array(places.count);
  for (const { parts, places: at } of from)
    for (const [node, place] of at.entries()) {
      if (place === NONE) continue;
      types[place] = parts.types[node] ?? 0;
      sizes[place] = parts.sizes[node] ?? 0;
      spellingCounts[place] = parts.spellingCounts[node] ?? 0;
    }
  yield;
  const postings = yield* mergedPostings(from);
  const identifiers = mergedSorted(from.map(identifiersOf));
  yield;
  return { ...postings, sizes, types, spellingCounts, identifiers, ...textsOf(from, places.count) };
}

interface Placed {
  readonly parts: NameParts;
  /** Of each node its place in the merged index. */
  readonly places: Uint32Array;
}

/** Where each node of both comes to stand: by type, and by id within it. */
function placesOf(old: NameParts, goneIds: ReadonlySet<string>, more: NameParts) {
  const gone = new Set<number>();
  for (const id of goneIds)
    for (const type of NAMED_TYPES.keys()) {
      const node = firstFrom(old, type, id);
      if (node < old.types.length && old.types[node] === type && idAt(old, node) === id) gone.add(node);
    }
  const before = Array.from(more.types, (type, node) => firstFrom(old, type, idAt(more, node)));
  const [ofOld, ofMore] = [new Uint32Array(old.types.length), new Uint32Array(more.types.length)];
  let [next, count] = [0, 0];
  const putMoreUpTo = (node: number) => {
    for (; next < before.length && (before[next] ?? 0) <= node; next += 1) {
      ofMore[next] = count;
      count += 1;
    }
  };
  for (let node = 0; node < ofOld.length; node += 1) {
    putMoreUpTo(node);
    ofOld[node] = gone.has(node) ? NONE : count;
    if (!gone.has(node)) count += 1;
  }
  putMoreUpTo(ofOld.length);
  return { old: ofOld, more: ofMore, count };
}

/** The first node that does not come before one of this type and id. */
function firstFrom(parts: NameParts, type: number, id: string): number {
  let [low, high] = [0, parts.types.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = parts.types[middle] ?? 0;
    if (other < type || (other === type && idAt(parts, middle) < id)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function idAt({ texts, textEnds }: NameParts, node: number): string {
  const start = node === 0 ? 0 : (textEnds[node - 1] ?? 0);
  const end = textEnds[node] ?? start;
  // The id is what stands before the first mark, which is a byte of zero.
  const mark = texts.indexOf(0, start);
  return Buffer.from(texts.buffer, texts.byteOffset, texts.byteLength).toString(
    'utf8',
    start,
    mark < 0 || mark > end ? end : mark,
  );
}

/** Both have their pieces in order of code, and the nodes of each in order. */
function* mergedPostings([one, other]: readonly [Placed, Placed]) {
  const most = one.parts.codes.length + other.parts.codes.length;
  const codes = new Uint32Array(most);
  const starts = new Uint32Array(most + 2);
  const nodes = new Uint32Array(one.parts.nodes.length + other.parts.nodes.length);
  let [a, b, gram, end] = [0, 0, 0, 0];
  const put = ({ parts, places }: Placed, piece: number) => {
    for (let at = parts.starts[piece] ?? 0; at < (parts.starts[piece + 1] ?? 0); at += 1) {
      const place = places[parts.nodes[at] ?? 0] ?? NONE;
      if (place === NONE) continue;
      nodes[end] = place;
      end += 1;
    }
  };
  for (let steps = 1; a < one.parts.codes.length || b < other.parts.codes.length; steps += 1) {
    const [left, right] = [one.parts.codes[a] ?? Infinity, other.parts.codes[b] ?? Infinity];
    const begin = end;
    if (left <= right) put(one, (a += 1));
    const middle = end;
    if (right <= left) put(other, (b += 1));
    if (begin < middle && middle < end) nodes.subarray(begin, end).sort();
    // A piece that only nodes had that are gone is none.
    if (end > begin) {
      codes[gram] = Math.min(left, right);
      gram += 1;
      starts[gram + 1] = end;
    }
    if (steps % AT_ONCE === 0) yield;
  }
  return { codes: codes.slice(0, gram), starts: starts.slice(0, gram + 2), nodes: nodes.slice(0, end) };
}

function identifiersOf({ parts, places }: Placed): Float64Array {
  const kept = parts.identifiers.slice();
  let count = 0;
  for (const entry of parts.identifiers) {
    const node = entry % NODES;
    const place = places[node] ?? NONE;
    if (place === NONE) continue;
    kept[count] = entry - node + place;
    count += 1;
  }
  return kept.subarray(0, count);
}

function mergedSorted(lists: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all.sort();
}

function textsOf(from: readonly Placed[], count: number): Pick<NameParts, 'texts' | 'textEnds'> {
  const textEnds = new Uint32Array(count);
  const eachText = (take: (place: number, text: Uint8Array) => void) => {
    for (const { parts, places } of from)
      for (const [node, place] of places.entries())
        if (place !== NONE)
          take(place, parts.texts.subarray(node === 0 ? 0 : parts.textEnds[node - 1], parts.textEnds[node]));
  };
  eachText((place, { length }) => {
    textEnds[place] = length;
  });
  for (let place = 1; place < count; place += 1) textEnds[place] = (textEnds[place] ?? 0) + (textEnds[place - 1] ?? 0);
  const texts = new Uint8Array(textEnds[count - 1] ?? 0);
  eachText((place, text) => {
    texts.set(text, place === 0 ? 0 : textEnds[place - 1]);
  });
  return { texts, textEnds };
}
