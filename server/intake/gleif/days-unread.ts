import type { ProblemStatement, Spot } from '../importer.ts';
import { statedDay } from '../stated-day.ts';
import { warning } from '../stated-problem.ts';

/** Tells days that are none: what stands there is left out, and not without a word. */
export function* daysUnread(
  whose: string,
  days: readonly (readonly [what: string, text: string | undefined])[],
  at: Spot,
): Generator<ProblemStatement> {
  for (const [what, text] of days)
    if (text !== undefined && statedDay(text) === undefined)
      yield warning('DAY_UNREAD', `"${text.slice(0, 80)}" is no day: ${what} of "${whose}" is left out`, at);
}
