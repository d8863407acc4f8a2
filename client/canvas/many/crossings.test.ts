import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atOnce } from '../../lib/turns/in-slices.ts';
import type { DrawnLine } from './many-drawn.ts';
import { crossings } from './crossings.ts';

const seen = { left: -50, top: -40, right: 450, bottom: 360 };
const point = fc.tuple(fc.integer({ min: -300, max: 700 }), fc.integer({ min: -300, max: 600 }));
const course = fc.array(point, { minLength: 2, maxLength: 5 });

/** Whether a course has a point, taken twice a pixel, in a rectangle that is so much larger on each side. */
function isMet(points: readonly (readonly number[])[], zoom: number, rect: typeof seen, by: number): boolean {
  return points.slice(1).some(([bx = 0, by2 = 0], k) => {
    const [ax = 0, ay = 0] = points[k] ?? [];
    const steps = Math.max(1, Math.ceil(2 * zoom * Math.hypot(bx - ax, by2 - ay)));
    return Array.from({ length: steps + 1 }, (_, s) => s / steps).some((part) => {
      const [x, y] = [(ax + (bx - ax) * part) * zoom, (ay + (by2 - ay) * part) * zoom];
      return x > rect.left - by && x < rect.right + by && y > rect.top - by && y < rect.bottom + by;
    });
  });
}

test('a figure is told of every other line that passes behind it, and of none that does not', () => {
  fc.assert(
    fc.property(
      fc.array(course, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(0.55, 1, 1.7),
      fc.integer({ min: -40, max: 380 }),
      fc.integer({ min: -30, max: 330 }),
      (courses, zoom, left, top) => {
        const lines = courses.map((points) => ({ points: Float32Array.from(points.flat()) }) as unknown as DrawnLine);
        const found = atOnce(
          crossings(
            { lines },
            lines.map((_, i) => i),
            seen,
            zoom,
          ),
        );
        const rect = { left, top, right: left + 44, bottom: top + 15 };
        const others = courses.slice(1);
        if (others.some((points) => isMet(points, zoom, rect, 0))) expect(found.others(0, rect)).toBe(true);
        if (!others.some((points) => isMet(points, zoom, rect, 1))) expect(found.others(0, rect)).toBe(false);
      },
    ),
  );
});
