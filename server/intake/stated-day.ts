import { isDay, type Day } from '../time/day.ts';

/**
 * The day that a source prints, as ISO text. A moment (`2012-11-29T23:00:00Z`) counts by the day that is printed: which
 * clock the register went by is not said. Undefined where there is none, and where it does not exist.
 */
export function statedDay(text: string | null | undefined): Day | undefined {
  const day = text?.trim().slice(0, 10);
  return day !== undefined && isDay(day) && /^(?:$|[T ])/.test(text?.trim().slice(10) ?? '') ? day : undefined;
}

/** `29/07/2020` as a day: day first, as in the United Kingdom. */
export function dayFirst(text: string | undefined): Day | undefined {
  const match = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text?.trim() ?? '');
  return match === null ? undefined : statedDay(`${match[3] ?? ''}-${match[2] ?? ''}-${match[1] ?? ''}`);
}

/** `07/29/2020` or `07-29-2020` as a day: month first, as in the United States. */
export function monthFirst(text: string | undefined): Day | undefined {
  const match = /^(\d{2})[/-](\d{2})[/-](\d{4})$/.exec(text?.trim() ?? '');
  return match === null ? undefined : statedDay(`${match[3] ?? ''}-${match[1] ?? ''}-${match[2] ?? ''}`);
}
