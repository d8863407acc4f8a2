import { crossingBetween, downwards, pointsOn } from '../../../canvas/lines/curve.ts';
import type { Point, Route } from '../../../canvas/scene.ts';
import type { Rect } from '../placing/rect.ts';

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
/** However high a plan is, lines cross over within so many pixels and run straight down before and after. */
export const MOST_CROSSING = 320;

/**
 * Courses down from a row of starts to a row of ends in the same order. They cross over in the tallest of the bands
 * that keeps them off the obstacles: the taller, the softer they turn. Lines to the left and to the right never meet,
 * so each side has a band of its own; within a side one band for all keeps them from crossing each other.
 */
export function courses(ends: readonly Ends[], tightest: Band, widest: Band, obstacles: readonly Rect[]): Route[] {
  const lowestStart = Math.max(...ends.map(({ start }) => start.y));
  const highestEnd = Math.min(...ends.map(({ end }) => end.y));
  const draw = ({ start, end }: Ends, { from, to }: Band) =>
    downwards(start, end, crossingBetween(from, to, lowestStart, highestEnd));
  const bandOf = (rightwards: boolean): Band => {
    const mine = ends.filter(({ start, end }) => end.x > start.x === rightwards);
    for (let shrink = 0; ; shrink += STEP) {
      const band = {
        from: Math.min(widest.from + shrink, tightest.from),
        to: Math.max(widest.to - shrink, tightest.to),
      };
      const narrowest = band.from === tightest.from && band.to === tightest.to;
      if (narrowest || mine.every((one) => misses(draw(one, band), obstacles))) return band;
    }
  };
  const bands = [bandOf(false), bandOf(true)] as const;
  return ends.map((one) => draw(one, bands[one.end.x > one.start.x ? 1 : 0]));
}

export function misses(route: Route, obstacles: readonly Rect[], margin = 5): boolean {
  return pointsOn(route, 40).every((p) =>
    obstacles.every(
      (o) => p.x < o.left - margin || p.x > o.right + margin || p.y < o.top - margin || p.y > o.bottom + margin,
    ),
  );
}
