import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { separate } from './separate.ts';

const box = fc.record({
  x: fc.integer({ min: 0, max: 600 }),
  y: fc.integer({ min: 0, max: 600 }),
  width: fc.constant(100),
  height: fc.constant(40),
});

describe('separate', () => {
  it('leaves no two boxes on each other', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 25 }), (boxes) => {
        const placed = separate(
          boxes.map((one, i) => ({ ...one, id: String(i) })),
          10,
        );
        placed.forEach((a, i) => {
          for (const b of placed.slice(i + 1)) {
            const apart = Math.abs(a.x - b.x) >= 100 || Math.abs(a.y - b.y) >= 40;
            expect(apart, `${a.id} on ${b.id}`).toBe(true);
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  it('moves nothing that stands free', () => {
    const boxes = [
      { id: 'a', x: 0, y: 0, width: 100, height: 40 },
      { id: 'b', x: 300, y: 0, width: 100, height: 40 },
    ];
    expect(separate(boxes, 10)).toEqual(boxes);
  });
});
