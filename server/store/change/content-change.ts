import { turn } from '../../shared/turns/turns.ts';
import type { Board, Fact, Party, Source } from '../../shared/facts.ts';
import type { GraphContent } from '../graph-content.ts';
import type { TouchedPart } from './graph-change.ts';

/** What is new or otherwise in a graph, and which facts are gone from it. */
export interface ContentChange {
  readonly parties: readonly Party[];
  readonly boards: readonly Board[];
  readonly sources: readonly Source[];
  readonly facts: readonly Fact[];
  /** Ids of facts that are there no more. */
  readonly gone: readonly string[];
}

/** The change of all parts together; whoever else this process serves has a turn between two of them. */
export async function contentChanges(parts: Iterable<TouchedPart>): Promise<ContentChange> {
  const all: { [K in keyof ContentChange]: ContentChange[K][number][] } = {
    parties: [],
    boards: [],
    sources: [],
    facts: [],
    gone: [],
  };
  for (const { looked, before, after } of parts) {
    const { parties, boards, sources, facts, gone } = contentChange(before, after);
    if (looked !== 'facts') {
      append(all.parties, parties);
      append(all.boards, boards);
      append(all.sources, sources);
    }
    append(all.facts, facts);
    append(all.gone, gone);
    await turn();
  }
  return all;
}

/** What makes one graph of the other. Records that are the same object in both cost a comparison and nothing else. */
function contentChange(before: GraphContent, after: GraphContent): ContentChange {
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

function append<T>(list: T[], more: readonly T[]): void {
  for (const one of more) list.push(one);
}
