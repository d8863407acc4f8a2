import { startDay } from './fact-order.ts';
import type { ViewOf } from './fact-view.ts';
import type { HoldingStatement } from '../holdings/blocks.ts';
import { statedHolding } from '../holdings/stated-holding.ts';
import type { Share } from '../numbers/percent.ts';
import { isDay, type Day } from '../time/day.ts';

type View = ViewOf<'HOLDS'>;

/** A fact as the statement that the reading of blocks compares with others. */
export function statementOf(view: View, share: Share): HoldingStatement<View> {
  return {
    of: view,
    ...statedHolding(view.fact),
    share: share.range,
    certain: view.certainty !== 'POSSIBLE',
    statedOn: statedOn(view),
  };
}

/** The day a holding was last stated as of; its start where no source says as of when, '' where none is told either. */
export function statedOn(view: View): Day {
  return view.lastObservedOn ?? (view.fact.from === undefined ? '' : startDay(view));
}

/** A table of holders that says it is whole, or that it names the largest. */
export interface HoldersTable {
  readonly extent: 'COMPLETE' | 'LARGEST';
  readonly day: Day;
  readonly source: string;
}

/** The latest table of a company's holders among what is said of how far sources cover it. */
export function latestTable(coverage: readonly ViewOf<'COVERED_BY'>[]): HoldersTable | undefined {
  return coverage
    .flatMap((view): HoldersTable[] => {
      const { matter, extent, from, object, question } = view.fact;
      const day = view.lastObservedOn ?? (from !== undefined && isDay(from) ? from : undefined);
      return matter === 'HOLDS' &&
        question === undefined &&
        (extent === 'COMPLETE' || extent === 'LARGEST') &&
        day !== undefined
        ? [{ extent, day, source: object }]
        : [];
    })
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.extent < b.extent ? -1 : 1))[0];
}

/**
 * Whether a later table no longer names the holder: the holding is then only the last that was stated. Of what is told
 * without a day nobody knows whether it is earlier than the table.
 */
export function isNotNamed(
  { certain, statedOn: day }: HoldingStatement<View>,
  table: HoldersTable | undefined,
): boolean {
  return table !== undefined && !certain && day !== '' && day < table.day;
}
