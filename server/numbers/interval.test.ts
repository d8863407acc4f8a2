import { describe, expect, it } from 'vitest';
import {
  addIntervals,
  multiplyIntervals,
  ofPercentBounds,
  ofPrintedPercent,
  overlap,
  type Interval,
} from './interval.ts';
import { rational } from './rational.ts';

/** `[1/4, 1/2)` and its like: brackets as in mathematics, bounds in whole percent. */
function interval(text: string): Interval {
  const match = /^([[(])(\d+), (\d+)([\])])$/.exec(text);
  if (match === null) throw new Error(`"${text}" is no interval`);
  const [, open, min = '', max = '', close] = match;
  return {
    min: rational(BigInt(min), 100n),
    minExclusive: open === '(',
    max: rational(BigInt(max), 100n),
    maxExclusive: close === ')',
  };
}

describe('two intervals have a figure in common', () => {
  it.each([
    ['[10, 20]', '[20, 30]', true],
    ['[10, 20)', '[20, 30]', false],
    ['[10, 20]', '(20, 30]', false],
    ['[10, 20)', '(20, 30]', false],
    ['[10, 21)', '(20, 30]', true],
    ['[10, 19]', '[20, 30]', false],
    ['[10, 40]', '[20, 30]', true],
    ['[20, 20]', '[20, 20]', true],
    ['[20, 20]', '(20, 30]', false],
  ])('%s and %s: %s', (a, b, isCommon) => {
    expect(overlap(interval(a), interval(b))).toBe(isCommon);
    expect(overlap(interval(b), interval(a))).toBe(isCommon);
  });
});

describe('a bound that a sum or a product never reaches', () => {
  // Sums reach a bound only where both figures reach theirs.
  it.each([
    ['[10, 20]', '[30, 40]', '[40, 60]'],
    ['(10, 20]', '[30, 40]', '(40, 60]'],
    ['[10, 20]', '(30, 40]', '(40, 60]'],
    ['(10, 20]', '(30, 40]', '(40, 60]'],
    ['[10, 20)', '[30, 40]', '[40, 60)'],
    ['[10, 20]', '[30, 40)', '[40, 60)'],
    ['[10, 20)', '[30, 40)', '[40, 60)'],
  ])('%s + %s = %s', (a, b, sum) => {
    expect(addIntervals(interval(a), interval(b))).toEqual(interval(sum));
  });

  // A product is zero as soon as one figure is, whatever the other does.
  it.each([
    ['[50, 100]', '[40, 50]', '[20, 50]'],
    ['(50, 100]', '[40, 50]', '(20, 50]'],
    ['[50, 100)', '[40, 50]', '[20, 50)'],
    ['[50, 100]', '(40, 50)', '(20, 50)'],
    ['[0, 100]', '(50, 100]', '[0, 100]'],
    ['(50, 100]', '[0, 100]', '[0, 100]'],
    ['(0, 100]', '[50, 100]', '(0, 100]'],
    ['(0, 100]', '(50, 100]', '(0, 100]'],
    ['(0, 100]', '[0, 100]', '[0, 100]'],
    ['(0, 100]', '(0, 100]', '(0, 100]'],
    ['[50, 100]', '(0, 100]', '(0, 100]'],
  ])('%s x %s = %s', (a, b, product) => {
    expect(multiplyIntervals(interval(a), interval(b))).toEqual(interval(product));
    expect(multiplyIntervals(interval(b), interval(a))).toEqual(interval(product));
  });
});

describe('bounds as a source gives them', () => {
  it('are excluded only where they are stated and said to be', () => {
    expect(ofPercentBounds('25', true, '50', true)).toEqual(interval('(25, 50)'));
    expect(ofPercentBounds('25', false, '50', false)).toEqual(interval('[25, 50]'));
    expect(ofPercentBounds('25', false, '50', true)).toEqual(interval('[25, 50)'));
    // Nobody excluded a bound that nobody stated: a share may be nothing, or all.
    expect(ofPercentBounds(undefined, true, '50', false)).toEqual(interval('[0, 50]'));
    expect(ofPercentBounds('25', false, undefined, true)).toEqual(interval('[25, 100]'));
  });
});

describe('a printed percentage', () => {
  it('above the whole is not cut to it: 120 is 119.5 to 120.5, without the latter', () => {
    expect(ofPrintedPercent('120')).toEqual({
      min: rational(1195n, 1000n),
      minExclusive: false,
      max: rational(1205n, 1000n),
      maxExclusive: true,
    });
  });
  it('whose rounding ends at the whole does not reach it: 99.5 is below 99.55, 99 below 99.5, 99.95 below 99.955', () => {
    expect(ofPrintedPercent('99')).toMatchObject({ max: rational(995n, 1000n), maxExclusive: true });
    expect(ofPrintedPercent('99.95')).toMatchObject({ max: rational(99_955n, 100_000n), maxExclusive: true });
  });
});
