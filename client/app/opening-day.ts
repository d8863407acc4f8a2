import type { Problem } from '../lib/answer.ts';
import { openingDay, useSpan, useTimeline } from '../timebar/timeline.ts';

export interface OpeningDay {
  readonly day: string | undefined;
  readonly problem: Problem | undefined;
  readonly retry: () => void;
}

/** The day to show when the address names none: see `openingDay`, and `openingDayOfPerson` for a person's page. */
export function useOpeningDay(
  focus: string,
  known: string | undefined,
  named: string | undefined,
  dayOf: typeof openingDay = openingDay,
): OpeningDay {
  const timeline = useTimeline(focus, known);
  const span = useSpan();
  const unreachable = timeline.problem?.code === 'NETWORK' ? timeline.problem : undefined;
  // An id that nobody has has no timeline: the page says so, on the last day any source speaks of.
  const settled = timeline.data !== undefined || (timeline.problem !== undefined && span.data !== undefined);
  return {
    day:
      named === undefined && settled
        ? dayOf(timeline.data?.timeline ?? [], timeline.data?.statedDays ?? [], span.data?.dataset.lastDay ?? null)
        : undefined,
    problem: span.problem ?? unreachable,
    retry: () => {
      timeline.retry();
      span.retry();
    },
  };
}
