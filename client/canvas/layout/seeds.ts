import type { LayoutProblem } from './layout-problem.ts';

/** Between two rings, and along a ring for each box. */
const RING = 110;
const ALONG = 34;
/** The canvas is wider than high, and so is a good layout. */
export const ASPECT = 1.35;

/** The links of each box: the boxes at the other ends, and where those of each begin. */
export function neighboursOf(
  count: number,
  links: Uint32Array,
): { readonly starts: Uint32Array; readonly others: Uint32Array } {
  const starts = new Uint32Array(count + 1);
  for (const end of links) starts[end + 1] = (starts[end + 1] ?? 0) + 1;
  for (let i = 0; i < count; i += 1) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const next = starts.slice();
  const others = new Uint32Array(links.length);
  for (let k = 0; k + 1 < links.length; k += 2) {
    const [a, b] = [links[k] ?? 0, links[k + 1] ?? 0];
    others[next[a] ?? 0] = b;
    next[a] = (next[a] ?? 0) + 1;
    others[next[b] ?? 0] = a;
    next[b] = (next[b] ?? 0) + 1;
  }
  return { starts, others };
}

/**
 * First places, in time that grows with the boxes alone: rings round the root, each box in the sector of the one it is
 * reached from, a sector as wide as what follows in it. What is linked with nothing stands on the last ring. The same
 * for the same input.
 */
export function seeds({ radii, kept, links, root }: LayoutProblem): Float32Array {
  const count = radii.length;
  const { starts, others } = neighboursOf(count, links);
  const parent = new Int32Array(count).fill(-1);
  const depth = new Int32Array(count).fill(-1);
  const order: number[] = [];
  const reach = (from: number) => {
    depth[from] = order.length === 0 ? 0 : 1;
    order.push(from);
    for (let k = order.length - 1; k < order.length; k += 1) {
      const i = order[k] ?? 0;
      for (let e = starts[i] ?? 0; e < (starts[i + 1] ?? 0); e += 1) {
        const j = others[e] ?? 0;
        if (depth[j] !== -1) continue;
        depth[j] = (depth[i] ?? 0) + 1;
        parent[j] = i;
        order.push(j);
      }
    }
  };
  if (count > 0) reach(root);
  for (let i = 0; i < count; i += 1) if (depth[i] === -1) reach(i);
  const leaves = new Float64Array(count);
  for (let k = order.length - 1; k >= 0; k -= 1) {
    const i = order[k] ?? 0;
    if (leaves[i] === 0) leaves[i] = 1;
    const up = parent[i] ?? -1;
    if (up >= 0) leaves[up] = (leaves[up] ?? 0) + (leaves[i] ?? 0);
  }
  // A ring has room for all that stand on it.
  const onRing: number[] = [];
  for (const d of depth) onRing[d] = (onRing[d] ?? 0) + 1;
  const radius: number[] = [0];
  for (let d = 1; d < onRing.length; d += 1)
    radius[d] = Math.max((radius[d - 1] ?? 0) + RING, ((onRing[d] ?? 0) * ALONG) / (2 * Math.PI));
  const places = new Float32Array(2 * count);
  const from = new Float64Array(count);
  const to = new Float64Array(count);
  const used = new Float64Array(count);
  const roots = order.filter((i) => parent[i] === -1);
  const all = roots.reduce((sum, i) => sum + (leaves[i] ?? 0), 0);
  let angle = 0;
  for (const i of order) {
    const up = parent[i] ?? -1;
    const share = leaves[i] ?? 1;
    if (up === -1) {
      from[i] = angle;
      angle += (2 * Math.PI * share) / all;
      to[i] = angle;
    } else {
      const wide = (to[up] ?? 0) - (from[up] ?? 0);
      const whole = Math.max(1, (leaves[up] ?? 1) - 0);
      from[i] = (from[up] ?? 0) + (used[up] ?? 0);
      to[i] = from[i] + (wide * share) / whole;
      used[up] = (used[up] ?? 0) + (to[i] ?? 0) - (from[i] ?? 0);
    }
    const middle = ((from[i] ?? 0) + (to[i] ?? 0)) / 2;
    const r = radius[depth[i] ?? 0] ?? 0;
    places[2 * i] = ASPECT * r * Math.cos(middle);
    places[2 * i + 1] = r * Math.sin(middle);
  }
  for (let i = 0; i < 2 * count; i += 1) {
    const at = kept[i];
    if (at !== undefined && !Number.isNaN(at)) places[i] = at;
  }
  besideNeighbours(places, kept, order, { starts, others });
  return places;
}

/** Where some have their places already, each other begins beside the first neighbour that has one. */
function besideNeighbours(
  places: Float32Array,
  kept: Float32Array,
  order: readonly number[],
  { starts, others }: { readonly starts: Uint32Array; readonly others: Uint32Array },
): void {
  const count = places.length / 2;
  const has = new Uint8Array(count);
  let any = false;
  for (let i = 0; i < count; i += 1) if (!Number.isNaN(kept[2 * i] ?? NaN)) [has[i], any] = [1, true];
  if (!any) return;
  let waiting = order.filter((i) => has[i] === 0);
  let step = 0;
  while (waiting.length > 0) {
    const still: number[] = [];
    for (const i of waiting) {
      let beside = -1;
      for (let e = starts[i] ?? 0; e < (starts[i + 1] ?? 0) && beside === -1; e += 1)
        if (has[others[e] ?? 0] === 1) beside = others[e] ?? 0;
      if (beside === -1) {
        still.push(i);
        continue;
      }
      step += 1;
      // The golden angle: no two of a hub's newcomers begin at one spot.
      const angle = step * 2.399_963;
      places[2 * i] = (places[2 * beside] ?? 0) + 60 * Math.cos(angle);
      places[2 * i + 1] = (places[2 * beside + 1] ?? 0) + 60 * Math.sin(angle);
      has[i] = 1;
    }
    if (still.length === waiting.length) return;
    waiting = still;
  }
}
