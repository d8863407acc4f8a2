import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rational, toShortDecimal } from './rational.ts';

/** Small, around the largest number that floating point counts exactly, and far beyond it. */
const anyWhole = fc.oneof(
  fc.bigInt({ min: 0n, max: 1_000n }),
  fc.bigInt({ min: 2n ** 53n - 3n, max: 2n ** 53n + 3n }),
  fc.bigInt({ min: 0n, max: 2n ** 120n }),
);

/** The greatest common divisor by halving and subtracting (Stein 1967): another way than the one under test. */
function binaryGcd(a: bigint, b: bigint): bigint {
  if (a === 0n) return b;
  if (b === 0n) return a;
  if (a % 2n === 0n) return b % 2n === 0n ? 2n * binaryGcd(a / 2n, b / 2n) : binaryGcd(a / 2n, b);
  if (b % 2n === 0n) return binaryGcd(a, b / 2n);
  return a > b ? binaryGcd((a - b) / 2n, b) : binaryGcd((b - a) / 2n, a);
}

test('a fraction keeps its value and is in lowest terms, however large', () => {
  fc.assert(
    fc.property(anyWhole, anyWhole, anyWhole, fc.boolean(), (num, den, times, negative) => {
      fc.pre(den > 0n && times > 0n);
      const [over, under] = [num * times * (negative ? -1n : 1n), den * times];
      const fraction = rational(over, under);
      expect(fraction.num * under).toBe(over * fraction.den);
      expect(fraction.den > 0n).toBe(true);
      expect(binaryGcd(fraction.num < 0n ? -fraction.num : fraction.num, fraction.den)).toBe(1n);
    }),
    { numRuns: 2_000 },
  );
});

test('a short decimal rounds halves up where nothing else is asked for, and a hair below them down', () => {
  // 1/200 is exactly 0.005, 4999/1000000 a little less.
  expect(toShortDecimal(rational(1n, 200n), 2)).toBe('0.01');
  expect(toShortDecimal(rational(-1n, 200n), 2)).toBe('-0.01');
  expect(toShortDecimal(rational(4_999n, 1_000_000n), 2)).toBe('0');
});
