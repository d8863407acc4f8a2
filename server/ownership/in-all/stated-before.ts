import type { FactView } from '../../facts/fact-view.ts';
import { grouped } from '../../holdings/grouped.ts';
import type { Day } from '../../time/day.ts';

/** How many of some parties are not certain on a day, and when sources stated each last before. */
export interface StatedBefore {
  readonly possible: number;
  readonly told: number;
  readonly first: Day | null;
  readonly last: Day | null;
}

/**
 * Of each party the latest statement counts, and none where another is certain on the day: what was stated again is not
 * the last that was stated. A day after `on` is never named: what is stated only then may not have held yet.
 */
export function statedBefore<View extends FactView>(
  views: readonly View[],
  on: Day,
  partyOf: (view: View) => string,
): StatedBefore {
  const possible = [...grouped(views, partyOf).values()].filter((own) =>
    own.every(({ certainty }) => certainty === 'POSSIBLE'),
  );
  const days = possible.flatMap((own) => latestBy(own, on) ?? []).sort();
  return { possible: possible.length, told: days.length, first: days[0] ?? null, last: days.at(-1) ?? null };
}

function latestBy(views: readonly FactView[], on: Day): Day | undefined {
  return views
    .flatMap(({ lastObservedOn, observedOn }) =>
      [lastObservedOn, observedOn].filter((day) => day !== undefined && day <= on),
    )
    .sort()
    .at(-1);
}
