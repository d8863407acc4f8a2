import { describe, expect, it } from 'vitest';
import { fittingView, LEGIBLE, openingView, opensCut } from './viewport.ts';

const size = { width: 1000, height: 600 };
const at = (width: number, height: number, centre = { x: width / 2, y: 0 }, origin = { x: 0, y: 0 }) => ({
  width,
  height,
  centre,
  origin,
});

describe('fittingView', () => {
  it('shows a scene of the size of the canvas as it is', () => {
    expect(fittingView(at(1000, 600), size)).toEqual({ zoom: 1, pan: { x: 0, y: 0 } });
  });

  it('puts a small scene in the middle and does not enlarge it', () => {
    expect(fittingView(at(500, 300), size)).toEqual({ zoom: 1, pan: { x: 250, y: 150 } });
  });

  it('makes a slightly larger one fit', () => {
    const { zoom } = fittingView(at(1000, 615), size);
    expect(zoom).toBeCloseTo(600 / 615);
  });

  it('never makes text smaller than 10 px, and shows the start of what does not fit', () => {
    const { zoom, pan } = fittingView(at(1000, 2000), size);
    expect(zoom).toBe(LEGIBLE);
    expect(10.5 * zoom).toBeCloseTo(10);
    expect(pan.y).toBeCloseTo(0);
  });

  it('keeps the centre in view, without showing nothing beyond the edge', () => {
    const far = fittingView(at(3000, 600, { x: 2900, y: 300 }), size);
    expect(far.pan.x).toBeCloseTo(1000 - 3000 * far.zoom);
    const middle = fittingView(at(3000, 600, { x: 1500, y: 300 }), size);
    expect(1500 * middle.zoom + middle.pan.x).toBeCloseTo(500);
  });

  it('counts from the upper left corner of the scene', () => {
    expect(fittingView(at(1000, 600, { x: 0, y: 0 }, { x: -200, y: -100 }), size).pan).toEqual({ x: 200, y: 100 });
  });

  it('shows the whole on request', () => {
    expect(fittingView(at(3000, 1200), size, 0.2).zoom).toBeCloseTo(1 / 3);
  });

  it('leaves free what something else lies over', () => {
    // 600 high without 40 at the top: 560 for 1120.
    const { zoom, pan } = fittingView({ ...at(1000, 1120), inset: 40 }, size, 0.2);
    expect(zoom).toBeCloseTo(0.5);
    expect(pan).toEqual({ x: 250, y: 40 });
  });

  it('opens as a whole down to a scale, and legibly below it', () => {
    const scene = (height: number) => ({
      ...at(1000, height),
      boxes: [],
      lines: [],
      texts: [],
      signs: [],
      flow: 'field' as const,
      large: true,
      opensAt: 0.5,
    });
    expect(openingView(scene(1200), size).zoom).toBeCloseTo(0.5);
    expect(opensCut(scene(1200), size)).toBe(false);
    expect(openingView(scene(1300), size).zoom).toBe(LEGIBLE);
    expect(opensCut(scene(1300), size)).toBe(true);
  });
});
