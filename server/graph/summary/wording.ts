import { thousands } from '../../facts/percent.ts';
import { firstDay, type Day, type PartialDate } from '../../shared/day.ts';
import type { FactBase } from '../../shared/facts.ts';

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
];

/** "2007", "June 2007" or "28 June 2007": as much as is known. */
export function dateText(date: PartialDate): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const name = `${MONTHS[Number(month) - 1] ?? month} ${year}`;
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

/** " (from April 2002 until June 2005)", or nothing when neither is stated. */
export function span({ from, to }: Pick<FactBase, 'from' | 'to'>): string {
  if (from === undefined && to === undefined) return '';
  const parts = [from === undefined ? '' : `from ${dateText(from)}`, to === undefined ? '' : `until ${dateText(to)}`];
  return ` (${parts.filter(Boolean).join(' ')})`;
}

/** Whether the fact was over on the day; one whose end is not stated is told in the present. */
export function isOver({ to }: Pick<FactBase, 'to'>, day: Day): boolean {
  return to !== undefined && firstDay(to) <= day;
}

/** Words behind the sentence, e.g. " as President, outside"; the unknown ones left out. */
export function aside(...words: readonly (string | false | undefined)[]): string {
  const said = words.filter(Boolean);
  return said.length === 0 ? '' : `, ${said.join(', ')}`;
}

/** "SHARES_OUTSTANDING" as "shares outstanding". */
export function plainWord(word: string): string {
  return word.toLowerCase().replaceAll('_', ' ');
}
