import { expect, test } from 'vitest';
import type { Box, Scene } from '../../canvas/scene.ts';
import { isOutOfView } from './out-of-view.ts';

const box = { id: 'one', x: 0, y: 0, width: 40, height: 20 } as Box;
const scene = { flow: 'field', boxes: [box] } as unknown as Scene;
const size = { width: 800, height: 600 };

test('nothing is seen where the window ends before the nearest box begins', () => {
  // At scale 2 the window shows 400 × 300 of the drawing: 200 to each side, and the box reaches 20 further.
  const seen = (x: number, y: number) => !isOutOfView(scene, size, { x, y, zoom: 2 }, new Map());
  expect([seen(0, 0), seen(219, 0), seen(220, 0), seen(0, -159), seen(0, -160)]).toEqual([
    true,
    true,
    false,
    true,
    false,
  ]);
  expect(isOutOfView(scene, size, { x: 500, y: 0, zoom: 2 }, new Map([['one', { x: 500, y: 0 }]]))).toBe(false);
});

test('nothing is said where nobody looked elsewhere, where the page scrolls, and where nothing is drawn', () => {
  const away = { x: 9000, y: 0, zoom: 1 };
  expect(isOutOfView(scene, size, undefined, new Map())).toBe(false);
  expect(isOutOfView({ ...scene, flow: 'page' }, size, away, new Map())).toBe(false);
  expect(isOutOfView({ ...scene, boxes: [] }, size, away, new Map())).toBe(false);
  expect(isOutOfView(scene, size, away, new Map())).toBe(true);
});
