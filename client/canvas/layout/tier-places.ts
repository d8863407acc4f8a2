import type { LayoutProblem } from './layout-problem.ts';

/** What a box takes with its name under it and air around it, beyond itself. */
const AIR = { x: 46, y: 34 };
/** Between two tiers, beyond what is between two rows of one. */
const BETWEEN = 70;
/** The whole is about so much wider than high. */
const SHAPE = 1.7;
const LEAST_IN_ROW = 12;
const SWEEPS = 4;

/**
 * Who holds above what they hold: each box one tier below the lowest of its holders, a wide tier in several rows, and
 * within a tier in the order of those it is linked with. Of holdings that lead round, the one that closes the circle
 * leads up.
 */
export function tierPlaces({ radii, links }: LayoutProblem): Float32Array {
  const count = radii.length;
  const tierOf = tiersOf(count, links);
  const tiers: number[][] = [];
  for (let i = 0; i < count; i += 1) (tiers[tierOf[i] ?? 0] ??= []).push(i);
  const order = ordered(tiers, count, links);
  const largest = radii.reduce((most, r) => Math.max(most, r), 1);
  const step = { x: 2 * largest + AIR.x, y: 2 * largest + AIR.y };
  const inRow = Math.max(LEAST_IN_ROW, Math.ceil(Math.sqrt((count * SHAPE * step.y) / step.x)));
  const places = new Float32Array(2 * count);
  let y = 0;
  for (const tier of order) {
    const rows = Math.max(1, Math.ceil(tier.length / inRow));
    // Column by column, so that what stands together stays together.
    const columns = Math.ceil(tier.length / rows);
    tier.forEach((i, k) => {
      places[2 * i] = Math.round((Math.floor(k / rows) - (columns - 1) / 2) * step.x);
      places[2 * i + 1] = Math.round(y + (k % rows) * step.y);
    });
    y += rows * step.y + BETWEEN;
  }
  return places;
}

/** The tier of each box, from the top: the longest way down to it, without the links that close circles. */
function tiersOf(count: number, links: Uint32Array): Uint32Array {
  const held: number[][] = Array.from({ length: count }, () => []);
  for (let k = 0; k + 1 < links.length; k += 2) held[links[k] ?? 0]?.push(links[k + 1] ?? 0);
  const [NEW, OPEN, DONE] = [0, 1, 2];
  const state = new Uint8Array(count);
  const down: number[][] = Array.from({ length: count }, () => []);
  const finished: number[] = [];
  const isHeld = new Uint8Array(count);
  for (const below of held) for (const i of below) isHeld[i] = 1;
  const starts = Array.from({ length: count }, (_, i) => i).sort(
    (a, b) => (isHeld[a] ?? 0) - (isHeld[b] ?? 0) || a - b,
  );
  for (const start of starts) {
    if (state[start] !== NEW) continue;
    const stack = [{ at: start, next: 0 }];
    state[start] = OPEN;
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const to = held[top.at]?.[top.next];
      top.next += 1;
      if (to === undefined) {
        state[top.at] = DONE;
        finished.push(top.at);
        stack.pop();
      } else if (state[to] !== OPEN) {
        down[top.at]?.push(to);
        if (state[to] === NEW) {
          state[to] = OPEN;
          stack.push({ at: to, next: 0 });
        }
      }
    }
  }
  const tier = new Uint32Array(count);
  for (const i of finished.toReversed())
    for (const to of down[i] ?? []) tier[to] = Math.max(tier[to] ?? 0, (tier[i] ?? 0) + 1);
  // Whom nobody holds stands just above the highest of what they hold.
  for (const i of finished) {
    const below = down[i] ?? [];
    if (isHeld[i] === 1 || below.length === 0) continue;
    tier[i] = below.reduce((least, to) => Math.min(least, tier[to] ?? 0), Infinity) - 1;
  }
  return tier;
}

/**
 * The boxes of each tier by the middle of what they are linked with, some times down and up (Sugiyama, Tagawa and Toda
 * 1981).
 */
function ordered(tiers: readonly number[][], count: number, links: Uint32Array): readonly (readonly number[])[] {
  const around: number[][] = Array.from({ length: count }, () => []);
  for (let k = 0; k + 1 < links.length; k += 2) {
    const [a, b] = [links[k] ?? 0, links[k + 1] ?? 0];
    around[a]?.push(b);
    around[b]?.push(a);
  }
  const at = new Float64Array(count);
  const note = (tier: readonly number[]) => {
    tier.forEach((i, k) => {
      at[i] = (k + 0.5) / tier.length;
    });
  };
  let order: readonly (readonly number[])[] = tiers;
  for (const tier of order) note(tier);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1)
    order = order.map((tier) => {
      const wish = new Map(
        tier.map((i) => {
          const near = around[i] ?? [];
          const sum = near.reduce((all, other) => all + (at[other] ?? 0), 0);
          return [i, near.length === 0 ? (at[i] ?? 0) : sum / near.length];
        }),
      );
      const sorted = [...tier].sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0) || a - b);
      note(sorted);
      return sorted;
    });
  return order;
}

/**
 * Places for boxes that join a drawing in tiers: below who holds them, or above what they hold, where the row is free.
 */
export function besideTiers({ radii, kept, links }: LayoutProblem): Float32Array {
  const count = radii.length;
  const places = kept.slice();
  const largest = radii.reduce((most, r) => Math.max(most, r), 1);
  const step = { x: 2 * largest + AIR.x, y: 2 * largest + AIR.y };
  const stands = (i: number) => !Number.isNaN(places[2 * i] ?? NaN);
  const rows = new Map<number, number[]>();
  const rowAt = (y: number) => Math.floor(y / step.y);
  const put = (i: number, x: number, y: number) => {
    places.set([x, y], 2 * i);
    const row = rows.get(rowAt(y));
    if (row) row.push(i);
    else rows.set(rowAt(y), [i]);
  };
  for (let i = 0; i < count; i += 1) if (stands(i)) put(i, places[2 * i] ?? 0, places[2 * i + 1] ?? 0);
  const isFree = (x: number, y: number) =>
    [-1, 0, 1].every((by) =>
      (rows.get(rowAt(y) + by) ?? []).every(
        (i) => Math.abs((places[2 * i] ?? 0) - x) >= step.x || Math.abs((places[2 * i + 1] ?? 0) - y) >= step.y - 1,
      ),
    );
  const join = (i: number, x: number, y: number) => {
    for (let k = 0; ; k += 1) {
      const at = Math.round(x + Math.ceil(k / 2) * step.x * (k % 2 === 0 ? -1 : 1));
      if (!isFree(at, y)) continue;
      put(i, at, Math.round(y));
      return;
    }
  };
  for (let moved = true; moved;) {
    moved = false;
    for (let k = 0; k + 1 < links.length; k += 2) {
      const [holder, held] = [links[k] ?? 0, links[k + 1] ?? 0];
      if (stands(holder) === stands(held)) continue;
      const [from, to, way] = stands(holder) ? [holder, held, 1] : [held, holder, -1];
      join(to, places[2 * from] ?? 0, (places[2 * from + 1] ?? 0) + way * (step.y + BETWEEN));
      moved = true;
    }
  }
  for (let i = 0; i < count; i += 1) if (!stands(i)) join(i, 0, 0);
  return places;
}
