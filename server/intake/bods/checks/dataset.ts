import type { Spot } from '../../importer.ts';
import type { BodsStatement } from '../bods-shape.ts';
import type { RecordKind } from '../relationships.ts';
import { fault, problemAt, type Faults } from './fault.ts';
import { IdBits } from './id-bits.ts';
import type { ProblemStatement } from '../../importer.ts';

const KINDS: readonly RecordKind[] = ['entity', 'nomination', 'trust', 'person', 'relationship'];
const KIND_BITS = 7;
const CLOSED = 8;
const COMPONENT = 16;
const USED_AS_COMPONENT = 32;
/** Roles that only a kind of arrangement has. */
const ROLES: Readonly<Record<string, readonly RecordKind[]>> = {
  nominee: ['nomination'],
  nominator: ['nomination'],
  settlor: ['trust'],
  trustee: ['trust'],
  protector: ['trust'],
};

interface Waiting {
  readonly at: Spot;
  readonly field: string;
}

/**
 * What can be wrong only between the statements of a file. One pass: of a record it keeps its id and a few bits, of a
 * reference only what has not been met yet.
 */
export class Dataset {
  readonly #statements = new IdBits();
  readonly #records = new IdBits();
  /** Records that were said to be components, in order. */
  readonly #componentRecords = new Set<string>();
  readonly #waiting = new Map<string, Waiting>();
  readonly #components = new Map<string, { at: Spot; components: readonly string[] }>();
  readonly #subjects = new Map<string, Spot>();
  #version: string | undefined;
  #versionTold = false;

  hasStatement(id: string): boolean {
    return this.#statements.has(id);
  }

  kindOf(record: string): RecordKind | undefined {
    const bits = this.#records.get(record);
    return bits === undefined ? undefined : KINDS[bits & KIND_BITS];
  }

