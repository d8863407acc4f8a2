import { expect, test } from 'vitest';
import { firstOpen, moved } from './roving.ts';

// x can be gone to, o cannot.
const grid = ['oxx', 'ooo', 'xxo'].map((row) => [...row].map((cell) => cell === 'x'));

test.each([
  ['ArrowRight', [0, 1], [0, 2]],
  ['ArrowRight', [0, 2], [0, 2]],
  ['ArrowDown', [0, 1], [2, 1]],
  ['ArrowDown', [0, 2], [0, 2]],
  ['ArrowUp', [2, 1], [0, 1]],
  ['ArrowLeft', [0, 1], [0, 1]],
  ['Home', [0, 2], [0, 1]],
  ['End', [2, 0], [2, 1]],
])('%s from %j leads to %j', (key, [row, column], [toRow, toColumn]) => {
  expect(moved(grid, { row: row ?? 0, column: column ?? 0 }, key)).toEqual({ row: toRow, column: toColumn });
});

test('with Ctrl, Home and End go to the first and last cell; other keys are left alone', () => {
  expect(moved(grid, { row: 2, column: 0 }, 'Home', true)).toEqual({ row: 0, column: 1 });
  expect(moved(grid, { row: 0, column: 1 }, 'End', true)).toEqual({ row: 2, column: 1 });
  expect(moved(grid, { row: 0, column: 1 }, 'a')).toBeUndefined();
  expect(firstOpen([[false]])).toBeUndefined();
});
