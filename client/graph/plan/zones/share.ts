import { compareDecimals, oneDecimal, openAbove, rounded, widened, type Bounds } from '../../../lib/figures.ts';
import type { PlanHolding } from '../plan-answer.ts';

type Share = Pick<PlanHolding, 'percent' | 'range'> & { readonly shares?: string | null };

/** A share for the line: one decimal, bounds as bounds, and a question mark for what is not known. */
export function shareText({ percent, range: stated, shares }: Share): string {
  if (percent !== null) return oneDecimal(percent, /[1-9]/.test(shares ?? percent));
  const range = stated && openAbove(stated);
  const min = range?.min ?? null;
  const max = range?.max ?? null;
  if (range && min !== null && max !== null) return betweenText(oneDecimal(min), oneDecimal(max));
  if (range && min !== null && Number(min) > 0) return leastText(range, min);
  if (range && max !== null && Number(max) < 100) return `${range.maxExclusive ? '<' : '≤'} ${oneDecimal(max)}`;
  return '?';
}

/** A lower bound is never rounded up: `≥ 0.1 %` of 0.15 %, and of less than a tenth `> 0 %`. */
function leastText(range: Bounds, min: string): string {
  const low = compareDecimals(rounded(min, 1), min) > 0 ? widened(range, 1) : range;
  if (Number(low.min) < 0.1) return '> 0 %';
  return `${low.minExclusive ? '>' : '≥'} ${oneDecimal(low.min ?? min)}`;
}

const LITTLE = oneDecimal('0.01');

/** Bounds that read the same are said once, and `< 0.1 %` has said what lies below it: `1.2–1.3 %`, `24.7 %`. */
function betweenText(low: string, high: string): string {
  return low === high || high === LITTLE ? high : `${low.replace(' %', '')}–${high}`;
}

/** Percent as a number for the width of a line, never for a comparison that is told. */
export function shareWeight({ percent, range }: Pick<PlanHolding, 'percent' | 'range'>): number | undefined {
  const known = percent ?? range?.min ?? range?.max ?? null;
  return known === null ? undefined : Number(known);
}

/** Lines grow with the square root of the share: 100 % is 4 px wide, 25 % little more than half of that. */
export function lineWidth(weight: number | undefined): number {
  if (weight === undefined) return 1.6;
  return 0.5 + 0.36 * Math.sqrt(Math.min(100, Math.max(1, weight)));
}

/** Sum of decimal texts, exactly; undefined when there are none. */
export function sumOf(decimals: readonly string[]): string | undefined {
  if (decimals.length === 0) return undefined;
  const places = Math.max(...decimals.map((text) => text.split('.')[1]?.length ?? 0));
  const total = decimals.reduce((sum, text) => {
    const [whole = '0', fraction = ''] = text.split('.');
    return sum + BigInt(whole + fraction.padEnd(places, '0'));
  }, 0n);
  const digits = String(total).padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/**
 * `part` of `whole` in percent to one decimal, and to more beside a border; reckoned on integers: 133692 of 204300 →
 * `65.4 %`.
 */
export function ratioText(part: bigint, whole: bigint): string {
  const hundred = 100n * part;
  const fraction = (10n ** PLACES * (hundred % whole)) / whole;
  // What the places cut off is told by one more, so that no border is met that is not there.
  const rest = (10n ** PLACES * hundred) % whole === 0n ? '' : '1';
  return oneDecimal(`${String(hundred / whole)}.${String(fraction).padStart(Number(PLACES), '0')}${rest}`);
}

const PLACES = 20n;
