import { expect, test } from 'vitest';
import { thresholdOf } from './arguments.ts';

test.each([
  [5.1, 51n, 1000n],
  [0.1, 1n, 1000n],
  [1e-7, 1n, 1_000_000_000n],
  [100, 1n, 1n],
  [19.999976, 2499997n, 12_500_000n],
])('the threshold %d is the decimal that was written', (percent, num, den) => {
  expect(thresholdOf(percent)).toStrictEqual({ num, den });
});

test.each([-0.1, 100.1, Number.NaN])('the threshold %d is refused', (percent) => {
  expect(() => thresholdOf(percent)).toThrow(/between 0 and 100/);
});
