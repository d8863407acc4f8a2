import { byKindAndDay, compareText } from '../../facts/fact-order.ts';
import type { FactView } from '../../facts/fact-view.ts';
import { eachInTurns, sortInTurns } from '../../shared/turns/in-turns.ts';
import type { Day } from '../../time/day.ts';
import type { FactKind } from '../../vocabulary/kinds.ts';
import { eventsOf, type FactChange } from './fact-changes.ts';

/** One mark of a time bar: what begins, ends, is replaced or first observed on a day. */
export interface TimelineMark {
  readonly day: Day;
  /** Facts, each counted once. */
  readonly count: number;
  readonly kinds: readonly FactKind[];
  /** The first few. */
  readonly changes: readonly FactChange[];
}

/** Changes told at one mark. */
const TOLD = 5;

/** Marks in order of day. A partial date marks its first day. */
export async function marksOf(views: readonly FactView[]): Promise<TimelineMark[]> {
  const changesOf = await eventsOf(views);
  const byDay = new Map<Day, FactChange[]>();
  await eachInTurns(await sortInTurns(views, byKindAndDay), (view) => {
    for (const change of changesOf(view)) {
      const known = byDay.get(change.day);
      if (known === undefined) byDay.set(change.day, [change]);
      else known.push(change);
    }
  });
  return [...byDay]
    .sort(([a], [b]) => compareText(a, b))
    .map(([day, changes]) => ({
      day,
      count: new Set(changes.map(({ fact }) => fact.fact.id)).size,
      kinds: [...new Set(changes.map(({ fact }) => fact.fact.kind))],
      changes: changes.slice(0, TOLD),
    }));
}
