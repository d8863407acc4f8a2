import { describe, expect, it } from 'vitest';
import { radialPlaces } from './radial.ts';

const links = (...pairs: string[]) => pairs.map((pair) => ({ source: pair[0] ?? '', target: pair[1] ?? '' }));
const far = (places: ReadonlyMap<string, { x: number; y: number }>, id: string) => {
  const { x, y } = places.get(id) ?? { x: NaN, y: NaN };
  return Math.round(Math.hypot(x / 1.4, y));
};

describe('radialPlaces', () => {
  it('puts what has the most links in the middle and the others on rings by distance', () => {
    const places = radialPlaces(['a', 'b', 'c', 'd', 'e'], links('ca', 'cb', 'cd', 'de'));
    expect(far(places, 'c')).toBe(0);
    expect(new Set([far(places, 'a'), far(places, 'b'), far(places, 'd')]).size).toBe(1);
    expect(far(places, 'e')).toBe(2 * far(places, 'a'));
  });

  it('gives everything a place, also what is linked with nothing, and no place twice', () => {
    const places = radialPlaces(['a', 'b', 'x', 'y'], links('ab'));
    expect(places.size).toBe(4);
    expect(new Set([...places.values()].map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`)).size).toBe(4);
  });

  it('draws nothing for nothing', () => {
    expect(radialPlaces([], []).size).toBe(0);
  });
});
