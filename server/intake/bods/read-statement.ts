import type { z } from 'zod';
import type { JsonObject } from '../json/read-objects.ts';
import { shapeWords } from '../json/shape-words.ts';
import type { BeforeRecords } from './before-records.ts';
import { putRight } from './put-right.ts';
import { fault, type Fault } from './checks/fault.ts';
import {
  entityDetails,
  entityStatement,
  interest,
  personDetails,
  personStatement,
  relationshipDetails,
  relationshipStatement,
  type BodsStatement,
} from './bods-shape.ts';
import {
  oldEntity,
  oldInterest,
  oldPerson,
  oldRelationship,
  type OldEntity,
  type OldPerson,
  type OldRelationship,
} from './shape-before-records.ts';

/** One statement in the form of 0.4, or what keeps it from being one. */
export interface ReadStatement {
  readonly statement: BodsStatement | undefined;
  readonly faults: readonly Fault[];
}

const NEW = { entity: entityStatement, person: personStatement, relationship: relationshipStatement };
const OLD = { entityStatement: oldEntity, personStatement: oldPerson, ownershipOrControlStatement: oldRelationship };

const FIELDS = {
  entity: fields(entityStatement, entityDetails),
  person: fields(personStatement, personDetails),
  relationship: fields(relationshipStatement, relationshipDetails),
  entityStatement: fields(oldEntity),
  personStatement: fields(oldPerson),
  ownershipOrControlStatement: fields(oldRelationship),
};
const INTEREST_FIELDS = new Set([...Object.keys(interest.shape), ...Object.keys(oldInterest.shape)]);

/** Reads statements of one file: their shapes by version, and each field that no version has, once. */
export class StatementReader {
  readonly #before: BeforeRecords;
  readonly #told = new Set<string>();

  constructor(before: BeforeRecords) {
    this.#before = before;
  }

  read(value: JsonObject): ReadStatement {
    const { statementType, recordType } = value;
    if (typeof statementType === 'string' && Object.hasOwn(OLD, statementType)) {
      const type = statementType as keyof typeof OLD;
      const read = this.#shaped<OldStatement>(OLD[type], value);
      if (read.data === undefined) return { statement: undefined, faults: read.faults };
      const unlike = this.#unlikeIds(read.data.statementID);
      return {
        statement: this.#before.toRecord(read.data),
        faults: [...read.faults, ...unlike, ...this.#unknownFields(value, type, value['interests'])],
      };
    }
    if (typeof recordType === 'string' && Object.hasOwn(NEW, recordType)) {
      const type = recordType as keyof typeof NEW;
      const read = this.#shaped<BodsStatement>(NEW[type], value);
      if (read.data === undefined) return { statement: undefined, faults: read.faults };
      const details = value['recordDetails'] as JsonObject;
      const unknown = this.#unknownFields(value, type, details['interests'], details);
      return { statement: read.data, faults: read.faults.length === 0 ? unknown : [...read.faults, ...unknown] };
    }
    const field = statementType === undefined ? 'recordType' : 'statementType';
    const codes = Object.keys(field === 'recordType' ? NEW : OLD).join(', ');
    const wrong = fault(
      'error',
      'NOT_A_STATEMENT',
      `${field} must be one of ${codes}.`,
      field,
      'give statements of BODS 0.2, 0.3 or 0.4',
    );
    return { statement: undefined, faults: [wrong] };
  }

  /** A statement of a shape, also one that is to be put right first: what was, is told once. */
  #shaped<T>(shape: z.ZodType<T>, value: JsonObject): { readonly data?: T; readonly faults: readonly Fault[] } {
    const read = shape.safeParse(value);
    if (read.success) return { data: read.data, faults: NONE };
    const right = putRight(value, read.error);
    const again = right === undefined ? read : shape.safeParse(right.value);
    if (!again.success) return { faults: shapeFaults(again.error) };
    const told = (right?.found ?? []).filter(({ field, message }) => this.#isFresh(`${field} ${message}`));
    return {
      data: again.data,
      faults: told.map(({ field, message }) => fault('warning', 'SCHEMA', message, field, OF_PUBLISHER)),
    };
  }

  /** Up to 0.3 registers number their statements as they like, and each number is one of its own all the same. */
  #unlikeIds({ length }: string): readonly Fault[] {
    if ((length >= SHORTEST_ID && length <= LONGEST_ID) || !this.#isFresh('statementID')) return NONE;
    return [fault('warning', 'SCHEMA', 'The standard has ids of 32 to 64 characters.', 'statementID', OF_PUBLISHER)];
  }

  #isFresh(what: string): boolean {
    const fresh = !this.#told.has(what);
    this.#told.add(what);
    return fresh;
  }

  #unknownFields(value: JsonObject, type: keyof typeof FIELDS, interests: unknown, details?: JsonObject): Fault[] {
    let faults: Fault[] = NONE;
    const look = (object: JsonObject, known: ReadonlySet<string>, path: string) => {
      for (const name in object) {
        if (known.has(name) || this.#told.has(path + name)) continue;
        this.#told.add(path + name);
        if (faults === NONE) faults = [];
        faults.push(
          fault(
            'warning',
            'UNKNOWN_FIELD',
            'The standard has no such field; it is not read.',
            path + name.slice(0, 100),
            'look whether it is misspelt',
          ),
        );
      }
    };
    if (this.#told.size > 100) return faults;
    look(value, FIELDS[type].statement, '');
    if (details !== undefined) look(details, FIELDS[type].details, 'recordDetails.');
    if (Array.isArray(interests)) for (const one of interests) look(one as JsonObject, INTEREST_FIELDS, 'interests.');
    return faults;
  }
}

function fields(statement: { readonly shape: object }, details?: { readonly shape: object }) {
  return { statement: new Set(Object.keys(statement.shape)), details: new Set(Object.keys(details?.shape ?? {})) };
}

type OldStatement = OldEntity | OldPerson | OldRelationship;

const [SHORTEST_ID, LONGEST_ID] = [32, 64];
const OF_PUBLISHER = 'ask who publishes it to write it as the standard has it';
const NONE: Fault[] = [];
const MOST_FAULTS = 20;

function shapeFaults({ issues }: z.ZodError): Fault[] {
  return issues.slice(0, MOST_FAULTS).map((issue) => fault('error', 'SCHEMA', shapeWords(issue), pathText(issue.path)));
}

/** `recordDetails.interests[0].share`. */
function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? String(key) : `.${String(key)}`))
    .join('');
}
