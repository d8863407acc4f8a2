import type { z } from 'zod';
import type { JsonObject } from '../json/read-objects.ts';
import { shapeWords } from '../json/shape-words.ts';
import type { BeforeRecords } from './before-records.ts';
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
import { oldEntity, oldInterest, oldPerson, oldRelationship } from './shape-before-records.ts';

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
      const read = OLD[type].safeParse(value);
      if (!read.success) return { statement: undefined, faults: shapeFaults(read.error) };
      return {
        statement: this.#before.toRecord(read.data),
        faults: this.#unknownFields(value, type, value['interests']),
      };
    }
    if (typeof recordType === 'string' && Object.hasOwn(NEW, recordType)) {
      const type = recordType as keyof typeof NEW;
      const read = NEW[type].safeParse(value);
      if (!read.success) return { statement: undefined, faults: shapeFaults(read.error) };
      const details = value['recordDetails'] as JsonObject;
      return { statement: read.data, faults: this.#unknownFields(value, type, details['interests'], details) };
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