  /** Takes a statement in, and tells what is wrong with it after those before it. */
  take(statement: BodsStatement, at: Spot, faults: Faults): void {
    const { statementId, recordId, declarationSubject, publicationDetails } = statement;
    if (this.#statements.has(statementId))
      faults.warning(
        'DUPLICATE_STATEMENT_ID',
        `Another statement of the file has the statementId ${statementId} too.`,
        'statementId',
        'every statement has an id of its own',
      );
    this.#statements.set(statementId, 0);
    this.#sameVersion(publicationDetails?.bodsVersion, faults);
    this.#series(statement, faults);
    if (
      declarationSubject !== undefined &&
      !this.#records.has(declarationSubject) &&
      !this.#subjects.has(declarationSubject)
    )
      this.#subjects.set(declarationSubject, at);
    if (statement.recordType === 'relationship') this.#relationship(statement.recordDetails, recordId, at, faults);
    this.#lateRecord(recordId, faults);
  }

  /** What is wrong with the file as a whole. */
  *end(): Generator<ProblemStatement> {
    for (const [record, { at, field }] of this.#waiting)
      yield problemAt(
        field.includes('componentRecords')
          ? fault(
              'warning',
              'COMPONENT_RECORD_ID_NOT_IN_DATASET',
              `No statement of the file has the recordId "${record}".`,
              field,
              'publish the components in the same file',
            )
          : fault(
              'warning',
              field.endsWith('subject') ? 'SUBJECT_MUST_BE_RECORD_ID' : 'INTERESTED_PARTY_MUST_BE_RECORD_ID',
              `No statement of the file has the recordId "${record}"; unless an earlier file described it, nothing else is known of it.`,
              field,
              'add the statement of that record',
            ),
        at,
      );
    for (const [record, at] of this.#subjects)
      if (!this.#records.has(record))
        yield problemAt(
          fault(
            'warning',
            'STATEMENT_DECLARATION_SUBJECT_NOT_EXIST',
            `No statement of the file has the recordId "${record}".`,
            'declarationSubject',
          ),
          at,
        );
    for (const record of this.#componentRecords) {
      const bits = this.#records.get(record) ?? 0;
      if ((bits & (COMPONENT | USED_AS_COMPONENT)) === COMPONENT)
        yield problemAt(
          fault(
            'warning',
            `STATEMENT_${(KINDS[bits & KIND_BITS] ?? 'entity').replace(/nomination|trust/, 'entity').toUpperCase()}_IS_COMPONENT_NOT_IN_COMPONENT_DETAILS`,
            'isComponent is true, but no componentRecords of the file has the record.',
          ),
          { place: `record ${record}`, pointer: `record:${record}` },
        );
    }
    yield* this.#circles();
  }

  #sameVersion(version: string | undefined, faults: Faults): void {
    this.#version ??= version;
    if (version === undefined || version === this.#version || this.#versionTold) return;
    this.#versionTold = true;
    faults.warning(
      'INCONSISTENT_SCHEMA_VERSION_USED',
      `Version ${version} stands beside ${this.#version ?? ''} in one file.`,
      'publicationDetails.bodsVersion',
    );
  }

  #series({ recordId, recordType, recordStatus, recordDetails }: BodsStatement, faults: Faults): void {
    const before = this.#records.get(recordId);
    const kind = KINDS.indexOf(recordType === 'entity' ? entityKind(recordDetails.entityType) : recordType);
    const bits = kind | (recordStatus === 'closed' ? CLOSED : 0) | (recordDetails.isComponent ? COMPONENT : 0);
    this.#records.set(recordId, bits | ((before ?? 0) & USED_AS_COMPONENT));
    if (recordDetails.isComponent) this.#componentRecords.add(recordId);
    if (before === undefined) return;
    const type = KINDS[before & KIND_BITS];
    if ((type === 'nomination' || type === 'trust' ? 'entity' : type) !== recordType)
      faults.error(
        'STATEMENTS_IN_SERIES_WITH_DIFFERENT_RECORD_TYPES',
        `Record "${recordId}" was of another type before: ${type ?? ''}.`,
        'recordType',
        'give each record an id of its own',
      );
    if (recordStatus === 'new')
      faults.warning(
        'STATEMENT_WITH_RECORD_STATUS_NEW_MUST_BE_FIRST',
        `Statements of record "${recordId}" stand before this new one.`,
        'recordStatus',
      );
    if ((before & CLOSED) !== 0)
      faults.warning(
        'STATEMENT_WITH_RECORD_STATUS_CLOSED_MUST_BE_LAST',
        `Record "${recordId}" was closed before.`,
        'recordStatus',
      );
  }

  #relationship(
    {
      subject,
      interestedParty,
      interests = [],
      componentRecords = [],
    }: Extract<BodsStatement, { recordType: 'relationship' }>['recordDetails'],
    recordId: string,
    at: Spot,
    faults: Faults,
  ): void {
    for (const [name, end] of [
      ['subject', subject],
      ['interestedParty', interestedParty],
    ] as const) {
      if (typeof end !== 'string') continue;
      const kind = this.kindOf(end);
      if (kind === undefined) this.#wait(end, at, `recordDetails.${name}`);
      else if (kind === 'relationship')
        faults.error(
          name === 'subject'
            ? 'SUBJECT_CAN_ONLY_REFER_TO_ENTITY'
            : 'INTERESTED_PARTY_CAN_ONLY_REFER_TO_ENTITY_OR_PERSON',
          `"${end}" is a relationship.`,
          `recordDetails.${name}`,
        );
      else if (kind === 'person' && name === 'subject')
        faults.error(
          'SUBJECT_CAN_ONLY_REFER_TO_ENTITY',
          `"${end}" is a person; the subject of a relationship is an entity.`,
          'recordDetails.subject',
        );
      else if (
        kind !== 'person' &&
        name === 'interestedParty' &&
        interests.some((one) => one.beneficialOwnershipOrControl === true)
      )
        faults.warning(
          'INTEREST_BENEFICIAL_OWNERSHIP_INTERESTED_PARTY_NOT_PERSON',
          `"${end}" is an entity, but beneficialOwnershipOrControl is true; a beneficial owner is a natural person.`,
          'recordDetails.interests',
        );
    }
    if (typeof subject === 'string' && subject === interestedParty)
      faults.warning('RELATIONSHIP_WITH_ITSELF', `"${subject}" is both subject and interested party.`, 'recordDetails');
    const kind = typeof subject === 'string' ? this.kindOf(subject) : undefined;
    for (const [i, { type }] of interests.entries()) {
      const kinds = ROLES[type ?? ''];
      if (kinds !== undefined && kind !== undefined && !kinds.includes(kind))
        faults.warning(
          `RELATIONSHIP_INTERESTS_SUBJECT_SHOULD_BE_ENTITY_${kinds.includes('trust') ? 'TRUST' : 'NOMINATION_ARRANGEMENT'}`,
          `"${type ?? ''}" is a role in a ${kinds.join(' or ')}, and the subject is none.`,
          `recordDetails.interests[${i}].type`,
        );
    }
    if (componentRecords.length === 0) return;
    this.#components.set(recordId, { at, components: componentRecords });
    for (const component of new Set(componentRecords)) {
      const bits = this.#records.get(component);
      if (bits === undefined) this.#wait(component, at, 'recordDetails.componentRecords');
      else this.#records.set(component, bits | USED_AS_COMPONENT);
      if (component === recordId)
        faults.error(
          'CYCLIC_COMPONENTS',
          'The relationship is a component of itself.',
          'recordDetails.componentRecords',
        );
    }
  }

  #wait(record: string, at: Spot, field: string): void {
    if (!this.#waiting.has(record)) this.#waiting.set(record, { at, field });
  }

  /** A record that was referred to before it came. */
  #lateRecord(recordId: string, faults: Faults): void {
    const waiting = this.#waiting.get(recordId);
    if (waiting === undefined) return;
    this.#waiting.delete(recordId);
    const component = waiting.field.includes('componentRecords');
    if (component) this.#records.set(recordId, (this.#records.get(recordId) ?? 0) | USED_AS_COMPONENT);
    const name = component
      ? 'COMPONENT_RECORD'
      : waiting.field.endsWith('subject')
        ? 'RELATIONSHIP_SUBJECT'
        : 'RELATIONSHIP_INTERESTED_PARTY';
    faults.error(
      `${name}_NOT_BEFORE_RELATIONSHIP_IN_DATASET`,
      `Record "${recordId}" stands after ${waiting.at.place}, which refers to it.`,
      undefined,
      'put the statements that are referred to first',
    );
  }

  /** Primary relationships that are, over several steps, components of themselves. */
  *#circles(): Generator<ProblemStatement> {
    const state = new Map<string, 'open' | 'done'>();
    for (const start of this.#components.keys()) {
      const stack: { record: string; next: number }[] = [{ record: start, next: 0 }];
      if (state.has(start)) continue;
      state.set(start, 'open');
      for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
        const entry = this.#components.get(top.record);
        const component = entry?.components[top.next];
        top.next += 1;
        if (entry === undefined || component === undefined) {
          state.set(top.record, 'done');
          stack.pop();
        } else if (state.get(component) === 'open' && component !== top.record) {
          yield problemAt(
            fault(
              'error',
              'CYCLIC_COMPONENTS',
              `"${component}" is, over its components, a component of itself.`,
              'recordDetails.componentRecords',
              'a component has no components of its own',
            ),
            entry.at,
          );
        } else if (!state.has(component) && this.#components.has(component)) {
          state.set(component, 'open');
          stack.push({ record: component, next: 0 });
        }
      }
    }
  }
}

function entityKind({ type, subtype }: { type: string; subtype?: string | undefined }): RecordKind {
  if (subtype === 'nomination') return 'nomination';
  // Before 0.4 an arrangement had no subtype.
  return subtype === 'trust' || (type === 'arrangement' && subtype === undefined) ? 'trust' : 'entity';
}
