import type { FactView } from '../../facts/fact-view.ts';
import type { Day } from '../../time/day.ts';

/** How many of some facts are not certain on a day, and when sources stated those before. */
export interface StatedBefore {
  readonly possible: number;
  readonly told: number;
  readonly first: Day | null;
  readonly last: Day | null;
}

/** A day after `on` is never named: what is stated only then may not have held yet. */
export function statedBefore(views: readonly FactView[], on: Day): StatedBefore {
  const possible = views.filter(({ certainty }) => certainty === 'POSSIBLE');
  const days = possible
    .flatMap(
      ({ lastObservedOn, observedOn }) =>
        [lastObservedOn, observedOn].find((day) => day !== undefined && day <= on) ?? [],
    )
    .sort();
  return { possible: possible.length, told: days.length, first: days[0] ?? null, last: days.at(-1) ?? null };
}
