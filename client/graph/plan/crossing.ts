import { downwards, pointsOn } from '../../canvas/curve.ts';
import type { Point, Route } from '../../canvas/scene.ts';
import type { Rect } from './rect.ts';

export interface Ends {
  readonly start: Point;
  readonly end: Point;
}

/** Between which heights lines from top to bottom cross over to their other end. */
interface Band {
  readonly from: number;
  readonly to: number;
}

const STEP = 6;

/**
 * Courses down from a row of starts to a row of ends in the same order. They cross over in the tallest of the bands that
 * keeps them off the obstacles: the taller, the softer they turn. Lines to the left and to the right never meet, so each
 * side has a band of its own; within a side one band for all keeps them from crossing each other.
 */
export function courses(ends: readonly Ends[], tightest: Band, widest: Band, obstacles: readonly Rect[]): Route[] {
  const side = (rightwards: boolean): Band => {
    const mine = ends.filter(({ start, end }) => end.x > start.x === rightwards);
    const clear = (band: Band) => mine.every((one) => misses(downwards(one.start, one.end, band.from, band.to), obstacles));
    for (let from = widest.from, to = widest.to; ; from += STEP, to -= STEP) {
      const band = { from: Math.min(from, tightest.from), to: Math.max(to, tightest.to) };
      if (clear(band) || (from >= tightest.from && to <= tightest.to)) return band;
    }
  };
  const bands = [side(false), side(true)] as const;
  return ends.map(({ start, end }) => {
    const band = bands[end.x > start.x ? 1 : 0];
    return downwards(start, end, band.from, band.to);
  });
}

export function misses(route: Route, obstacles: readonly Rect[], margin = 5): boolean {
  return pointsOn(route).every((p) =>
    obstacles.every((o) => p.x < o.left - margin || p.x > o.right + margin || p.y < o.top - margin || p.y > o.bottom + margin),
  );
}
