import { expect, it } from 'vitest';
import { pointsOn } from '../../../canvas/lines/curve.ts';
import type { Ends } from '../zones/crossing.ts';
import { besideEachOther } from './lanes.ts';

/** Seven lines from one side of a box, 9 px apart around 500, to boxes at these heights. */
const to = (...heights: readonly number[]): Ends[] =>
  heights.map((y, i) => ({ start: { x: 0, y: 473 + 9 * i }, end: { x: 60, y } }));

/** Of each line the part that is neither level nor upright. */
function slanting(ends: readonly Ends[]): number[] {
  return besideEachOther(ends).map((route) => {
    const points = pointsOn(route);
    return points
      .slice(1)
      .map((b, i) => [b.x - (points[i]?.x ?? b.x), b.y - (points[i]?.y ?? b.y)] as const)
      .filter(([x, y]) => Math.abs(x) > 0.01 && Math.abs(y) > 0.01)
      .reduce((sum, [x, y]) => sum + Math.hypot(x, y), 0);
  });
}

function crossings(ends: readonly Ends[]): string[] {
  const lines = besideEachOther(ends).map((route) => pointsOn(route));
  return lines.flatMap((one, i) =>
    lines.slice(i + 1).flatMap((other, k) => (meet(one, other) ? [`${String(i)} and ${String(i + 1 + k)}`] : [])),
  );
}

type Spot = { readonly x: number; readonly y: number };

function meet(one: readonly Spot[], other: readonly Spot[]): boolean {
  const side = (a: Spot, b: Spot, p: Spot) => Math.sign((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x));
  return one.slice(1).some((b, i) =>
    other.slice(1).some((d, k) => {
      const [a = b, c = d] = [one[i], other[k]];
      return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
    }),
  );
}

it.each([
  ['all far above', to(10, 40, 70, 100, 140, 170, 200)],
  ['all far below', to(800, 830, 860, 890, 930, 960, 990)],
  ['above, level and below', to(100, 300, 470, 500, 560, 760, 900)],
])('runs straight up or down side by side: %s', (_, ends) => {
  expect(crossings(ends)).toEqual([]);
  // Two rounded corners of 4 px each: nothing longer is at a slant.
  expect(Math.max(...slanting(ends))).toBeLessThan(2 * 8);
  for (const [i, route] of besideEachOther(ends).entries()) {
    expect(route.start).toEqual(ends[i]?.start);
    expect(route.end).toEqual(ends[i]?.end);
  }
});

it('turns softly up to three times as high as wide, and in lanes from there on', () => {
  // 473 − 293 = 180: exactly three times the 60 px across.
  expect(besideEachOther(to(293))[0]?.via).toHaveLength(4);
  expect(besideEachOther(to(292))[0]?.via).toHaveLength(6);
});
