import type { Day } from '../../time/day.ts';
import type { PartyStatement } from '../importer.ts';
import { goneRecord } from './gone.ts';
import type { MergeWorld } from './merge-world.ts';
import { editionsOf } from './put-records.ts';
import type { FileSources } from './sources.ts';

/** An edition of the record of a party. */
interface PartyEdition {
  readonly record: string;
  readonly source: string;
  readonly day: Day;
}

/** One that a file has, and the record of the party of which it is a further one. */
interface EditionStated extends PartyEdition {
  readonly beside: string | undefined;
}

/**
 * Records of parties that are stated with no fact at all: what they stated before has ended all the same. Facts alone
 * would not tell, as there are none. An earlier edition may also be imported after it, and ends with it as well.
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
  world: MergeWorld,
  format: string,
  sources: FileSources,
  facts: Pick<Map<string, true>, 'get'> & { readonly set: (edition: string, is: true) => unknown },
): RestatedRecords {
  let anyWaits = false;
  const isKnown = (record: string) => world.records.has(`${format} ${record}`);
  const statedIn = (statements: readonly PartyStatement[]) =>
    statements.flatMap(({ record: first, alsoRecords = [], source: key, knownFrom }): EditionStated[] => {
      const source = sources.of(key);
      if (first === undefined || source === undefined) return [];
      const of = { source: source.id, day: knownFrom ?? source.published };
      return [
        { ...of, record: first, beside: undefined },
        ...alsoRecords.map((record) => ({ ...of, record, beside: first })),
      ];
    });
  /** Editions of the record of a party, later than one, in which a further record of it is not stated. */
  const laterWithout = ({ record, day, beside }: EditionStated): PartyEdition[] =>
    beside === undefined || !isKnown(record)
      ? []
      : laterEditions(world, format, { record: beside, than: day, not: record }).map((later) => ({
          record,
          source: '',
          day: later,
        }));
  return {
    wait: (statements) => {
      anyWaits ||= statedIn(statements).some(({ record }) => statements.length > 1 || isKnown(record));
    },
    stated: (record, source, day) => {
      if (anyWaits) facts.set(editionKey({ record, source, day }), true);
    },
    silent: (statements) =>
      statedIn(statements).flatMap((edition) => {
        const gone = { ...edition, record: goneRecord(edition.record) };
        const again = isKnown(gone.record) ? [gone] : [];
        const isSilent = isKnown(edition.record)
          ? anyWaits && facts.get(editionKey(edition)) !== true
          : edition.beside === undefined;
        return [...(isSilent ? [edition] : []), ...again, ...laterWithout(edition)];
      }),
  };
}

/**
 * Days of the editions of a record that are later than a day, and of which another of its party has none: what that one
 * states ends on the first of them.
 */
export function laterEditions(
  world: MergeWorld,
  format: string,
  { record, than, not }: { readonly record: string; readonly than: Day; readonly not: string },
): Day[] {
  const has = new Set(editionsOf(world, format, not).map(({ day }) => day));
  const days = editionsOf(world, format, record).flatMap(({ day }) => (day > than && !has.has(day) ? day : []));
  return [...new Set(days)];
}

function editionKey({ record, source, day }: PartyEdition): string {
  return JSON.stringify([record, source, day]);
}
