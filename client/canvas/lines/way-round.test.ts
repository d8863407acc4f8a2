import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointsOn } from './curve.ts';
import { overlaps, passesUnder, type PlacedBox } from './passing.ts';
import { figureOn, waysRound } from './way-round.ts';

const box = (x: number, y: number, width = 100, height = 40): PlacedBox => ({ x, y, width, height });

/** Boxes that a way passes under, besides its own ends. */
function under(inWay: readonly PlacedBox[], from: PlacedBox, to: PlacedBox): PlacedBox[] {
  const route = waysRound(inWay).between(from, to);
  const points = route ? pointsOn(route) : [];
  return inWay.filter(
    (one) => one !== from && one !== to && points.some((b, i) => i > 0 && passesUnder(points[i - 1] ?? b, b, one, -1)),
  );
}

describe('a way between two boxes', () => {
  it('is straight where nothing stands between them', () => {
    const [a, b] = [box(0, 0), box(300, 0)];
    expect(waysRound([a, b, box(150, 100)]).between(a, b)).toEqual({
      start: { x: 50, y: 0 },
      end: { x: 250, y: 0 },
      via: [],
    });
  });

  it('goes along the row under the boxes that stand in it', () => {
    const row = [box(0, 0), box(110, 0), box(220, 0), box(330, 0)];
    const [first, , , last] = row;
    const route = first && last && waysRound(row).between(first, last);
    // 4 px under the row, or over it, with a corner at each end of the lane; leaving the boxes at their upper or lower
    // sides.
    expect(route?.via).toHaveLength(2);
    expect(new Set(route?.via.map(({ y }) => Math.abs(y)))).toEqual(new Set([24]));
    expect(Math.abs(route?.start.y ?? 0)).toBe(20);
    expect(first && last && under(row, first, last)).toEqual([]);
  });

  it('finds the gap of 8 px between two walls', () => {
    const [a, b] = [box(0, 0), box(0, 200)];
    expect(under([a, b, box(-104, 100, 200), box(104, 100, 200)], a, b)).toEqual([]);
  });

  it('passes under nothing wherever boxes stand 8 px or more apart', () => {
    const places = fc.uniqueArray(fc.integer({ min: 0, max: 63 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(places, (cells) => {
        const boxes = cells.map((cell) => box((cell % 8) * 108, Math.floor(cell / 8) * 48));
        const [from, to] = [boxes[0], boxes.at(-1)];
        if (!from || !to) return;
        expect(waysRound(boxes).between(from, to)).toBeDefined();
        expect(under(boxes, from, to)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('is none to a box that is walled in', () => {
    const inside = box(0, 0, 10, 10);
    const walls = [box(0, -20, 60, 20), box(0, 20, 60, 20), box(-20, 0, 20, 60), box(20, 0, 20, 60)];
    const far = box(300, 300);
    expect(waysRound([inside, far, ...walls]).between(inside, far)).toBeUndefined();
  });
});

it('a figure stands on the way, free of other figures', () => {
  const route = { start: { x: 0, y: 0 }, end: { x: 100, y: 0 }, via: [] };
  const other = box(50, 0, 20, 12);
  const at = figureOn(route, { width: 10, height: 12 }, [other]);
  expect(at.y).toBe(0);
  expect(overlaps({ ...at, width: 10, height: 12 }, other, 0)).toBe(false);
});
