import type { LayoutProblem } from './layout-problem.ts';

/** What a box takes with its name under it and air around it, beyond itself. */
const AIR = { x: 46, y: 26 };
const ROUNDS = 120;
/** The share of the surface that boxes with their air take once they are spread. */
const FILLED = 0.3;

/** Scales a layout to the room that its boxes need; nothing is scaled where some have their places already. */
export function scaled({ radii, kept }: LayoutProblem, places: Float32Array): Float32Array {
  const count = radii.length;
  if (count < 2 || kept.some((at) => !Number.isNaN(at))) return places;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  let taken = 0;
  for (let i = 0; i < count; i += 1) {
    const [x, y, r] = [places[2 * i] ?? 0, places[2 * i + 1] ?? 0, radii[i] ?? 0];
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
    taken += (2 * r + AIR.x) * (2 * r + AIR.y);
  }
  const [width, height] = [Math.max(1, right - left), Math.max(1, bottom - top)];
  // As wide as high times the shape of a canvas.
  const scaleY = Math.sqrt(taken / FILLED / 1.35) / height;
  const scaleX = (Math.sqrt(taken / FILLED / 1.35) * 1.35) / width;
  return places.map((at, k) => at * (k % 2 === 0 ? scaleX : scaleY));
}

/**
 * Pushes boxes apart, each pair along the way that is shorter, until each has its air; what has its place stays. Boxes
 * are looked up in cells as large as the largest, so that a round takes time that grows with the boxes alone.
 */
export function spread({ radii, kept }: LayoutProblem, places: Float32Array): { round(): boolean } {
  const count = radii.length;
  const largest = radii.reduce((most, r) => Math.max(most, r), 1);
  const cell = { x: 2 * largest + AIR.x, y: 2 * largest + AIR.y };
  const fixed = (i: number) => !Number.isNaN(kept[2 * i] ?? NaN);
  let rounds = 0;
  return {
    /** Whether boxes are still too near to each other. */
    round() {
      rounds += 1;
      const cells = new Map<number, number[]>();
      const keyAt = (cx: number, cy: number) => (cx + 32_768) * 65_536 + cy + 32_768;
      for (let i = 0; i < count; i += 1) {
        const key = keyAt(Math.floor((places[2 * i] ?? 0) / cell.x), Math.floor((places[2 * i + 1] ?? 0) / cell.y));
        const those = cells.get(key);
        if (those) those.push(i);
        else cells.set(key, [i]);
      }
      let pushed = 0;
      for (let i = 0; i < count; i += 1) {
        const [cx, cy] = [Math.floor((places[2 * i] ?? 0) / cell.x), Math.floor((places[2 * i + 1] ?? 0) / cell.y)];
        for (let dx = -1; dx <= 1; dx += 1)
          for (let dy = -1; dy <= 1; dy += 1)
            for (const j of cells.get(keyAt(cx + dx, cy + dy)) ?? []) if (j > i && push(i, j)) pushed += 1;
      }
      return pushed > 0 && rounds < ROUNDS;
    },
  };

  function push(i: number, j: number): boolean {
    const [dx, dy] = [(places[2 * j] ?? 0) - (places[2 * i] ?? 0), (places[2 * j + 1] ?? 0) - (places[2 * i + 1] ?? 0)];
    const both = (radii[i] ?? 0) + (radii[j] ?? 0);
    const x = both + AIR.x - Math.abs(dx);
    const y = both + AIR.y - Math.abs(dy);
    if (x <= 0.5 || y <= 0.5) return false;
    const [a, b] = [fixed(i) ? 0 : fixed(j) ? 1 : 0.5, fixed(j) ? 0 : fixed(i) ? 1 : 0.5];
    if (a + b === 0) return false;
    // A little less at once than it takes: many that push each other come to rest sooner.
    const axis = x / cell.x < y / cell.y ? 0 : 1;
    const by = 0.9 * (axis === 0 ? x : y) * ((axis === 0 ? dx : dy) >= 0 ? 1 : -1);
    places[2 * i + axis] = (places[2 * i + axis] ?? 0) - by * a;
    places[2 * j + axis] = (places[2 * j + axis] ?? 0) + by * b;
    return true;
  }
}
