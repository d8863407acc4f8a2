// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { keepPutBoxes, movesAt, readPutBoxes } from './put-boxes.ts';

const NTT = new Map([['holders/ntt', { x: 100, y: 40 }]]);

test('what was put is there again, of its picture alone', () => {
  keepPutBoxes('acme plan', { width: 1000, moves: NTT });
  expect(readPutBoxes('acme plan')).toEqual({ width: 1000, moves: NTT });
  expect(readPutBoxes('bolt plan')).toBeUndefined();
  keepPutBoxes('acme plan', { width: 1000, moves: new Map() });
  expect(readPutBoxes('acme plan')).toBeUndefined();
});

test('a picture whose width decides nothing keeps that', () => {
  keepPutBoxes('acme force', { width: undefined, moves: NTT });
  expect(readPutBoxes('acme force')).toEqual({ width: undefined, moves: NTT });
});

test('what cannot be read was not kept', () => {
  sessionStorage.setItem('govgraph: boxes put in bad', '{"moves":');
  expect(readPutBoxes('bad')).toBeUndefined();
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
