import type { Point, Route } from './scene.ts';

/** A route as Cytoscape wants it: each steering point as a weight along the line between the ends and a distance from it. */
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

/**
 * A course that leaves straight down, crosses over between the heights `from` and `to`, and arrives straight down.
 * Courses over the same band whose ends are in the same order never cross each other.
 */
export function downwards(start: Point, end: Point, from: number, to: number): Route {
  const ease = (to - from) * 0.3;
  const via = [
    { x: start.x, y: from - ease },
    { x: start.x, y: from + ease },
    { x: end.x, y: to - ease },
    { x: end.x, y: to + ease },
  ];
  return { start, end, via: via.filter((p) => p.y > start.y && p.y < end.y) };
}

/** The same from left to right, crossing over between `from` and `to`. */
export function sideways(start: Point, end: Point, from: number, to: number): Route {
  const turned = downwards(turn(start), turn(end), from, to);
  return { start, end, via: turned.via.map(turn) };
}

function turn({ x, y }: Point): Point {
  return { x: y, y: x };
}
