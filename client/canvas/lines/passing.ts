import type { Point, Size } from '../scene.ts';

/** A box by its centre. */
export type PlacedBox = Point & Size;

/** Whether the way from `a` to `b` runs through a box, or nearer to it than `margin`. */
export function passesUnder(a: Point, b: Point, box: PlacedBox, margin: number): boolean {
  const [halfWidth, halfHeight] = [box.width / 2 + margin, box.height / 2 + margin];
  // Liang and Barsky: the part of the way that lies within both pairs of edges.
  const within = (start: number, step: number, least: number, most: number, part: [number, number]): boolean => {
    if (step === 0) return start >= least && start <= most;
    const [near, far] = [(least - start) / step, (most - start) / step];
    part[0] = Math.max(part[0], Math.min(near, far));
    part[1] = Math.min(part[1], Math.max(near, far));
    return part[0] <= part[1];
  };
  const part: [number, number] = [0, 1];
  return (
    within(a.x, b.x - a.x, box.x - halfWidth, box.x + halfWidth, part) &&
    within(a.y, b.y - a.y, box.y - halfHeight, box.y + halfHeight, part)
  );
}

/** Whether two straight ways cross between their ends. */
export function crosses(a: Point, b: Point, c: Point, d: Point): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** Whether two boxes overlap, or are nearer to each other than `gap`. */
export function overlaps(a: PlacedBox, b: PlacedBox, gap: number): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 + gap && Math.abs(a.y - b.y) < (a.height + b.height) / 2 + gap;
}

function side(a: Point, b: Point, p: Point): number {
  return Math.sign((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x));
}
