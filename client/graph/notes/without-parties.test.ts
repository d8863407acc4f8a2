import { expect, test } from 'vitest';
import { box, line, scene } from '../../canvas/scene.fixture.ts';
import { withoutParties } from './without-parties.ts';

const text = (id: string, owner?: string) => ({
  id,
  text: id,
  x: 0,
  y: 0,
  size: 11,
  strong: false,
  ink: 'text' as const,
  align: 'left' as const,
  ...(owner !== undefined && { owner }),
});
const whole = scene(
  [box('acme'), box('bolt'), box('second', { press: { select: 'bolt' } }), box('cave')],
  [line('acme', 'bolt'), line('acme', 'cave'), line('cave', 'second')],
  { texts: [text('heading'), text('a', 'acme'), text('b', 'bolt'), text('f', 'acme-bolt'), text('g', 'acme-cave')] },
);

test('a party that is not shown takes its boxes, its texts, its lines and their figures along, and nothing else', () => {
  const left = withoutParties(whole, new Set(['bolt']));
  expect(left.boxes.map(({ id }) => id)).toEqual(['acme', 'cave']);
  expect(left.lines.map(({ id }) => id)).toEqual(['acme-cave']);
  expect(left.texts.map(({ id }) => id)).toEqual(['heading', 'a', 'g']);
});

test('nothing moves by it, and without anybody to leave out it is the same scene', () => {
  const left = withoutParties(whole, new Set(['bolt']));
  for (const one of left.boxes) expect(whole.boxes).toContain(one);
  expect([left.width, left.height, left.origin]).toEqual([whole.width, whole.height, whole.origin]);
  expect(withoutParties(whole, new Set())).toBe(whole);
  expect(withoutParties(whole, new Set(['nobody']))).toBe(whole);
});
