import type { Board, Fact, Party, Source } from '../../shared/facts.ts';
import type { GraphContent } from '../graph-content.ts';

/** What is new or otherwise in a graph, and which facts are gone from it. */
export interface ContentChange {
  readonly parties: readonly Party[];
  readonly boards: readonly Board[];
  readonly sources: readonly Source[];
  readonly facts: readonly Fact[];
  /** Ids of facts that are there no more. */
  readonly gone: readonly string[];
}

/** What makes one graph of the other. Records that are the same object in both cost a comparison and nothing else. */
export function contentChange(before: GraphContent, after: GraphContent): ContentChange {
  const kept = new Set(after.facts.map(({ id }) => id));
  return {
    parties: [...otherwise(before.companies, after.companies), ...otherwise(before.persons, after.persons)],
    boards: otherwise(before.boards, after.boards),
    sources: otherwise(before.sources, after.sources),
    facts: otherwise(before.facts, after.facts),
    gone: before.facts.flatMap(({ id }) => (kept.has(id) ? [] : [id])),
  };
}

function otherwise<Entry extends { readonly id: string }>(before: readonly Entry[], after: readonly Entry[]): Entry[] {
  const known = new Map(before.map((entry) => [entry.id, entry]));
  return after.filter((entry) => {
    const was = known.get(entry.id);
    return was !== entry && JSON.stringify(was) !== JSON.stringify(entry);
  });
}
