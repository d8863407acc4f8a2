import { firstDay, isDay, isPartialDate, lastDay, type Day, type PartialDate } from '../../time/day.ts';

/** What the texts of a property come to; undefined where there is none, or where they contradict each other. */
export interface OneDate {
  readonly date: PartialDate | undefined;
  /** Several that cannot all be right. */
  readonly contradiction: boolean;
}

/** The most exact of dates of which each contains it: 1971 and 1971-01-22 are the latter. */
export function oneDate(values: readonly string[]): OneDate {
  const dates = values.map(dateOf).filter((date) => date !== undefined);
  const [longest] = [...dates].sort((a, b) => b.length - a.length);
  if (longest === undefined) return { date: undefined, contradiction: false };
  const fits = dates.every((date) => longest.startsWith(date));
  return { date: fits ? longest : undefined, contradiction: !fits };
}

/** `1971`, `1971-01`, `1971-01-22`, also with a time of day. */
export function dateOf(text: string): PartialDate | undefined {
  const date = /^\d{4}(-\d{2}(-\d{2})?)?/.exec(text)?.[0];
  return date !== undefined && isPartialDate(date) && /^(?:$|[T ])/.test(text.slice(date.length)) ? date : undefined;
}

export function dayOf(text: string | null | undefined): Day | undefined {
  const date = dateOf(text ?? '');
  return date !== undefined && isDay(date) ? date : undefined;
}

export interface Percentage {
  readonly percent?: string;
  readonly percentMin?: string;
  readonly percentMinExclusive?: boolean;
  readonly percentMax?: string;
}

const NUMBER = String.raw`(\d+(?:[.,]\d+)?)`;
const EXACT = new RegExp(String.raw`^${NUMBER}\s*%?$`);
const RANGE = new RegExp(String.raw`^${NUMBER}\s*%?\s*(?:-|–|to|bis)\s*${NUMBER}\s*%?$`, 'i');
const MORE = new RegExp(String.raw`^(?:>|more than|over)\s*${NUMBER}\s*%?$`, 'i');
const LEAST = new RegExp(String.raw`^(?:>=|≥|at least)\s*${NUMBER}\s*%?$|^${NUMBER}\s*%?\s*\+$`, 'i');

/** `51`, `51.5%`, `51,5 %`, `25-50`, `>25`; undefined for anything else and for what is more than all. */
export function percentageOf(text: string): Percentage | undefined {
  const decimal = (number: string | undefined) => (number ?? '').replace(',', '.');
  const within = (...numbers: string[]) => numbers.every((number) => Number(number) <= 100);
  const exact = EXACT.exec(text);
  if (exact !== null) return within(decimal(exact[1])) ? { percent: decimal(exact[1]) } : undefined;
  const range = RANGE.exec(text);
  if (range !== null) {
    const [low, high] = [decimal(range[1]), decimal(range[2])];
    return within(low, high) && Number(low) <= Number(high) ? { percentMin: low, percentMax: high } : undefined;
  }
  const more = MORE.exec(text);
  if (more !== null)
    return within(decimal(more[1])) ? { percentMin: decimal(more[1]), percentMinExclusive: true } : undefined;
  const least = LEAST.exec(text);
  const low = decimal(least?.[1] ?? least?.[2]);
  return least !== null && within(low) ? { percentMin: low } : undefined;
}

/** A whole number or decimal, with thousands set apart by commas or spaces or not; undefined for anything else. */
export function amountOf(text: string): string | undefined {
  const plain = text.trim().replace(/(?<=\d)[ ,](?=\d{3}(?:\D|$))/g, '');
  const number = /^(\d+)(\.\d+)?$/.exec(plain);
  return number === null ? undefined : plain;
}

/** From and to with the end as the first day on which it is no more; an end that is stated is taken as the last day. */
export function contradicts(from: PartialDate | undefined, to: PartialDate | undefined): boolean {
  return from !== undefined && to !== undefined && lastDay(to) < firstDay(from);
}
