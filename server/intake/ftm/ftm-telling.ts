import type { AttributeKind } from '../../vocabulary/word-lists.ts';
import type { Day } from '../../time/day.ts';
import type { FactStatement, Spot, StatedFact, Statement } from '../importer.ts';
import type { FtmEntity } from './ftm-shape.ts';

type StatedAttribute = Extract<StatedFact, { kind: 'HAS_ATTRIBUTE' }>;
/** That something has ended, where no day says so. */
export interface Ended {
  readonly over?: FactStatement['over'] | undefined;
  /** What says it, says it as of a day on which it may have ended. */
  readonly unseen?: boolean | undefined;
}
type AttributeFields = Partial<Omit<StatedAttribute, 'kind' | 'subject' | 'object' | 'attribute'>>;

/** The addresses of an entity may be told after all else about it, so they are a record of their own. */
export function addressesOf(id: string): string {
  return `${id}#addresses`;
}

/** Gathers what one entity states, each fact with its record, its source and its place. */
export class FtmTelling {
  readonly entity: FtmEntity;
  readonly source: string;
  readonly observedOn: Day | undefined;
  /** Of which day the file is. */
  readonly published: Day | undefined;
  readonly line: number;
  readonly said: Statement[] = [];

  constructor(
    entity: FtmEntity,
    source: string,
    { observedOn, published }: Pick<FtmTelling, 'observedOn' | 'published'>,
    line: number,
  ) {
    this.entity = entity;
    this.source = source;
    this.observedOn = observedOn;
    this.published = published;
    this.line = line;
  }

  get at(): Spot {
    const { id, schema } = this.entity;
    return { place: `${schema} ${id}`, pointer: `record:${id}`, line: this.line };
  }

  say(statement: Statement): void {
    this.said.push(statement);
  }

  fact(fact: StatedFact, record = this.entity.id, { over, unseen }: Ended = {}): void {
    const { source, observedOn, at } = this;
    this.say({
      says: 'FACT',
      fact,
      record,
      source,
      at,
      ...(unseen === true ? { unseen: true as const } : observedOn !== undefined && { observedOn }),
      ...(over !== undefined && { over }),
    });
  }

  attribute(attribute: AttributeKind, fields: AttributeFields, record = this.entity.id): void {
    this.fact({ kind: 'HAS_ATTRIBUTE', subject: this.entity.id, object: '', attribute, ...fields }, record);
  }

  warn(code: string, message: string, mend?: string): void {
    this.say({ says: 'PROBLEM', severity: 'warning', code, message, ...(mend !== undefined && { mend }), at: this.at });
  }
}
