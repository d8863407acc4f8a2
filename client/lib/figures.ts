import { LANGUAGE } from './language/language.ts';
import { say } from './messages/words.ts';

/**
 * Figures in words. They arrive as exact decimal text and are never turned into floating point: rounding for display is
 * done on the digits, and what is unknown gets a word of its own, never a zero.
 */

/** `2000000000` → `2,000,000,000`; decimals are kept as they are. */
export function grouped(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const sign = whole.startsWith('-') ? '−' : '';
  const digits = whole.replace('-', '').replace(/\B(?=(\d{3})+$)/g, ',');
  return sign + (fraction === undefined ? digits : `${digits}.${fraction}`);
}

/** Rounds decimal text half away from zero to `places` decimals, on its digits. */
export function rounded(decimal: string, places: number): string {
  const negative = decimal.startsWith('-');
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.');
  if (fraction.length <= places) return decimal;
  const scaled = BigInt(whole + fraction.slice(0, places)) + (Number(fraction[places]) >= 5 ? 1n : 0n);
  const text = String(scaled).padStart(places + 1, '0');
  const result = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
  return negative && scaled !== 0n ? `-${result}` : result;
}

/** `24.706` → `24.706 %`, without zeros that carry nothing: `100.000` → `100 %`. */
export function percentText(decimal: string): string {
  const trimmed = decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
  return `${grouped(trimmed)} %`;
}

/** At these something is decided: a figure beside one of them is not shown as it. */
const BORDERS: readonly string[] = ['25', '50', '75', '100'];
const MOST_PLACES = 5;

/**
 * `4.993` → `5.0 %`, `51` → `51 %`, `100.0` → `100 %`, `0.012` → `< 0.1 %`, `50.0003` → `50.0003 %`: one decimal where
 * the figure has any. A little is not nothing, and a share more than half is not half: there are as many decimals as
 * tell it, or `> 50 %`.
 */
export function oneDecimal(percent: string, some = /[1-9]/.test(percent)): string {
  if (percentText(percent) === '100 %') return '100 %';
  const text = rounded(percent, 1);
  const border = BORDERS.find((one) => compareDecimals(one, text) === 0);
  const order = border === undefined ? 0 : compareDecimals(percent, border);
  if (border !== undefined && order !== 0) {
    for (let places = 2; places <= MOST_PLACES; places += 1) {
      const more = rounded(percent, places);
      if (compareDecimals(more, border) !== 0) return `${more} %`;
    }
    return `${order > 0 ? '>' : '<'} ${border} %`;
  }
  return /^0(\.0)?$/.test(text) && some ? '< 0.1 %' : `${text} %`;
}

const SYMBOLS: Readonly<Record<string, string>> = { JPY: '¥', USD: 'US$', EUR: '€', GBP: '£' };

/** `2000000000`, `JPY` → `¥2,000,000,000`. */
export function amountText(decimal: string, currency: string | null): string {
  const symbol = currency === null ? undefined : SYMBOLS[currency];
  if (symbol !== undefined) return `${symbol}${grouped(decimal)}`;
  return currency === null ? grouped(decimal) : `${currency} ${grouped(decimal)}`;
}

/** Exact up to a million, then in millions or billions where nothing is lost: `2000000000` → `¥2,000 m`. */
export function amountInShort(decimal: string, currency: string | null): string {
  if (/^-?\d+$/.test(decimal) && decimal.endsWith('000000') && decimal.length > 6) {
    const millions = decimal.slice(0, -6);
    if (LANGUAGE === 'ja' && currency === 'JPY') return `${grouped(millions)}百万円`;
    return say('inMillions', { amount: amountText(millions, currency) });
  }
  return amountText(decimal, currency);
}

/** Bounds to `places` decimals, widened and never narrowed: the lower one down, the upper one up. */
export function widened({ min, minExclusive, max, maxExclusive }: Bounds, places: number): Bounds {
  const low = min === null ? null : cutTo(min, places, false);
  const high = max === null ? null : cutTo(max, places, true);
  return {
    min: low,
    // Of a little that the places leave nothing of, more than nothing is left.
    minExclusive: low === min ? minExclusive : low !== null && !/[1-9]/.test(low) && /[1-9]/.test(min ?? ''),
    max: high,
    maxExclusive: maxExclusive && high === max,
  };
}

/** Above so little, that it is all at most says nothing. */
const LITTLE_KNOWN = '10';

/** Bounds as a line has room for them: beside a small lower one `at most 100 %` is left out. */
export function openAbove(bounds: Bounds): Bounds {
  const { min, max } = bounds;
  const says =
    min === null || max === null || compareDecimals(max, '100') < 0 || compareDecimals(min, LITTLE_KNOWN) >= 0;
  if (says) return bounds;
  const some = bounds.minExclusive || /[1-9]/.test(min);
  return { min: some ? min : null, minExclusive: bounds.minExclusive, max: null, maxExclusive: false };
}

function cutTo(decimal: string, places: number, up: boolean): string {
  const [whole = '0', fraction = ''] = decimal.split('.');
  if (decimal.startsWith('-') || fraction.length <= places) return decimal;
  const unit = BigInt(whole + fraction.slice(0, places)) + (up && /[1-9]/.test(fraction.slice(places)) ? 1n : 0n);
  const text = String(unit).padStart(places + 1, '0');
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
}

export interface Bounds {
  readonly min: string | null;
  readonly minExclusive: boolean;
  readonly max: string | null;
  readonly maxExclusive: boolean;
}

/**
 * Bounds as a reader says them: `94.95 to under 95.05 %`, `over 50 %`, `exactly 100 %`; undefined when nothing is
 * known.
 */
export function boundsText({ min, minExclusive, max, maxExclusive }: Bounds): string | undefined {
  if (min === null && max === null) return undefined;
  if (min !== null && max !== null && compareDecimals(min, max) === 0) return percentText(min);
  const low = min === null ? undefined : percentText(min);
  const high = max === null ? undefined : percentText(max);
  const most = high === undefined ? undefined : say(maxExclusive ? 'under' : 'atMost', { high });
  if (low === undefined) return most;
  const least = say(minExclusive ? 'over' : 'atLeast', { low });
  if (most === undefined) return least;
  const from = LANGUAGE === 'ja' || minExclusive ? least : low;
  return say('fromTo', { from, to: LANGUAGE === 'ja' || maxExclusive ? most : (high ?? '') });
}

/** Order of two decimal texts, exactly; negative when `a` is smaller. */
export function compareDecimals(a: string, b: string): number {
  const places = Math.max(a.split('.')[1]?.length ?? 0, b.split('.')[1]?.length ?? 0);
  const x = scaled(a, places);
  const y = scaled(b, places);
  return x < y ? -1 : x > y ? 1 : 0;
}

function scaled(decimal: string, places: number): bigint {
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.');
  const value = BigInt(whole + fraction.padEnd(places, '0'));
  return decimal.startsWith('-') ? -value : value;
}

/** `1 fact`, `12 facts`; `plural` when it is not made by an `s`. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${grouped(String(count))}${LANGUAGE === 'ja' ? '' : ' '}${count === 1 ? singular : plural}`;
}
