import { pointsOn } from '../lines/curve.ts';
import type { Box, Line, Point, Size } from '../scene.ts';

/** A box where it is drawn now. */
export type DrawnBox = Point & Size & { readonly round: boolean };

/** Points of a line's course from border to border, as x and y one after the other. */
export function courseOf(
  line: Line,
  from: DrawnBox,
  to: DrawnBox,
  moved: { readonly from: Point; readonly to: Point },
): Float32Array {
  const { route, bend = 0 } = line;
  const isMoved = moved.from.x !== 0 || moved.from.y !== 0 || moved.to.x !== 0 || moved.to.y !== 0;
  // A line that runs round others was made for the places of its ends.
  const follows = route !== undefined && !(isMoved && route.corners === true);
  if (follows) return flat(pointsOn(isMoved ? shifted(route, moved) : route, 8));
  const [a, b] = [
    { x: from.x, y: from.y },
    { x: to.x, y: to.y },
  ];
  const via = bend === 0 ? [] : [beside(a, b, bend)];
  return clipped(flat(pointsOn({ start: a, end: b, via }, 16)), from, to);
}

/** A course whose ends were moved, and what is between them along with the nearer one. */
function shifted(route: NonNullable<Line['route']>, { from, to }: { readonly from: Point; readonly to: Point }) {
  const { start, end, via } = route;
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const square = dx * dx + dy * dy || 1;
  const shift = (p: Point): Point => {
    const part = Math.min(1, Math.max(0, ((p.x - start.x) * dx + (p.y - start.y) * dy) / square));
    return { x: p.x + from.x * (1 - part) + to.x * part, y: p.y + from.y * (1 - part) + to.y * part };
  };
  return { ...route, start: shift(start), end: shift(end), via: via.map(shift) };
}

/** Half way between two points, and so far to the right. */
function beside(a: Point, b: Point, by: number): Point {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy) || 1;
  return { x: (a.x + b.x) / 2 - (dy / length) * by, y: (a.y + b.y) / 2 + (dx / length) * by };
}

function flat(points: readonly Point[]): Float32Array {
  const numbers = new Float32Array(points.length * 2);
  points.forEach(({ x, y }, i) => {
    numbers[2 * i] = x;
    numbers[2 * i + 1] = y;
  });
  return numbers;
}

/** A course from the middle of a box to the middle of another, cut at their borders. */
export function clipped(points: Float32Array, from: DrawnBox, to: DrawnBox): Float32Array {
  let first = 0;
  let last = points.length / 2 - 1;
  while (first < last - 1 && within(points, first + 1, from)) first += 1;
  while (last > first + 1 && within(points, last - 1, to)) last -= 1;
  const cut = points.slice(2 * first, 2 * last + 2);
  const end = cut.length - 2;
  const start = onBorder(from, cut[2] ?? 0, cut[3] ?? 0);
  const stop = onBorder(to, cut[end - 2] ?? 0, cut[end - 1] ?? 0);
  cut[0] = start.x;
  cut[1] = start.y;
  cut[end] = stop.x;
  cut[end + 1] = stop.y;
  return cut;
}

function within(points: Float32Array, i: number, { x, y, width, height }: DrawnBox): boolean {
  return Math.abs((points[2 * i] ?? 0) - x) < width / 2 && Math.abs((points[2 * i + 1] ?? 0) - y) < height / 2;
}

/** Where the way from the middle of a box to a point leaves it. */
function onBorder({ x, y, width, height, round }: DrawnBox, toX: number, toY: number): Point {
  const [dx, dy] = [toX - x, toY - y];
  if (dx === 0 && dy === 0) return { x, y };
  const part = round
    ? width / 2 / Math.hypot(dx, dy)
    : Math.min(width / 2 / (Math.abs(dx) || 1e-9), height / 2 / (Math.abs(dy) || 1e-9));
  return { x: x + dx * Math.min(1, part), y: y + dy * Math.min(1, part) };
}

/** Whether a box is drawn as the sign of its kind. */
export function isSign(box: Box): boolean {
  return box.caption !== undefined;
}

/** The distance of a point from a course, squared. */
export function distanceFrom(points: Float32Array, x: number, y: number): number {
  let nearest = Infinity;
  for (let i = 0; i + 3 < points.length; i += 2) {
    const [ax, ay, bx, by] = [points[i] ?? 0, points[i + 1] ?? 0, points[i + 2] ?? 0, points[i + 3] ?? 0];
    const [dx, dy] = [bx - ax, by - ay];
    const square = dx * dx + dy * dy || 1;
    const part = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / square));
    const [px, py] = [ax + dx * part - x, ay + dy * part - y];
    nearest = Math.min(nearest, px * px + py * py);
  }
  return nearest;
}

/** The point so far along a course, from 0 to 1. */
export function pointAt(points: Float32Array, part: number): Point {
  let rest = lengthOf(points) * part;
  for (let i = 0; i + 3 < points.length; i += 2) {
    const [ax, ay, bx, by] = [points[i] ?? 0, points[i + 1] ?? 0, points[i + 2] ?? 0, points[i + 3] ?? 0];
    const length = Math.hypot(bx - ax, by - ay);
    if (rest <= length && length > 0)
      return { x: ax + ((bx - ax) * rest) / length, y: ay + ((by - ay) * rest) / length };
    rest -= length;
  }
  return { x: points[points.length - 2] ?? 0, y: points[points.length - 1] ?? 0 };
}

export function lengthOf(points: Float32Array): number {
  let length = 0;
  for (let i = 0; i + 3 < points.length; i += 2)
    length += Math.hypot((points[i + 2] ?? 0) - (points[i] ?? 0), (points[i + 3] ?? 0) - (points[i + 1] ?? 0));
  return length;
}
