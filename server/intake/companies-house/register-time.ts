import { dayAfter, type Day } from '../../time/day.ts';
import type { FactStatement } from '../importer.ts';
import { statedDay } from '../stated-day.ts';

/**
 * Of what the register calls over without a day, or with one that cannot be: it was so by the day of the file at the
 * latest.
 */
export function overBy(published: Day | undefined, from: Day | undefined): Pick<FactStatement, 'over'> {
  return published === undefined || (from !== undefined && from >= published) ? {} : { over: { by: published } };
}

/** The days of something in a register, as far as it states them; `to` is the first day on which it is no more. */
export interface RegisterTime {
  readonly from?: Day;
  readonly to?: Day;
  readonly note?: string;
}

/**
 * What began and ended on one day held for that day: the end is then the day after. An end before the start is left out
 * and said; so is a day that does not exist.
 */
export function registerTime(began: string | undefined, ended: string | undefined): RegisterTime & { wrong?: string } {
  const [from, end] = [statedDay(began), statedDay(ended)];
  const unread = [began, ended].filter((day) => day !== undefined && statedDay(day) === undefined);
  if (unread.length > 0) {
    const wrong = `"${unread.join('", "')}" is no day`;
    return { ...(from === undefined ? {} : { from }), ...(end === undefined ? {} : { to: end }), wrong };
  }
  if (from === undefined) return end === undefined ? {} : { to: end };
  if (end === undefined) return { from };
  if (end < from) return { from, wrong: `it ends (${end}) before it starts (${from})` };
  if (end > from) return { from, to: end };
  return { from, to: dayAfter(end), note: `Began and ended on ${end}: it held for that day.` };
}
