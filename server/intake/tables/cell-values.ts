import { Parser } from 'htmlparser2';
import { isPartialDate, type PartialDate } from '../../time/day.ts';
import { monthName } from '../../time/month-name.ts';
import { onlyJapaneseDate } from '../japanese-date.ts';

export const DECIMALS = ['point', 'comma'] as const;
export type DecimalMark = (typeof DECIMALS)[number];

/** Places by which the point of a figure moves, by what it is written in. */
const PLACES = {
  ones: 0,
  thousands: 3,
  'ten-thousands': 4,
  millions: 6,
  'hundred-millions': 8,
  billions: 9,
  fractions: 2,
} as const;
/** `ones` are written out, whatever their heading says; `fractions` are of percentages: 0.247 for 24.7 %. */
export const UNITS = Object.keys(PLACES) as [Unit, ...Unit[]];
export type Unit = keyof typeof PLACES;

/** A figure, as exact decimal text, out of the unit in which it is written: `1.5` in millions is `1500000`. */
export function inUnits(figure: string, unit: Unit): string {
  const [, sign = '', whole = '', decimals = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(figure) ?? [];
  const places = PLACES[unit];
  const digits = whole + decimals.padEnd(places, '0');
  const at = whole.length + places;
  const left = digits.slice(0, at).replace(/^0+(?=\d)/, '');
  return `${sign}${left}${digits.length > at ? `.${digits.slice(at)}` : ''}`;
}

/** A text that was written as a formula, so that a spreadsheet leaves its zeros: `="007"`. */
const TEXT_FORMULA = /^="((?:[^"]|"")*)"$/;

/**
 * Text of a cell on one line, without spaces around it, with the character references of HTML read;
 * undefined when it is blank.
 */
export function cellText(cell: string | undefined): string | undefined {
  const text = (cell ?? '')
    .replace(TEXT_FORMULA, (_, inner: string) => inner.replaceAll('""', '"'))
    .replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,30});/gi, unescaped)
    .replace(/\s*[\r\n]\s*/g, ' ')
    .trim();
  return text === '' ? undefined : text;
}

/** A dash alone stands where there is nothing to say: it is as good as blank. */
export function isDash(text: string): boolean {
  return /^[-‐‑‒–—―−－ー─]{1,3}$/.test(text);
}

function unescaped(reference: string): string {
  let text = '';
  const parser = new Parser({ ontext: (part) => (text += part) }, { decodeEntities: true });
  parser.end(reference);
  return text;
}

/**
 * A number as exact decimal text: full-width digits, thousands set apart by the other mark, spaces or apostrophes.
 * Without a mark only what can be read in one way is taken: neither `1,234` nor `1.234`. Undefined for anything else.
 */
export function exactNumber(cell: string, mark: DecimalMark | undefined): string | undefined {
  const text = cell
    .normalize('NFKC')
    .replace(/\u2212/g, '-')
    .replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, '');
  if (mark === undefined) {
    if (/^-?[1-9]\d{0,2}[.,]\d{3}$/.test(text)) return undefined;
    return exactNumber(text, 'point') ?? exactNumber(text, 'comma');
  }
  const [point, group] = mark === 'point' ? ['\\.', ','] : [',', '\\.'];
  // No thousands begin with a zero: `0,050` is not fifty.
  const form = new RegExp(`^(-?)(\\d+|[1-9]\\d{0,2}(?:${group}\\d{3})+)(?:${point}(\\d+))?$`);
  const match = form.exec(text);
  if (match === null) return undefined;
  const [, sign = '', whole = '', decimals] = match;
  return `${sign}${whole.replace(/[.,]/g, '')}${decimals === undefined ? '' : `.${decimals}`}`;
}

/**
 * A percentage: with or without its sign. It has no thousands, so a mark in it is of its decimals where none is agreed
 * on.
 */
export function exactPercent(cell: string, mark: DecimalMark | undefined): string | undefined {
  const text = cell.normalize('NFKC').replace(/\s*%$/, '');
  const by = mark ?? (text.includes(',') && !text.includes('.') ? 'comma' : 'point');
  return text.includes(by === 'comma' ? '.' : ',') ? undefined : exactNumber(text, by);
}

/** Months as English writes them, by their first three letters. */
const MONTHS = Array.from({ length: 12 }, (_, i) => monthName(String(i + 1))?.toLowerCase() ?? '');
const DAY_FIRST = /^(?:(\d{1,2})(?:st|nd|rd|th)?[ -])?([a-z]{3,9})\.?,?[ -](\d{4})$/i;
const MONTH_FIRST = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i;

function byMonthName(text: string): DateParts | undefined {
  const [, day, name, year] = DAY_FIRST.exec(text) ?? [];
  const [, name2, day2, year2] = MONTH_FIRST.exec(text) ?? [];
  const word = (name ?? name2)?.toLowerCase();
  if (word === undefined) return undefined;
  const month = MONTHS.findIndex(
    (one) => one === word || one.slice(0, 3) === word || (word === 'sept' && one === 'september'),
  );
  const on = day ?? day2;
  return month < 0 ? undefined : { YYYY: year ?? year2, MM: String(month + 1), ...(on !== undefined && { DD: on }) };
}

/** What programs write behind a day that has no time. */
const MIDNIGHT = /[T ]0{1,2}:00(?::00(?:\.0+)?)?(?:Z|[+]00:00)?$/;

/**
 * A date by a pattern of YYYY, MM and DD, e.g. `DD.MM.YYYY`; without one, with the year first: `2024-05-01`,
 * `2024/5/1`, `2024`, `2024年5月1日`, also by era: `令和6年5月1日`, `R6.5.1`; and with its month in English letters: `1 May
 * 2024`, `May 2024`. Undefined when it is no date that exists.
 */
export function dateBy(cell: string, pattern: string | undefined): PartialDate | undefined {
  const text = cell.normalize('NFKC').trim().replace(MIDNIGHT, '');
  // A business year begins in one year and ends in another.
  if (text.includes('年度')) return undefined;
  const parts = pattern === undefined ? (yearFirst(text) ?? byMonthName(text)) : byPattern(text, pattern);
  if (parts === undefined) return pattern === undefined ? onlyJapaneseDate(text) : undefined;
  const date = [parts.YYYY, parts.MM?.padStart(2, '0'), parts.DD?.padStart(2, '0')]
    .filter((part) => part !== undefined)
    .join('-');
  return isPartialDate(date) ? date : undefined;
}

type DateParts = Partial<Record<'YYYY' | 'MM' | 'DD', string | undefined>>;

function yearFirst(text: string): DateParts | undefined {
  const match = /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?$/.exec(text);
  if (match === null) return undefined;
  const [, year, , month, day] = match;
  return { ...(year && { YYYY: year }), ...(month && { MM: month }), ...(day && { DD: day }) };
}

function byPattern(text: string, pattern: string): DateParts | undefined {
  const source = pattern
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace('YYYY', '(?<YYYY>\\d{4})')
    .replace('MM', '(?<MM>\\d{1,2})')
    .replace('DD', '(?<DD>\\d{1,2})');
  return new RegExp(`^${source}$`).exec(text)?.groups;
}

const FLAGS = new Map([
  ...['yes', 'y', 'true', '1', 'x', '有', 'はい', '○', '〇', '◯', '該当'].map((word) => [word, true] as const),
  ...['no', 'n', 'false', '0', '無', 'いいえ', '×', '✕', '非該当'].map((word) => [word, false] as const),
]);

/** Yes or no; undefined for any other word. */
export function flagOf(cell: string): boolean | undefined {
  return FLAGS.get(cell.normalize('NFKC').toLowerCase());
}
