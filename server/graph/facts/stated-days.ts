import { compareText } from '../../facts/fact-order.ts';
import type { FactReader } from '../../facts/fact-reader.ts';
import type { FactView } from '../../facts/fact-view.ts';
import { groupInTurns, mapInTurns } from '../../shared/turns/in-turns.ts';
import { whenReady } from '../../shared/turns/ready.ts';
import type { Day } from '../../time/day.ts';
import { FACT_KINDS, type FactKind } from '../../vocabulary/kinds.ts';

/** The parent object of the GraphQL type StatedDay. */
export interface StatedDay {
  readonly day: Day;
  /** Facts, each counted once. */
  readonly count: number;
  readonly kinds: readonly FactKind[];
}

/** The days as of which citations that could be read state these facts, in order. */
export async function statedDaysOf(views: readonly FactView[], facts: FactReader): Promise<StatedDay[]> {
  const stated = await mapInTurns(views, (view) =>
    whenReady(facts.citations(view), (citations) => ({
      kind: view.fact.kind,
      days: new Set(citations.flatMap(({ observedOn }) => observedOn ?? [])),
    })),
  );
  const byDay = await groupInTurns(stated, ({ days }) => days);
  return [...byDay]
    .sort(([a], [b]) => compareText(a, b))
    .map(([day, found]) => {
      const kinds = new Set(found.map(({ kind }) => kind));
      return { day, count: found.length, kinds: FACT_KINDS.filter((kind) => kinds.has(kind)) };
    });
}
