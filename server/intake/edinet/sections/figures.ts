import { shiftPoint } from '../xbrl/transform.ts';

/** A count of shares as whole digits; undefined when the source gives none, or no whole number. */
export function sharesOf(value: string | undefined): string | undefined {
  if (value === undefined || !/^\d+(\.0+)?$/.test(value)) return undefined;
  return value.replace(/\.0+$/, '').replace(/^0+(?=\d)/, '');
}

/** A ratio as the percentage that was printed, with its digits: "0.0990" is "9.90". */
export function percentOf(ratio: string | undefined): string | undefined {
  return ratio !== undefined && /^\d+(\.\d+)?$/.test(ratio) ? shiftPoint(ratio, 2) : undefined;
}

/** The exact sum of decimals, with as many digits after the point as the longest has. */
export function sumOf(decimals: readonly string[]): string {
  const digits = Math.max(0, ...decimals.map((text) => text.split('.')[1]?.length ?? 0));
  let sum = 0n;
  for (const text of decimals) {
    const [whole = '0', part = ''] = text.split('.');
    sum += BigInt(whole + part.padEnd(digits, '0'));
  }
  return digits === 0 ? sum.toString() : shiftPoint(sum.toString(), -digits);
}

/** Equal as numbers: "9.9" and "9.90" are. */
export function sameNumber(a: string, b: string): boolean {
  const plain = (text: string) => (text.includes('.') ? text.replace(/(?<!0)0+$/, '').replace(/\.$/, '') : text);
  return plain(a) === plain(b);
}

/** Whether a percentage is what so many of so many come to, to its last printed digit, rounded or cut off. */
export function isShareOf(percent: string, part: string, whole: string): boolean {
  const digits = percent.split('.')[1]?.length ?? 0;
  const [numerator, denominator] = [BigInt(part) * 100n * 10n ** BigInt(digits), BigInt(whole)];
  if (denominator === 0n) return false;
  const cut = numerator / denominator;
  const printed = BigInt(percent.replace('.', ''));
  return printed === cut || (printed === cut + 1n && (numerator % denominator) * 2n >= denominator);
}
