import type { Point, Route } from '../scene.ts';

/**
 * A route as Cytoscape wants it: each steering point as a weight along the line between the ends and a distance from
 * it.
 */
export interface Steering {
  readonly weights: number[];
  readonly distances: number[];
}

export function steering({ start, end, via }: Route): Steering {
  const dx = end.x - start.x;
  const dy = end.y - start.y;
  const square = dx * dx + dy * dy || 1;
  const length = Math.sqrt(square);
  return {
    weights: via.map((p) => round(((p.x - start.x) * dx + (p.y - start.y) * dy) / square)),
    distances: via.map((p) => round(((p.y - start.y) * dx - (p.x - start.x) * dy) / length)),
  };
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

/**
 * Points on a route. A curve is drawn as one quadratic piece per steering point, joined halfway between two of them.
 */
export function pointsOn({ start, end, via, corners = false }: Route, pieces = 12): Point[] {
  if (corners || via.length === 0) return [start, ...via, end];
  const points: Point[] = [start];
  let from = start;
  via.forEach((control, i) => {
    const next = via[i + 1];
    const to = next === undefined ? end : { x: (control.x + next.x) / 2, y: (control.y + next.y) / 2 };
    for (let step = 1; step <= pieces; step += 1) {
      const t = step / pieces;
      points.push({ x: quadratic(from.x, control.x, to.x, t), y: quadratic(from.y, control.y, to.y, t) });
    }
    from = to;
  });
  return points;
}

function quadratic(a: number, b: number, c: number, t: number): number {
  return (1 - t) * (1 - t) * a + 2 * t * (1 - t) * b + t * t * c;
}

/** Where a course crosses over, and how softly it turns before and after; turns do not reach past the ends. */
export interface Crossing {
  readonly from: number;
  readonly to: number;
  readonly turnIn: number;
  readonly turnOut: number;
}

/** The softest crossing between two heights for courses that start at `start` and end at `end`. */
export function crossingBetween(from: number, to: number, start: number, end: number): Crossing {
  const ease = (to - from) * 0.32;
  return {
    from,
    to,
    turnIn: Math.max(1, Math.min(ease, from - start - 1)),
    turnOut: Math.max(1, Math.min(ease, end - to - 1)),
  };
}

/**
 * A course that goes straight down, crosses over between two heights, and goes straight down again. Courses with the
 * same crossing whose ends are in the same order never cross each other.
 */
export function downwards(start: Point, end: Point, { from, to, turnIn, turnOut }: Crossing): Route {
  const via = [
    { x: start.x, y: from - turnIn },
    { x: start.x, y: from + turnIn },
    { x: end.x, y: to - turnOut },
    { x: end.x, y: to + turnOut },
  ];
  return { start, end, via };
}

/** The same from left to right. */
export function sideways(start: Point, end: Point, crossing: Crossing): Route {
  const turned = downwards(turn(start), turn(end), crossing);
  return { start, end, via: turned.via.map(turn) };
}

function turn({ x, y }: Point): Point {
  return { x: y, y: x };
}
