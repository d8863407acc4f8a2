import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlaps } from '../lines/passing.ts';
import { besideKept, stopPlaces } from './kept-places.ts';

const size = { width: 98, height: 49 };
const item = (id: string) => ({ id, ...size });
const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const link = fc.record({ source: fc.constantFrom(...ids), target: fc.constantFrom(...ids) });
/** Four of eight boxes have places, none over another. */
const KEPT = new Map(['a', 'b', 'c', 'd'].map((id, i) => [id, { x: i * 160, y: i % 2 === 0 ? 0 : 140 }]));

test.each(['force', 'tiers'] as const)('in %s, what has its place stays, and every other finds a free one', (how) => {
  fc.assert(
    fc.property(fc.array(link, { maxLength: 12 }), (links) => {
      const places = besideKept(how, ids.map(item), links, KEPT);
      for (const [id, place] of KEPT) expect(places.get(id)).toEqual(place);
      expect([...places.keys()].sort()).toEqual(ids);
      const boxes = ids.map((id) => ({ id, ...size, ...places.get(id)! }));
      for (const a of boxes) for (const b of boxes) if (a.id < b.id) expect(overlaps(a, b, 21.9)).toBe(false);
      expect(besideKept(how, ids.map(item), links, KEPT)).toEqual(places);
    }),
  );
});

test('a holder goes into the tier above what it holds, what is held into the one below, beyond the border into a new one', () => {
  const kept = new Map([
    ['a', { x: 0, y: 0 }],
    ['b', { x: 0, y: 140 }],
  ]);
  const y = (source: string, target: string) =>
    besideKept('tiers', ['a', 'b', 'c'].map(item), [{ source, target }], kept).get('c')?.y;
  expect(y('c', 'b')).toBe(0);
  expect(y('a', 'c')).toBe(140);
  expect(y('c', 'a')).toBe(-140);
  expect(y('b', 'c')).toBe(280);
});

test('a line past a tier has its stop in that tier, clear of the boxes', () => {
  const places = new Map([
    ['a', { x: 0, y: 0 }],
    ['b', { x: 0, y: 140 }],
    ['c', { x: 0, y: 280 }],
  ]);
  const links = [{ id: 'a-c', source: 'a', target: 'c' }];
  const stops = [{ id: 'a-c#0', width: 14, height: 30 }];
  const found = stopPlaces(['a', 'b', 'c'].map(item), stops, new Map([['a-c', ['a-c#0']]]), links, places);
  const stop = { ...stops[0]!, ...found.get('a-c#0')! };
  expect(stop.y).toBe(140);
  expect(overlaps(stop, { ...size, x: 0, y: 140 }, 4)).toBe(false);
  expect(found.get('a')).toEqual({ x: 0, y: 0 });
});
