import type { Fact } from '../../shared/facts.ts';
import type { Day } from '../../time/day.ts';
import { factsOfEditions, type Edition } from './editions.ts';
import type { FactStatement } from '../importer.ts';
import type { MergeWorld } from './merge-world.ts';

interface OpenEdition extends Edition {
  /** Under which it stands among the records. */
  readonly key: string;
  readonly source: string;
  /** As its statements number it. */
  readonly number: number | undefined;
  readonly facts: Fact[];
}

/** Other ids of a record, and of one that it goes on with; and which of its editions it is. */
type OtherIds = Pick<FactStatement, 'alsoRecord' | 'continues' | 'edition'>;

/** Puts what a file states of records into the world, edition by edition: one at a time is at hand. */
export interface RecordPutter {
  /** An edition that states nothing yet. */
  readonly begin: (record: string, source: string, day: Day) => void;
  readonly put: (record: string, source: string, day: Day, fact: Fact, others?: OtherIds) => void;
  /** After the last. */
  readonly end: () => void;
}

/** What a record said until now, under whichever of its ids it is asked for. */
export function editionsOf({ records }: MergeWorld, format: string, record: string): readonly Edition[] {
  return records.get(recordKey(records, format, record)) ?? [];
}

function recordKey(records: MergeWorld['records'], format: string, record: string): string {
  const key = `${format} ${record}`;
  return records.get(key)?.[0]?.of ?? key;
}

/** Statements of one record, source, day and number that follow each other are one edition of it. */
export function putRecords(world: MergeWorld, format: string): RecordPutter {
  let open: OpenEdition | undefined;
  const keyOf = (record: string) => recordKey(world.records, format, record);
  const end = () => {
    if (open === undefined) return;
    const { key, number: _, ...edition } = open;
    const editions = [...(world.records.get(key) ?? []), edition];
    open = undefined;
    world.records.set(key, editions);
    // Of a single edition all facts are put where they stand.
    if (editions.length > 1) for (const { facts } of editions) for (const { id } of facts) world.facts.delete(id);
    for (const fact of factsOfEditions(editions)) world.facts.set(fact.id, fact);
  };
  const begin = (key: string, source: string, day: Day, number?: number): OpenEdition => {
    end();
    open = { key, source, day, number, facts: [] };
    return open;
  };
  /** Makes a record be found under another id, unless that is one of its own. */
  const isAlso = (record: string, key: string, day: Day) => {
    const other = `${format} ${record}`;
    if (other !== key && world.records.get(other) === undefined)
      world.records.set(other, [{ day, facts: [], of: key }]);
  };
  return {
    begin: (record, source, day) => {
      begin(keyOf(record), source, day);
    },
    put: (record, source, day, fact, { alsoRecord, continues, edition } = {}) => {
      // One that is open was begun by its withdrawal.
      const before = continues === undefined ? undefined : keyOf(continues);
      if (before !== undefined && (open?.key === before || world.records.has(before))) isAlso(record, before, day);
      const key = keyOf(record);
      if (alsoRecord !== undefined) isAlso(alsoRecord, key, day);
      // One that was begun by a withdrawal is of whoever comes first.
      if (open?.number === undefined && open?.facts.length === 0) open = { ...open, number: edition };
      const same = open?.key === key && open.source === source && open.day === day && open.number === edition;
      (same && open !== undefined ? open : begin(key, source, day, edition)).facts.push(fact);
    },
    end,
  };
}
