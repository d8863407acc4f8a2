import { LANGUAGE } from './language/language.ts';
import { say } from './messages/words.ts';

/**
 * Days in words. A day is ISO text and is never given to `Date` with a time zone: 2007-03-31 is the 31st everywhere.
 */
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const DAY_MS = 86_400_000;

/** `2007-03-31` → `31 March 2007`; `2005-06` → `June 2005`; `2005` → `2005`. */
export function dayInWords(date: string): string {
  const { year, month, day } = parts(date);
  if (LANGUAGE === 'ja') return dayInJapanese(date);
  if (month === undefined) return year;
  return [day, MONTHS[month - 1], year].filter(Boolean).join(' ');
}

/** `2007-03-31` → `31 Mar 2007`. */
export function dayInShort(date: string): string {
  const { year, month, day } = parts(date);
  if (LANGUAGE === 'ja') return dayInJapanese(date);
  if (month === undefined) return year;
  return [day, MONTHS[month - 1]?.slice(0, 3), year].filter(Boolean).join(' ');
}

/**
 * `2007-03-31` → `2007年3月31日`; `2005-06` → `2005年6月`; `2005` → `2005年`: one form, short enough for a drawing too.
 */
export function dayInJapanese(date: string): string {
  const { year, month, day } = parts(date);
  const moment = Date.parse(month === undefined ? `${date}-01-01` : day === undefined ? `${date}-01` : date);
  if (!/^\d{4}$/.test(year) || Number.isNaN(moment)) return date;
  // The year stands without zeros before it, as the calendar has it: a browser takes a tenth of a page's time to make
  // what would say the same.
  const inYear = month === undefined ? '' : `${String(month)}月`;
  return `${String(Number(year))}年${inYear}${day === undefined ? '' : `${day}日`}`;
}

/** From a day to a later one, each part said once: `31 March to 25 May 2007`; one day alone where both are the same. */
export function dayRangeInWords(first: string, last: string): string {
  return LANGUAGE === 'ja'
    ? rangeInJapanese(first, last)
    : `${beginning(first, last, dayInWords, ' to ')}${dayInWords(last)}`;
}

/** The same in short: `31 Mar – 25 May 2007`. */
export function dayRangeInShort(first: string, last: string): string {
  return LANGUAGE === 'ja'
    ? rangeInJapanese(first, last)
    : `${beginning(first, last, dayInShort, ' – ')}${dayInShort(last)}`;
}

/** `2007年3月31日～5月25日`: the year is said once. */
export function rangeInJapanese(first: string, last: string): string {
  if (first === last) return dayInJapanese(first);
  const year = `${first.slice(0, 4)}年`;
  const end = dayInJapanese(last);
  return `${dayInJapanese(first)}～${first.length > 4 && last.length > 4 && end.startsWith(year) ? end.slice(year.length) : end}`;
}

function beginning(first: string, last: string, say: (date: string) => string, between: string): string {
  if (first === last) return '';
  const whole = say(first);
  const year = ` ${first.slice(0, 4)}`;
  return (
    (first.slice(0, 4) === last.slice(0, 4) && whole.endsWith(year) ? whole.slice(0, -year.length) : whole) + between
  );
}

function parts(date: string): { year: string; month?: number; day?: string } {
  const [year = date, month, day] = date.split('-');
  if (month === undefined) return { year };
  return day === undefined ? { year, month: Number(month) } : { year, month: Number(month), day: String(Number(day)) };
}

/** `2006-04-01/2007-03-31` → `1 April 2006 to 31 March 2007`; other text as it is. */
export function periodText(period: string): string {
  const [from = '', to = ''] = period.split('/');
  return /^\d{4}/.test(from) && /^\d{4}/.test(to)
    ? say('fromToTo', { from: dayInWords(from), to: dayInWords(to) })
    : period;
}

/** Whole days since 1970-01-01, for distances and positions; NaN when it is no day. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

export function dayOfNumber(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

/** True for a whole day that exists in the calendar. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const number = dayNumber(text);
  return !Number.isNaN(number) && dayOfNumber(number) === text;
}

export function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * When a fact held, as far as stated: `since June 2005`, `until 28 June 2006`, `June 2005 to March 2007`, or undefined.
 */
export function span(from: string | null, to: string | null): string | undefined {
  if (from !== null && to !== null) return say('fromToTo', { from: dayInWords(from), to: dayInWords(to) });
  if (from !== null) return say('sinceFrom', { from: dayInWords(from) });
  if (to !== null) return say('untilTo', { to: dayInWords(to) });
  return undefined;
}
