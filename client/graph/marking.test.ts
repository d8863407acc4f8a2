import { expect, test } from 'vitest';
import { box, scene } from '../canvas/scene.fixture.ts';
import { filteredParties, markedNow, placesOf } from './marking.ts';

const marks = (before: readonly string[], ids: readonly string[], toggles: boolean) =>
  [...markedNow(new Set(before), ids, toggles)].sort();

test('a frame adds to what is marked, a click takes one out again', () => {
  expect(marks(['acme'], ['acme', 'bolt'], false)).toEqual(['acme', 'bolt']);
  expect(marks(['acme', 'bolt'], ['acme'], true)).toEqual(['bolt']);
  expect(marks([], ['acme'], true)).toEqual(['acme']);
});

test('a party is pinned where it stands now, in each of its boxes', () => {
  const drawn = scene([
    box('a', { press: { select: 'acme' }, x: 5, y: 6 }),
    box('b', { press: { select: 'acme' }, x: 7, y: 8 }),
    box('c', { press: { select: 'bolt' } }),
    box('more', { press: { more: 'group' } }),
  ]);
  expect(placesOf(drawn, new Set(['acme']), new Map([['b', { x: 1, y: 2 }]]))).toEqual(
    new Map([
      ['a', { x: 5, y: 6 }],
      ['b', { x: 1, y: 2 }],
    ]),
  );
  expect(placesOf(undefined, new Set(['acme']), new Map()).size).toBe(0);
});

test('a filter hides a party only where no box of it is left', () => {
  const drawn = scene([
    box('a', { press: { select: 'acme' }, keys: ['bank'] }),
    box('b', { press: { select: 'acme' }, keys: ['company'] }),
    box('c', { press: { select: 'bolt' }, keys: ['bank'] }),
  ]);
  expect(filteredParties(drawn, new Set(['bank']))).toBe(1);
  expect(filteredParties(drawn, new Set(['bank', 'company']))).toBe(2);
  expect(filteredParties(drawn, new Set())).toBe(0);
});
