import { describe, expect, it } from 'vitest';
import { bendsOf, course } from './bends.ts';
import { passesUnder, type PlacedBox } from './passing.ts';

const box = (x: number, y: number): PlacedBox => ({ x, y, width: 100, height: 40 });
const line = (id: string, source: string, target: string, labelled = false) => ({ id, source, target, labelled });

describe('bendsOf', () => {
  it('leaves a line straight where nothing is in its way', () => {
    expect([
      ...bendsOf(
        new Map([
          ['a', box(0, 0)],
          ['b', box(400, 0)],
          ['c', box(200, 300)],
        ]),
        [line('ab', 'a', 'b')],
      ),
    ]).toEqual([['ab', 0]]);
  });

  it('leads a line round a box in its way', () => {
    const boxes = new Map([
      ['a', box(0, 0)],
      ['b', box(400, 10)],
      ['c', box(200, 8)],
    ]);
    const bend = bendsOf(boxes, [line('ab', 'a', 'b')]).get('ab') ?? 0;
    expect(bend).not.toBe(0);
    const points = course(box(0, 0), box(400, 10), bend);
    expect(points.some((point, i) => i > 0 && passesUnder(points[i - 1] ?? point, point, box(200, 8), 0))).toBe(false);
  });

  it('goes round on the side that is free', () => {
    // Boxes above the one in the way leave only the way below it; y grows downwards.
    const boxes = new Map([
      ['a', box(0, 0)],
      ['b', box(600, 0)],
      ['c', box(300, 0)],
      ['d', box(300, -60)],
      ['e', box(300, -120)],
    ]);
    const bend = bendsOf(boxes, [line('ab', 'a', 'b')]).get('ab') ?? 0;
    expect(Math.max(...course(box(0, 0), box(600, 0), bend).map(({ y }) => y))).toBeGreaterThan(20);
  });

  it('parts lines between the same two boxes, whichever way they run', () => {
    const boxes = new Map([
      ['a', box(0, 0)],
      ['b', box(400, 0)],
    ]);
    const bends = bendsOf(boxes, [line('one', 'a', 'b'), line('two', 'b', 'a'), line('three', 'a', 'b')]);
    const middles = [
      course(box(0, 0), box(400, 0), bends.get('one') ?? 0),
      course(box(400, 0), box(0, 0), bends.get('two') ?? 0),
      course(box(0, 0), box(400, 0), bends.get('three') ?? 0),
    ].map((points) => (points.length === 2 ? 0 : (points[points.length >> 1]?.y ?? NaN)));
    expect(new Set(middles).size).toBe(3);
    for (const [i, y] of middles.entries())
      for (const other of middles.slice(i + 1)) expect(Math.abs(y - other)).toBeGreaterThan(8);
  });

  it('keeps figures off boxes and off each other', () => {
    // A small box stands where the figure of the straight line would be, but not on the line.
    const boxes = new Map([
      ['a', box(0, 0)],
      ['b', box(400, 0)],
      ['c', { x: 200, y: 18, width: 20, height: 20 }],
    ]);
    expect(bendsOf(boxes, [line('plain', 'a', 'b')]).get('plain')).toBe(0);
    expect(bendsOf(boxes, [line('figure', 'a', 'b', true)]).get('figure')).not.toBe(0);
  });
});
