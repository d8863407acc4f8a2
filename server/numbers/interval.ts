import {
  add,
  compare,
  fromDecimal,
  larger,
  multiply,
  ONE,
  rational,
  smaller,
  subtract,
  toTellingDecimal,
  ZERO,
  type Rational,
} from './rational.ts';

/**
 * What is known of a share of the whole, as a fraction (1 is 100 %): somewhere between two exact bounds, each of which
 * may itself be excluded. Equal bounds are an exact figure. A share that is not known at all has no interval: it is
 * `undefined`, never 0 to 1.
 */
export interface Interval {
  readonly min: Rational;
  readonly minExclusive: boolean;
  readonly max: Rational;
  readonly maxExclusive: boolean;
}

/** The GraphQL type PercentRange: decimal text in percent. */
export interface PercentRange {
  readonly min: string | null;
  readonly minExclusive: boolean;
  readonly max: string | null;
  readonly maxExclusive: boolean;
}

const HUNDRED = rational(100n);

export function exactly(value: Rational): Interval {
  return { min: value, minExclusive: false, max: value, maxExclusive: false };
}

export function isExact(interval: Interval): boolean {
  return compare(interval.min, interval.max) === 0;
}

/** A percentage as printed: "5.0" is [4.95 %, 5.05 %). Cut to what a share can be, so "100" is [99.5 %, 100 %]. */
export function ofPrintedPercent(text: string): Interval {
  const value = fromDecimal(text);
  const decimals = text.split('.')[1]?.length ?? 0;
  const half = rational(1n, 2n * 10n ** BigInt(decimals));
  const min = multiply(subtract(value, half), rational(1n, 100n));
  const max = multiply(add(value, half), rational(1n, 100n));
  if (compare(value, HUNDRED) > 0) return { min, minExclusive: false, max, maxExclusive: true };
  return {
    min: larger(min, ZERO),
    minExclusive: false,
    max: smaller(max, ONE),
    maxExclusive: compare(max, ONE) <= 0,
  };
}

/** Bounds in percent as a source gives them; the one that is missing is that of any share, 0 or 100 %. */
export function ofPercentBounds(
  min: string | undefined,
  minExclusive: boolean,
  max: string | undefined,
  maxExclusive: boolean,
): Interval {
  return {
    min: min === undefined ? ZERO : multiply(fromDecimal(min), rational(1n, 100n)),
    minExclusive: min !== undefined && minExclusive,
    max: max === undefined ? ONE : multiply(fromDecimal(max), rational(1n, 100n)),
    maxExclusive: max !== undefined && maxExclusive,
  };
}

export function addIntervals(a: Interval, b: Interval): Interval {
  return {
    min: add(a.min, b.min),
    minExclusive: a.minExclusive || b.minExclusive,
    max: add(a.max, b.max),
    maxExclusive: a.maxExclusive || b.maxExclusive,
  };
}

/**
 * Product of two shares (both at least 0). A bound of the product is reached only where both factors reach theirs, or
 * one is zero.
 */
export function multiplyIntervals(a: Interval, b: Interval): Interval {
  return {
    min: multiply(a.min, b.min),
    minExclusive: productExcludes(a.min, a.minExclusive, b.min, b.minExclusive),
    max: multiply(a.max, b.max),
    maxExclusive: productExcludes(a.max, a.maxExclusive, b.max, b.maxExclusive),
  };
}

function productExcludes(a: Rational, aExclusive: boolean, b: Rational, bExclusive: boolean): boolean {
  if (a.num === 0n && !aExclusive) return false;
  if (b.num === 0n && !bExclusive) return false;
  return aExclusive || bExclusive;
}

/** Whether some figure lies in both. */
export function overlap(a: Interval, b: Interval): boolean {
  return reaches(a, b) && reaches(b, a);
}

/** Whether `a` does not lie wholly above `b`. */
function reaches(a: Interval, b: Interval): boolean {
  const order = compare(a.min, b.max);
  return order < 0 || (order === 0 && !a.minExclusive && !b.maxExclusive);
}

/**
 * In percent. A bound that decimals cannot write (50475 / 204300) is given to 12 decimals, rounded half up, or to more.
 */
export function toPercentRange(interval: Interval): PercentRange {
  return {
    min: percentText(interval.min),
    minExclusive: interval.minExclusive,
    max: percentText(interval.max),
    maxExclusive: interval.maxExclusive,
  };
}

/**
 * A fraction as percent text, as many decimals as it needs up to 12; to more where these would show nothing or the
 * whole.
 */
export function percentText(fraction: Rational): string {
  const text = toTellingDecimal(multiply(fraction, HUNDRED), 12);
  return text.replace(/\.?0+$/, '');
}
