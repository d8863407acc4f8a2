import { dayNumber } from '../lib/days.ts';
import type { FactOf } from '../lib/facts/fact-fields.ts';

export type Career = FactOf<'Seat'> | FactOf<'Post'>;

/** One bar of the timeline, in days since 1970: sure in the middle, unsure at ends that are not known to the day. */
export interface Bar {
  readonly fact: Career;
  /** First and last day on which it may have held; the end is the day shown where none is stated. */
  readonly from: number;
  readonly until: number;
  /** Between these it is stated; equal where nothing certain lies between. */
  readonly sureFrom: number;
  readonly sureUntil: number;
  /** Where no source says when it ended. */
  readonly open: boolean;
}

/** First and last day that an ISO prefix may mean. */
function reach(date: string): readonly [number, number] {
  if (date.length === 10) return [dayNumber(date), dayNumber(date)];
  if (date.length === 4) return [dayNumber(`${date}-01-01`), dayNumber(`${date}-12-31`)];
  const [year = 0, month = 0] = date.split('-').map(Number);
  const next = month === 12 ? `${String(year + 1)}-01-01` : `${String(year)}-${String(month + 1).padStart(2, '0')}-01`;
  return [dayNumber(`${date}-01`), dayNumber(next) - 1];
}

/**
 * Bars of all posts and seats that began by the day `on`, the earliest first. A fact of which neither a start nor a day
 * of statement is known is no bar: it is listed, not drawn. A seat whose end no source tells goes on until the same
 * board is joined again, in a seat that may hold on the day: from then on that is the one that holds.
 */
export function careerBars(facts: readonly Career[], on: string): readonly Bar[] {
  const today = dayNumber(on);
  return facts
    .flatMap((fact): Bar[] => {
      const start = fact.from === null ? undefined : reach(fact.from);
      const observed = [fact.observedOn, fact.lastObservedOn].flatMap((day) => (day === null ? [] : [dayNumber(day)]));
      const from = start?.[0] ?? observed[0];
      if (from === undefined || from > today) return [];
      const end = fact.to === null ? undefined : reach(fact.to);
      const again = end === undefined ? joinedAgain(fact, from, facts, today) : undefined;
      const last = again === undefined ? today : Math.max(again, observed.at(-1) ?? again);
      const until = Math.max(from, Math.min(end?.[1] ?? last, today));
      const sureFrom = Math.min(start?.[1] ?? from, observed[0] ?? Number.POSITIVE_INFINITY, until);
      const stated = Math.min(observed.at(-1) ?? sureFrom, today);
      const sureUntil = Math.min(until, Math.max(sureFrom, end === undefined ? stated : end[0]));
      return [
        {
          fact,
          from,
          until,
          sureFrom: Math.max(from, sureFrom),
          sureUntil: Math.max(from, sureUntil),
          open: end === undefined,
        },
      ];
    })
    .sort((a, b) => a.from - b.from || (a.fact.id < b.fact.id ? -1 : 1));
}

/** The day on which the same board is joined the next time in a seat that may hold on the day shown. */
function joinedAgain(fact: Career, from: number, facts: readonly Career[], today: number): number | undefined {
  if (fact.__typename !== 'Seat') return undefined;
  const { board } = fact;
  const next = facts.flatMap((other) => {
    if (other.__typename !== 'Seat' || other.board.id !== board.id || other.from === null) return [];
    const start = reach(other.from)[0];
    return start > from && (other.to === null || reach(other.to)[1] > today) ? [start] : [];
  });
  return next.length === 0 ? undefined : Math.min(...next);
}

/** Years to rule the timeline by: not more than twelve of them. */
export function yearLines(from: number, until: number): readonly { readonly year: number; readonly at: number }[] {
  const year = (day: number) => new Date(day * 86_400_000).getUTCFullYear();
  const [first, last] = [year(from), year(until)];
  const step = [1, 2, 5, 10, 20, 50, 100].find((years) => (last - first) / years <= 12) ?? 1000;
  const lines = [];
  for (let at = Math.ceil(first / step) * step; at <= last; at += step)
    if (dayNumber(`${String(at).padStart(4, '0')}-01-01`) >= from)
      lines.push({ year: at, at: dayNumber(`${String(at).padStart(4, '0')}-01-01`) });
  return lines;
}
