import { expect, it } from 'vitest';
import { factsAround } from './use-around.ts';

it('asks for fifty facts of each party, and for no more than the 2000 that the API gives', () => {
  expect([0, 1, 2, 39, 40, 41, 50].map((parties) => factsAround(parties, false))).toEqual([
    50, 50, 100, 1950, 2000, 2000, 2000,
  ]);
  expect([1, 50].map((parties) => factsAround(parties, true))).toEqual([2000, 2000]);
});
