import { dayAfter, firstDay, lastDay, type Day, type PartialDate } from '../../time/day.ts';
import { texts, type FtmEntity } from './ftm-shape.ts';
import type { Ended, FtmTelling } from './ftm-telling.ts';
import { contradicts, dateOf, oneDate } from './ftm-values.ts';

/** Since when and until when something is so, as far as an entity says. */
interface EdgeDays extends Ended {
  readonly days: { readonly from?: PartialDate; readonly to?: PartialDate };
}

/**
 * The days of an entity, its start by the first of these properties that it has. An end that is no date, that is given
 * as several, or that comes before the start is an end all the same: what has one is not taken for what goes on.
 */
export function edgeDays(entity: FtmEntity, starts: readonly string[], telling: FtmTelling): EdgeDays {
  const from = starts.map((name) => startOf(entity, name, telling)).find((date) => date !== undefined);
  const stated = texts(entity, 'endDate');
  const to = oneDate(stated).date;
  const began = from === undefined ? {} : { from };
  if (stated.length === 0) return { days: began, over: undefined, unseen: false };
  if (to !== undefined && !contradicts(from, to)) return { days: { ...began, to }, over: undefined, unseen: false };
  const asOf = telling.published ?? telling.observedOn;
  const dates = to === undefined ? stated.map(dateOf).filter((date) => date !== undefined) : [];
  telling.warn('DATES_CONTRADICT', whatIsWrong(from, to, stated, dates));
  const ends = dates.filter((date) => !contradicts(from, date));
  const last = latest(ends.map((date) => dayAfter(lastDay(date))));
  const by = last ?? (from !== undefined && asOf !== undefined && firstDay(from) >= asOf ? undefined : asOf);
  const goesOn = ends.length > 0 && asOf !== undefined && ends.every((date) => firstDay(date) > asOf);
  return { days: began, over: by === undefined ? undefined : { by }, unseen: !goesOn };
}

function startOf(entity: FtmEntity, name: string, telling: FtmTelling): PartialDate | undefined {
  const { date, contradiction } = oneDate(texts(entity, name));
  if (contradiction)
    telling.warn('DATES_CONTRADICT', `${name} has several dates: ${texts(entity, name).join(', ')}; none is taken.`);
  return date;
}

function whatIsWrong(
  from: PartialDate | undefined,
  to: PartialDate | undefined,
  stated: readonly string[],
  dates: readonly PartialDate[],
): string {
  if (to !== undefined)
    return `It ends on ${to}, before it starts on ${from ?? ''}; it has ended, and no day of it is taken.`;
  const said = stated.map((text) => text.slice(0, 40)).join(', ');
  return dates.length === 0
    ? `endDate is no date: ${said}; it has ended by the day of the file.`
    : `endDate has several dates: ${said}; it has ended by the last of them.`;
}

function latest(days: readonly Day[]): Day | undefined {
  return days.length === 0 ? undefined : days.reduce((a, b) => (a > b ? a : b));
}
