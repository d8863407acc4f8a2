import { describe, expect, test } from 'vitest';
import { ring, stake } from '../stakes/stake.fixture.ts';
import { apart, firstRows, rowsOf, tiersOf } from './tiers.ts';

const many = (count: number, distance: number) =>
  Array.from({ length: count }, (_, i) => stake(`d${String(distance)}-${String(i)}`, { distance }));
const ids = (stakes: readonly { readonly party: { readonly id: string } }[]) => stakes.map(({ party }) => party.id);

describe('tiers', () => {
  test('a ring stands whole beside itself in the tier of its nearest member, and a tier without anybody is none', () => {
    const stakes = [
      stake('a'),
      stake('x'),
      stake('b', { distance: 2 }),
      stake('c', { distance: 3 }),
      stake('y', { distance: 4 }),
    ];
    expect(
      tiersOf(stakes, [ring('a', 'b', 'c')], 'focus').map(({ distance, stakes: tier }) => [distance, ids(tier)]),
    ).toEqual([
      [1, ['a', 'b', 'c', 'x']],
      [4, ['y']],
    ]);
  });

  test('a ring through the party asked about leaves its members where they are', () => {
    const stakes = [stake('a'), stake('b', { distance: 2 })];
    expect(tiersOf(stakes, [ring('a', 'b', 'focus')], 'focus').map(({ stakes: tier }) => ids(tier))).toEqual([
      ['a'],
      ['b'],
    ]);
  });

  test('no more tiers than asked for', () => {
    expect(tiersOf([...many(2, 1), ...many(2, 2), ...many(2, 3)], [], 'focus', 2)).toHaveLength(2);
  });
});

describe('rows', () => {
  test.each([
    [0, 3],
    [1, 3],
    [5, 5],
    [6, 5],
    [23, 5],
    [400, 10],
  ])('%i parties of %i a row are all drawn or counted, once', (count, width) => {
    for (const rows of [0, 1, 2, 8, 100]) {
      const cut = rowsOf(many(count, 1), width, rows);
      const shown = cut.flatMap(({ stakes }) => ids(stakes));
      expect(new Set(shown).size + cut.reduce((sum, { rest }) => sum + rest, 0)).toBe(count);
      for (const row of cut) expect(row.stakes.length + (row.rest > 0 ? 1 : 0)).toBeLessThanOrEqual(width);
    }
  });

  test('at first a thousand companies in twelve tiers are a hundred boxes or so, every tier at least counted', () => {
    const tiers = Array.from({ length: 12 }, (_, i) => ({ distance: i + 1, stakes: many(i === 0 ? 420 : 52, i + 1) }));
    const first = firstRows(tiers, 10);
    const boxes = tiers
      .flatMap(({ stakes }, i) => rowsOf(stakes, 10, first[i] ?? 0))
      .reduce((sum, { stakes, rest }) => sum + stakes.length + (rest > 0 ? 1 : 0), 0);
    expect(boxes).toBeGreaterThan(60);
    expect(boxes).toBeLessThan(120);
    expect(first[0]).toBe(2);
    expect(first.at(-1)).toBe(0);
  });
});

test('wishes are kept where there is room', () => {
  expect(apart([100, 300], 50, 0, 500)).toEqual([100, 300]);
  expect(apart([100, 110, 120], 50, 0, 500)).toEqual([100, 150, 200]);
  expect(apart([480, 490], 50, 0, 500)).toEqual([450, 500]);
});
