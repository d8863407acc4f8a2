import { alongSide } from '../../../canvas/lines/along-side.ts';
import { crossingBetween, sideways } from '../../../canvas/lines/curve.ts';
import type { Point, Route } from '../../../canvas/scene.ts';
import type { Ends } from '../zones/crossing.ts';

/** Lines so many times as high as they are wide would lie side by side at a slant, hard to tell apart. */
const STEEP = 3;
/** How near a lane comes to a box, and how far apart two lanes are at most. */
const AIR = 12;
const APART = 8;
const CORNER = 4;

/**
 * Courses from the side of one box to boxes at its right that stand under each other, both ends in the same order: soft
 * ones, or, where one of them would be steep, straight up or down in a lane of its own. None crosses another.
 */
export function besideEachOther(ends: readonly Ends[]): Route[] {
  const isSteep = ends.some(({ start, end }) => Math.abs(end.y - start.y) > STEEP * (end.x - start.x));
  if (!isSteep)
    return ends.map(({ start, end }) => sideways(start, end, crossingBetween(start.x + 6, end.x - 6, start.x, end.x)));
  const up = ends.filter(({ start, end }) => end.y < start.y);
  const down = ends.filter(({ start, end }) => end.y >= start.y);
  const routes = new Map<Ends, Route>();
  // Going up, the upper of two turns first; going down, the lower.
  for (const lot of [up, down.toReversed()]) {
    const left = Math.max(...lot.map(({ start }) => start.x)) + AIR;
    const right = Math.min(...lot.map(({ end }) => end.x)) - AIR;
    const lanes = alongSide(lot.length, (left + right) / 2, right - left, APART);
    lot.forEach((one, i) => routes.set(one, inLane(one, lanes[i] ?? left)));
  }
  return ends.flatMap((one) => routes.get(one) ?? []);
}

/** Straight to the lane, along it, and straight on, with rounded corners. */
function inLane({ start, end }: Ends, lane: number): Route {
  const turn = Math.sign(end.y - start.y) * Math.min(CORNER, Math.abs(end.y - start.y) / 4);
  const at = (x: number, y: number): Point => ({ x, y });
  const via = [
    at(lane - 2 * CORNER, start.y),
    at(lane, start.y),
    at(lane, start.y + 2 * turn),
    at(lane, end.y - 2 * turn),
    at(lane, end.y),
    at(lane + 2 * CORNER, end.y),
  ];
  return { start, end, via };
}
