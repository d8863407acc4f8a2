import type { Day } from '../../time/day.ts';
import type { PartyStatement } from '../importer.ts';
import { goneRecord } from './gone.ts';
import type { MergeWorld } from './merge-world.ts';
import type { FileSources } from './sources.ts';

/** An edition of the record of a party. */
interface PartyEdition {
  readonly record: string;
  readonly source: string;
  readonly day: Day;
}

/**
 * Records of parties that were stated before and are stated anew with no fact at all: what they stated before has ended
 * all the same. Facts alone would not tell, as there are none.
 */
export interface RestatedRecords {
  /** Before the facts: what the file says of one party. */
  readonly wait: (statements: readonly PartyStatement[]) => void;
  /** An edition of a record states a fact, or takes it back. */
  readonly stated: (record: string, source: string, day: Day) => void;
  /** After the facts: the editions that state none, and what they end. */
  readonly silent: (statements: readonly PartyStatement[]) => PartyEdition[];
}

export function restatedRecords(
  { records }: MergeWorld,
  format: string,
  sources: FileSources,
  facts: Pick<Map<string, true>, 'get'> & { readonly set: (edition: string, is: true) => unknown },
): RestatedRecords {
  let anyWaits = false;
  const isKnown = (record: string) => records.has(`${format} ${record}`);
  const editionsOf = (statements: readonly PartyStatement[]) =>
    statements.flatMap(({ record: first, alsoRecords = [], source: key, knownFrom }): PartyEdition[] => {
      const source = sources.of(key);
      if (first === undefined || source === undefined) return [];
      const day = knownFrom ?? source.published;
      return [first, ...alsoRecords].map((record) => ({ record, source: source.id, day }));
    });
  return {
    wait: (statements) => {
      anyWaits ||= editionsOf(statements).some(({ record }) => statements.length > 1 || isKnown(record));
    },
    stated: (record, source, day) => {
      if (anyWaits) facts.set(editionKey({ record, source, day }), true);
    },
    silent: (statements) =>
      editionsOf(statements).flatMap((edition) => {
        const gone = { ...edition, record: goneRecord(edition.record) };
        const again = isKnown(gone.record) ? [gone] : [];
        const isSilent = anyWaits && isKnown(edition.record) && facts.get(editionKey(edition)) !== true;
        return isSilent ? [edition, ...again] : again;
      }),
  };
}

function editionKey({ record, source, day }: PartyEdition): string {
  return JSON.stringify([record, source, day]);
}
