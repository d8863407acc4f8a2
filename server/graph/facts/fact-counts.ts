import type { Context } from '../../context.ts';
import { endsOf } from '../../facts/parties-at-ends.ts';
import { compareText, startDay } from '../../facts/fact-order.ts';
import type { FactView } from '../../facts/fact-view.ts';
import { eachInTurns, mapInTurns, sortInTurns } from '../../shared/turns/in-turns.ts';
import { OPEN_END } from '../../time/day.ts';
import { factsWhere, type FactFilter } from './fact-filter.ts';

type CountBy = 'KIND' | 'SOURCE' | 'COMPANY' | 'YEAR';
interface Args {
  readonly by: CountBy;
  readonly where?: FactFilter | null;
}
interface FactCount {
  readonly key: string;
  readonly count: number;
}

/** How many facts have each key, the most first, then by key. */
export async function factCounts(_: unknown, { by, where }: Args, context: Context): Promise<FactCount[]> {
  const views = await factsWhere(where ?? {}, context);
  const keys = await mapInTurns(views, (view) => keysOf(view, by, context));
  const counts = new Map<string, number>();
  await eachInTurns(keys, (some) => {
    for (const key of new Set(some)) counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return sortInTurns(
    [...counts].map(([key, count]) => ({ key, count })),
    (a, b) => b.count - a.count || compareText(a.key, b.key),
  );
}

/** The keys under which a fact counts. */
async function keysOf(view: FactView, by: CountBy, { facts }: Context): Promise<readonly string[]> {
  switch (by) {
    case 'KIND':
      return [view.fact.kind];
    case 'SOURCE':
      return (await facts.citations(view)).map(({ source }) => source);
    case 'COMPANY':
      return (await endsOf(view.fact, facts)).parties.filter(({ type }) => type === 'Company').map(({ id }) => id);
    case 'YEAR': {
      const day = startDay(view);
      return [day === OPEN_END ? 'unknown' : day.slice(0, 4)];
    }
  }
}
