/**
 * Days and partial dates.
 *
 * A day is ISO text `YYYY-MM-DD`; a partial date is an ISO prefix (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`) and stands for
 * the whole interval it names. Text is compared as text: the order of ISO days is their lexical order.
 */
export type Day = string;
export type PartialDate = string;

/** Before and after every day that can be written. */
export const BEGINNING: Day = '0000-01-01';
export const OPEN_END: Day = '9999-12-31';

const [HYPHEN, ZERO, NINE] = [0x2d, 0x30, 0x39];

function daysInMonth(year: number, month: number): number {
  return [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** True for a prefix that names a year, month or day that exists (`2020-02-30` does not). */
export function isPartialDate(text: string): boolean {
  const { length } = text;
  if (length !== 4 && length !== 7 && length !== 10) return false;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (at === 4 || at === 7 ? code !== HYPHEN : code < ZERO || code > NINE) return false;
  }
  const year = Number(text.slice(0, 4));
  if (year === 0) return false;
  if (length === 4) return true;
  const month = Number(text.slice(5, 7));
  if (month < 1 || month > 12) return false;
  if (length === 7) return true;
  const day = Number(text.slice(8));
  return day >= 1 && day <= daysInMonth(year, month);
}

/** True for a whole day that exists. */
export function isDay(text: string): boolean {
  return text.length === 10 && isPartialDate(text);
}

/** The first day of the interval a partial date names. */
export function firstDay(date: PartialDate): Day {
  return date + '-01-01'.slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6);
}

/** The last day of the interval a partial date names. */
export function lastDay(date: PartialDate): Day {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  const [year, month] = date.split('-');
  return `${date}-${String(daysInMonth(Number(year), Number(month))).padStart(2, '0')}`;
}

const TWO_DIGITS = Array.from({ length: 32 }, (_, n) => String(n).padStart(2, '0'));

/** A day's numbers. */
function numbersOf(day: Day): [year: number, month: number, date: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
}

function ofYear(year: number): string {
  return String(year).padStart(4, '0');
}

/** The day before; the first writable day has none and stays. */
export function dayBefore(day: Day): Day {
  if (day <= BEGINNING) return BEGINNING;
  const [year, month, date] = numbersOf(day);
  if (date > 1) return `${day.slice(0, 8)}${TWO_DIGITS[date - 1] ?? ''}`;
  if (month === 1) return `${ofYear(year - 1)}-12-31`;
  return `${day.slice(0, 5)}${TWO_DIGITS[month - 1] ?? ''}-${TWO_DIGITS[daysInMonth(year, month - 1)] ?? ''}`;
}

/** The day after; the last writable day has none and stays. */
export function dayAfter(day: Day): Day {
  if (day >= OPEN_END) return OPEN_END;
  const [year, month, date] = numbersOf(day);
  if (date < daysInMonth(year, month)) return `${day.slice(0, 8)}${TWO_DIGITS[date + 1] ?? ''}`;
  if (month < 12) return `${day.slice(0, 5)}${TWO_DIGITS[month + 1] ?? ''}-01`;
  return `${ofYear(year + 1)}-01-01`;
}

/** How many days from one day up to, not including, another. */
export function daysBetween(from: Day, until: Day): number {
  return (Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}
