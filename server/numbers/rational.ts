/** An exact fraction in lowest terms; `den` is positive. No threshold and no order here ever passes floating point. */
export interface Rational {
  readonly num: bigint;
  readonly den: bigint;
}

export type Rounding = 'HALF_UP' | 'DOWN' | 'UP';

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Throws RangeError for a zero denominator. */
export function rational(num: bigint, den = 1n): Rational {
  if (den === 0n) throw new RangeError('a fraction needs a denominator other than zero');
  const sign = den < 0n ? -1n : 1n;
  const common = gcd(num < 0n ? -num : num, den * sign);
  return { num: (num * sign) / common, den: (den * sign) / common };
}

export const ZERO: Rational = { num: 0n, den: 1n };
export const ONE: Rational = { num: 1n, den: 1n };

/** Reads decimal text such as `86.1`; throws RangeError for anything else. */
export function fromDecimal(text: string): Rational {
  const match = DECIMAL.exec(text);
  if (!match) throw new RangeError(`"${text}" is not a decimal number`);
  const [, sign = '', whole = '', decimals = ''] = match;
  return rational(BigInt(`${sign}${whole}${decimals}`), 10n ** BigInt(decimals.length));
}

export function add(a: Rational, b: Rational): Rational {
  return rational(a.num * b.den + b.num * a.den, a.den * b.den);
}

export function subtract(a: Rational, b: Rational): Rational {
  return rational(a.num * b.den - b.num * a.den, a.den * b.den);
}

export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.num * b.num, a.den * b.den);
}

export function divide(a: Rational, b: Rational): Rational {
  return rational(a.num * b.den, a.den * b.num);
}

/** Negative, zero or positive, as for Array.sort. */
export function compare(a: Rational, b: Rational): number {
  const left = a.num * b.den;
  const right = b.num * a.den;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function smaller(a: Rational, b: Rational): Rational {
  return compare(a, b) <= 0 ? a : b;
}

export function larger(a: Rational, b: Rational): Rational {
  return compare(a, b) >= 0 ? a : b;
}

/**
 * Decimal text with exactly `places` decimals. HALF_UP rounds halves away from zero; UP and DOWN go along the number
 * line.
 */
export function toDecimal(value: Rational, places: number, rounding: Rounding = 'HALF_UP'): string {
  const scaled = value.num * 10n ** BigInt(places);
  const negative = scaled < 0n;
  const size = negative ? -scaled : scaled;
  let whole = size / value.den;
  const rest = size % value.den;
  const outward = rounding === 'HALF_UP' ? rest * 2n >= value.den : rest > 0n && (rounding === 'UP') !== negative;
  if (outward) whole += 1n;
  const digits = whole.toString().padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return negative && whole > 0n ? `-${text}` : text;
}

/** Decimal text without trailing zeros; past `places` decimals it is rounded. */
export function toShortDecimal(value: Rational, places: number, rounding: Rounding = 'HALF_UP'): string {
  const text = toDecimal(value, places, rounding);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/**
 * Decimal text of `places` decimals, and of more where these would show a whole number that the value is not: a
 * majority by one share is no 50.000, one share is no 0.000, and all but one share is no 100.000. A value is never
 * nearer to a whole number than one part of its denominator, so there is an end to it.
 */
export function toTellingDecimal(value: Rational, places: number): string {
  for (let most = places; ; most += 1) {
    const text = toDecimal(value, most);
    if (value.den === 1n || fromDecimal(text).den !== 1n) return text;
  }
}

const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);

/** Euclid's. What fits into a number without loss is worked out there: several times as fast, and as exact. */
function gcd(a: bigint, b: bigint): bigint {
  while (b > LARGEST || a > LARGEST) {
    if (b === 0n) return a;
    [a, b] = [b, a % b];
  }
  let [left, right] = [Number(a), Number(b)];
  while (right > 0) [left, right] = [right, left % right];
  return BigInt(left);
}
