import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossingBetween, downwards, pointsOn, sideways, steering } from './curve.ts';
import type { Point, Route } from '../scene.ts';

const coordinate = fc.integer({ min: -500, max: 500 });

/** The y at which a course, read as x over y, is at its height `y`. */
function xAt(route: Route, y: number): number {
  const points = pointsOn(route, 60);
  const next = points.findIndex((p) => p.y >= y);
  const [a, b] = [points[Math.max(0, next - 1)], points[next]];
  if (!a || !b) return points.at(-1)?.x ?? 0;
  return b.y === a.y ? b.x : a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y);
}

describe('steering', () => {
  it('says for Cytoscape exactly the points it was given', () => {
    fc.assert(
      fc.property(
        coordinate,
        coordinate,
        coordinate,
        coordinate,
        fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 1, maxLength: 4 }),
        (x1, y1, x2, y2, via) => {
          fc.pre(Math.hypot(x2 - x1, y2 - y1) > 10);
          const { weights, distances } = steering({ start: { x: x1, y: y1 }, end: { x: x2, y: y2 }, via });
          const length = Math.hypot(x2 - x1, y2 - y1);
          // Cytoscape: a point at the weight between the ends, moved along the normal (-dy, dx) by the distance.
          via.forEach((point, i) => {
            const [w = 0, d = 0] = [weights[i], distances[i]];
            expect(x1 + (x2 - x1) * w - ((y2 - y1) / length) * d).toBeCloseTo(point.x, 0);
            expect(y1 + (y2 - y1) * w + ((x2 - x1) / length) * d).toBeCloseTo(point.y, 0);
          });
        },
      ),
    );
  });
});

describe('downwards', () => {
  const start: Point = { x: 0, y: 0 };
  const end: Point = { x: 200, y: 300 };

  it('runs straight down before and after it crosses over', () => {
    const route = downwards(start, end, crossingBetween(100, 200, 0, 300));
    for (const point of pointsOn(route, 40)) {
      if (point.y <= 100) expect(point.x).toBeCloseTo(0, 5);
      if (point.y >= 200) expect(point.x).toBeCloseTo(200, 5);
    }
  });

  it('never goes back up', () => {
    const heights = pointsOn(downwards(start, end, crossingBetween(60, 290, 0, 300)), 40).map((point) => point.y);
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
  });

  it('keeps lines whose ends are in the same order from crossing', () => {
    fc.assert(
      fc.property(fc.array(coordinate, { minLength: 4, maxLength: 4 }), ([a = 0, b = 0, c = 0, d = 0]) => {
        const crossing = crossingBetween(90, 220, 0, 300);
        const [left, right] = [Math.min(a, b), Math.max(a, b) + 1];
        const [leftEnd, rightEnd] = [Math.min(c, d), Math.max(c, d) + 1];
        const first = downwards({ x: left, y: 0 }, { x: leftEnd, y: 300 }, crossing);
        const second = downwards({ x: right, y: 0 }, { x: rightEnd, y: 300 }, crossing);
        for (let y = 0; y <= 300; y += 10) expect(xAt(first, y)).toBeLessThanOrEqual(xAt(second, y) + 0.01);
      }),
    );
  });
});

describe('sideways', () => {
  it('is the same lying down', () => {
    const crossing = crossingBetween(40, 160, 0, 200);
    const lying = sideways({ x: 0, y: 10 }, { x: 200, y: 90 }, crossing);
    const upright = downwards({ x: 10, y: 0 }, { x: 90, y: 200 }, crossing);
    expect(lying.via).toEqual(upright.via.map(({ x, y }) => ({ x: y, y: x })));
  });
});
