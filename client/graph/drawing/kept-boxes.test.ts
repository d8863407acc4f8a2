// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { keepBoxes, movesAt, readKeptBoxes } from './kept-boxes.ts';

const NTT = new Map([['holders/ntt', { x: 100, y: 40 }]]);

test('what was put is there again, of its picture alone', () => {
  keepBoxes('acme plan', { width: 1000, moves: NTT });
  expect(readKeptBoxes('acme plan')).toEqual({ width: 1000, moves: NTT });
  expect(readKeptBoxes('bolt plan')).toBeUndefined();
  keepBoxes('acme plan', { width: 1000, moves: new Map() });
  expect(readKeptBoxes('acme plan')).toBeUndefined();
});

test('a picture whose width decides nothing keeps that', () => {
  keepBoxes('acme force', { width: undefined, moves: NTT });
  expect(readKeptBoxes('acme force')).toEqual({ width: undefined, moves: NTT });
});

test('what cannot be read was not kept', () => {
  sessionStorage.setItem('govgraph: boxes put in bad', '{"moves":');
  expect(readKeptBoxes('bad')).toBeUndefined();
});

test.each([
  [1000, 1000, 100],
  [1000, 1500, 150],
  [1000, 500, 50],
  [1000, undefined, 100],
  [undefined, 1500, 100],
])('put at 100 of %s it stands in a picture of %s at %s', (width, wanted, x) => {
  expect(movesAt({ width, moves: NTT }, wanted)).toEqual(new Map([['holders/ntt', { x, y: 40 }]]));
});
