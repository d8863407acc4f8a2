import type { FactView } from '../fact-view.ts';
import { thousands } from '../../numbers/percent.ts';
import { firstDay, isPartialDate, type PartialDate } from '../../time/day.ts';
import { overBy } from '../../time/validity.ts';
import { monthName } from '../../time/month-name.ts';

/** "2007", "June 2007" or "28 June 2007": as much as is known. */
export function dateText(date: PartialDate): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const name = `${monthName(month) ?? month} ${year}`;
  return day === undefined ? name : `${String(Number(day))} ${name}`;
}

/** "2,000,000,000 JPY"; "an unknown amount" when the source gives none. */
export function money(amount: string | undefined, currency: string | undefined): string {
  return amount === undefined ? 'an unknown amount' : figure(amount, currency);
}

/** A figure with its thousands apart and its unit behind it. */
export function figure(amount: string, unit?: string): string {
  return unit === undefined ? thousands(amount) : `${thousands(amount)} ${unit}`;
}

const SIGNS: Readonly<Record<string, string>> = { JPY: '¥', USD: 'US$', EUR: '€', GBP: '£' };

/** "¥2,000,000,000", "US$5"; of a currency without a sign of its own "CHF 5". */
export function sum(amount: string, currency: string | undefined): string {
  if (currency === undefined) return thousands(amount);
  return `${SIGNS[currency] ?? `${currency} `}${thousands(amount)}`;
}

/** "since April 2002", "April 2002 to June 2005", "until June 2005", as far as it is stated. */
export function held({ from, to }: Pick<FactView['fact'], 'from' | 'to'>): string | undefined {
  if (from !== undefined && to !== undefined) return `${dateText(from)} to ${dateText(to)}`;
  if (from !== undefined) return `since ${dateText(from)}`;
  return to === undefined ? undefined : `until ${dateText(to)}`;
}

/** The end of a company's name, whose full stop ends no sentence. */
const ABBREVIATED = /\b(Ltd|Corp|Inc|Co|Cos|Bros|Plc|Pty|Bhd|[A-Z])\.$/i;

/**
 * Parts with commas between; one that came as a sentence of its own ends inside this one. Empty when nothing is said.
 */
export function together(parts: readonly (string | false | undefined)[]): string {
  const said = parts.filter((part): part is string => typeof part === 'string' && part !== '');
  return said
    .map((part, i) => (i < said.length - 1 ? (ABBREVIATED.test(part) ? part : part.replace(/\.$/, '')) : part))
    .join(', ');
}

/**
 * " (from April 2002 until June 2005)", or nothing when neither is stated. What is told of no certain day says how far
 * the source goes: " (from June 1997; end not stated)", " (last stated as of 31 March 2007)", " (day not said)".
 */
export function span({ fact, on, knownOn, certainty, lastObservedOn }: FactView): string {
  const { from, to, supersededBy } = fact;
  const over = overBy(fact, knownOn);
  const stated = [from === undefined ? '' : `from ${dateText(from)}`, to === undefined ? '' : `until ${dateText(to)}`];
  const parts = [stated.filter(Boolean).join(' ')];
  if (to === undefined && over !== undefined) parts.push(`over by ${dateText(over)}, since when is not stated`);
  else if (to === undefined && supersededBy === undefined) {
    const uncertain = certainty === 'POSSIBLE';
    if (lastObservedOn !== undefined && uncertain) parts.push(`last stated as of ${dateText(lastObservedOn)}`);
    if (lastObservedOn === undefined && from !== undefined && (uncertain || on === undefined))
      parts.push('end not stated');
    if (lastObservedOn === undefined && from === undefined) parts.push('day not said');
  }
  const said = parts.filter(Boolean).join('; ');
  return said === '' ? '' : ` (${said})`;
}

/** "2006-04-01/2007-03-31" as "1 April 2006 to 31 March 2007"; other text as it stands. */
export function periodText(period: string): string {
  const [from = '', to = '', ...rest] = period.split('/');
  return rest.length === 0 && isPartialDate(from) && isPartialDate(to)
    ? `${dateText(from)} to ${dateText(to)}`
    : period;
}

/**
 * Whether the fact was over on the day asked about, or on that of the asker; without a stated end it is told in the
 * present.
 */
export function isOver({ fact, on, knownOn }: FactView): boolean {
  const end = fact.to === undefined ? overBy(fact, knownOn) : firstDay(fact.to);
  return end !== undefined && end <= (on ?? knownOn);
}

/** Words behind the sentence, e.g. " as President, outside"; the unknown ones left out. */
export function aside(...words: readonly (string | false | undefined)[]): string {
  const said = words.filter(Boolean);
  return said.length === 0 ? '' : `, ${said.join(', ')}`;
}

/** A word that the title does not already have in it. */
export function unlessIn(title: string | undefined, word: string): string | undefined {
  return title?.toLowerCase().includes(word) === true ? undefined : word;
}

/** "SHARES_OUTSTANDING" as "shares outstanding". */
export function plainWord(word: string): string {
  return word.toLowerCase().replaceAll('_', ' ');
}

/** Words in brackets behind what they belong to; the unknown ones left out. */
export function inBrackets(...words: readonly (string | undefined)[]): string {
  const said = words.filter((word) => word !== undefined && word !== '');
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
}
