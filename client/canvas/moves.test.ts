import { expect, test } from 'vitest';
import { elementsOf } from './elements.ts';
import { belongingsOf, withMoves } from './moves.ts';
import type { Box, Line, Scene, Text } from './scene.ts';

const box = (id: string, x: number, y: number): Box => ({
  id,
  x,
  y,
  width: 100,
  height: 40,
  look: 'company',
  faint: false,
  subjects: [id],
  press: { select: id },
  keys: [],
  name: id,
  detail: '',
  group: 'g',
});
const text = (id: string, owner: string | undefined, x: number, y: number): Text => ({
  id,
  text: id,
  x,
  y,
  size: 11,
  strong: false,
  ink: 'text',
  align: 'center',
  ...(owner !== undefined && { owner }),
});
const line: Line = {
  id: 'line',
  look: 'holding',
  source: 'a',
  target: 'b',
  mark: 'company',
  width: 1,
  stroke: 'solid',
  faint: false,
  arrow: true,
  subjects: [],
  keys: [],
  detail: '',
  route: { start: { x: 0, y: 20 }, end: { x: 0, y: 180 }, via: [{ x: 30, y: 100 }] },
};
const scene: Scene = {
  boxes: [box('a', 0, 0), box('b', 0, 200)],
  lines: [line],
  texts: [
    text('name a', 'a', 0, 0),
    text('name b', 'b', 0, 200),
    text('24.7 %', 'line', 0, 40),
    text('heading', undefined, 0, -60),
  ],
  signs: [{ id: 'sign a', owner: 'a', mark: 'company', x: -40, y: 0 }],
  width: 400,
  height: 300,
  flow: 'field',
  origin: { x: -200, y: -100 },
  centre: { x: 0, y: 0 },
  large: false,
};

test('a box takes its name, its sign and the figure beside it along', () => {
  expect(Object.fromEntries(belongingsOf(scene))).toEqual({ a: ['name a', '24.7 %', 'sign a'], b: ['name b'] });
});

test('what is moved stands in its new place, the rest where it was; lines keep to their ends', () => {
  const before = elementsOf(scene);
  const after = withMoves(
    before,
    scene,
    new Map([
      ['a', { x: 70, y: -10 }],
      ['not there', { x: 1, y: 1 }],
    ]),
  );
  const at = (id: string) => after.find((element) => element.data.id === id)?.position;
  expect([at('a'), at('name a'), at('24.7 %'), at('sign a')]).toEqual([
    { x: 70, y: -10 },
    { x: 70, y: -10 },
    { x: 70, y: 30 },
    { x: 30, y: -10 },
  ]);
  expect([at('b'), at('name b'), at('heading')]).toEqual([
    { x: 0, y: 200 },
    { x: 0, y: 200 },
    { x: 0, y: -60 },
  ]);
  expect(after.find((element) => element.data.id === 'line')).toEqual(
    before.find((element) => element.data.id === 'line'),
  );
});

test('without moves nothing changes', () => {
  expect(withMoves(elementsOf(scene), scene, new Map())).toEqual(elementsOf(scene));
});
