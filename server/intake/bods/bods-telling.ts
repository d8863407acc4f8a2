import { dayAfter } from '../../time/day.ts';
import type { AttributeKind } from '../../vocabulary/word-lists.ts';
import { slugOf } from './codes.ts';
import type { Spot, StatedFact, Statement } from '../importer.ts';
import type { BodsStatement } from './bods-shape.ts';
import type { Origin } from './statement-sources.ts';

type StatedAttribute = Extract<StatedFact, { kind: 'HAS_ATTRIBUTE' }>;
type AttributeFields = Partial<Omit<StatedAttribute, 'kind' | 'subject' | 'object' | 'attribute'>>;

/** Tells facts of one statement, each with its record, its source and its place. */
export class BodsTelling {
  readonly statement: BodsStatement;
  readonly origin: Origin;
  readonly line: number;
  readonly said: Statement[] = [];
  /** Of a relationship: the interested party is a natural person, also where the file does not describe it. */
  partyIsPerson = false;
  /** Record of an earlier file whose place this statement takes. */
  #replaced: string | undefined;

  /** Which statement of the file it is. */
  readonly #number: number;

  constructor(statement: BodsStatement, origin: Origin, line: number, number: number) {
    this.#number = number;
    this.statement = statement;
    this.origin = origin;
    this.line = line;
  }

  at(part?: string): Spot {
    const { statementId, recordId } = this.statement;
    const whole = `record ${recordId} (statement ${statementId})`;
    const place = part === undefined ? whole : `${whole}, ${part}`;
    return { place, pointer: `record:${statementId}`, line: this.line };
  }

  /** Of two publishers, records of one id are two. */
  #recordOf(recordId: string): string {
    const { name, url } = this.statement.publicationDetails?.publisher ?? {};
    return `${slugOf(name ?? url ?? '')}/${recordId}`;
  }

  get record(): string {
    return this.#recordOf(this.statement.recordId);
  }

  /** Whether anything was told of the record that an earlier edition of it may have told otherwise. */
  get statesFacts(): boolean {
    return this.said.some((one) => one.says === 'FACT' || one.says === 'WITHDRAWN');
  }

  say(statement: Statement): void {
    this.said.push(statement);
  }

  withdraw(record: string): void {
    const { source, knownFrom } = this.origin;
    if (this.statement.recordId === this.statement.statementId) this.#replaced = this.#recordOf(record);
    this.said.push({
      says: 'WITHDRAWN',
      record: this.#recordOf(record),
      ...(knownFrom !== undefined && { knownFrom }),
      source,
      at: this.at(),
    });
  }

  fact(fact: StatedFact, part?: string, unseen = false): void {
    const { source, statedOn, knownFrom } = this.origin;
    const { recordId, recordType, recordStatus, statementId, replaces } = this.statement;
    // A tie that is closed without an end was over by the day of the statement, and is not seen on it.
    const ends = recordType === 'relationship' && recordStatus === 'closed';
    const closed = ends && fact.to === undefined && statedOn !== undefined;
    // What was closed on the day it began held for that day.
    const by = fact.from !== undefined && fact.from === statedOn ? dayAfter(statedOn) : statedOn;
    this.said.push({
      says: 'FACT',
      fact,
      record: this.#recordOf(recordId),
      edition: this.#number,
      // A later file names the statement that it replaces, and not the first of the line.
      ...(replaces !== undefined && statementId !== recordId && { alsoRecord: this.#recordOf(statementId) }),
      ...(this.#replaced !== undefined && { continues: this.#replaced }),
      ...(this.partyIsPerson && fact.kind === 'HOLDS' && { subjectIs: 'person' }),
      source,
      at: this.at(part),
      ...(unseen ? { unseen } : statedOn !== undefined && !closed && { observedOn: statedOn }),
      ...(closed && by !== undefined && { over: { by } }),
      ...(knownFrom !== undefined && { knownFrom }),
    });
  }

  attribute(subject: string, attribute: AttributeKind, fields: AttributeFields, part?: string): void {
    this.fact({ kind: 'HAS_ATTRIBUTE', subject, object: '', attribute, ...fields }, part);
  }
}

/** The pairs that have a value. */
export function details(...pairs: readonly (readonly [key: string, value: string | undefined])[]): {
  detail?: { key: string; value: string }[];
} {
  const detail = pairs.flatMap(([key, value]) => (value === undefined || value === '' ? [] : [{ key, value }]));
  return detail.length === 0 ? {} : { detail };
}
