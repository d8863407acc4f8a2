import { describe, expect, it } from 'vitest';
import { box, line, scene } from '../scene.fixture.ts';
import { drawnOf } from './many-drawn.ts';
import { isMany, MANY } from './is-many.ts';
import { shownAt } from './many-picture.ts';
import { standingOf } from './standing.ts';

// Three signs in a row, 100 apart and 20 wide: a holds b, b holds c.
const row = scene(
  [
    box('a', { x: 0, width: 20, height: 20, caption: 'A' }),
    box('b', { x: 100, width: 20, height: 20, caption: 'B', keys: ['bank'] }),
    box('c', { x: 200, width: 20, height: 20, caption: 'C' }),
  ],
  [line('a', 'b'), line('b', 'c')],
  { texts: [] },
);
const everything = { box: () => true, line: () => true };

describe('a drawing of many', () => {
  it('draws lines from border to border', () => {
    expect([...(drawnOf(row).lines[0]?.points ?? [])]).toEqual([10, 0, 90, 0]);
  });

  it('finds the box under the pointer, else the line near it', () => {
    const drawn = drawnOf(row);
    expect(drawn.hit({ x: 109, y: 9 }, 5, everything)).toEqual({ box: 1 });
    expect(drawn.hit({ x: 50, y: 5 }, 5, everything)).toEqual({ line: 0 });
    expect(drawn.hit({ x: 50, y: 5.1 }, 5, everything)).toBeUndefined();
  });

  it('has lines follow a box that was put elsewhere', () => {
    const drawn = drawnOf(row, new Map([['b', { x: 0, y: 100 }]]));
    expect([...(drawn.lines[0]?.points ?? [])]).toEqual([0, 10, 0, 90]);
    expect(drawn.hit({ x: 100, y: 0 }, 5, everything)).toBeUndefined();
  });

  it('hides what a filter names, with the lines that lost an end', () => {
    const standing = standingOf(drawnOf(row), new Set(['bank']), undefined);
    expect([0, 1, 2].map(standing.box)).toEqual([true, false, true]);
    expect([0, 1].map(standing.line)).toEqual([false, false]);
  });

  it('lights a selection with what it is linked with, and lets the rest step back', () => {
    const standing = standingOf(drawnOf(row), new Set(), 'a');
    expect([0, 1, 2].map(standing.boxAway)).toEqual([false, false, true]);
    expect([0, 1].map(standing.lit)).toEqual([true, false]);
    const fact = standingOf(drawnOf(row), new Set(), 'holds-b-c');
    expect([0, 1, 2].map(fact.boxAway)).toEqual([true, false, false]);
  });

  it('begins above 150 boxes, where a scene is panned and zoomed', () => {
    const boxes = (count: number) => Array.from({ length: count }, (_, i) => box(String(i)));
    expect(MANY).toBe(150);
    expect(isMany(scene(boxes(150)))).toBe(false);
    expect(isMany(scene(boxes(151)))).toBe(true);
    expect(isMany(scene(boxes(151), [], { flow: 'page' }))).toBe(false);
  });

  it('is as large in a picture as it is, up to 8,000 pixels a side', () => {
    expect(shownAt({ width: 8000, height: 100 }, 1)).toBe(1);
    expect(shownAt({ width: 100, height: 8001 }, 1)).toBe(8000 / 8001);
    expect(shownAt({ width: 4000, height: 1 }, 2)).toBe(1);
    expect(shownAt({ width: 8000, height: 1 }, 4)).toBe(0.25);
  });
});
