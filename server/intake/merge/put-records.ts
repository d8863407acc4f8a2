import type { Fact } from '../../shared/facts.ts';
import type { Day } from '../../time/day.ts';
import { factsOfEditions, type Edition } from './editions.ts';
import type { MergeWorld } from './merge-world.ts';

interface OpenEdition extends Edition {
  readonly record: string;
  readonly source: string;
  readonly facts: Fact[];
}

/** Puts what a file states of records into the world, edition by edition: one at a time is at hand. */
export interface RecordPutter {
  /** An edition that states nothing yet. */
  readonly begin: (record: string, source: string, day: Day) => void;
  readonly put: (record: string, source: string, day: Day, fact: Fact) => void;
  /** After the last. */
  readonly end: () => void;
}

/** Statements of one record, source and day that follow each other are one edition of it. */
export function putRecords(world: MergeWorld, format: string): RecordPutter {
  let open: OpenEdition | undefined;
  const end = () => {
    if (open === undefined) return;
    const key = `${format} ${open.record}`;
    const editions = [...(world.records.get(key) ?? []), open];
    open = undefined;
    world.records.set(key, editions);
    // Of a single edition all facts are put where they stand.
    if (editions.length > 1) for (const { facts } of editions) for (const { id } of facts) world.facts.delete(id);
    for (const fact of factsOfEditions(editions)) world.facts.set(fact.id, fact);
  };
  const begin = (record: string, source: string, day: Day): OpenEdition => {
    end();
    open = { record, source, day, facts: [] };
    return open;
  };
  return {
    begin,
    put: (record, source, day, fact) => {
      const same = open?.record === record && open.source === source && open.day === day;
      (same && open !== undefined ? open : begin(record, source, day)).facts.push(fact);
    },
    end,
  };
}
