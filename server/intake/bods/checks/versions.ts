import type { JsonObject } from '../../json/read-objects.ts';
import { fault, type Fault } from './fault.ts';

const BY_FORM = { RECORDS: ['0.4'], BEFORE_RECORDS: ['0.2', '0.3'] } as const;
const KNOWN = [...BY_FORM.BEFORE_RECORDS, ...BY_FORM.RECORDS] as const;
const MOST_TOLD = 20;

/**
 * The versions that the statements of one file say they have, each told once: one that is not read, and one whose
 * statements look otherwise. Statements of 0.1 had no `publicationDetails`, and with it no version, and no
 * `isComponent`.
 */
export class Versions {
  readonly #told = new Set<string>();

  /**
   * What is wrong with the version of a statement. Of 0.1, that it is of 0.1: the statement itself is then not read.
   */
  look(value: JsonObject): { readonly before: boolean; readonly faults: readonly Fault[] } {
    const { statementType, recordType } = value;
    const isOld = typeof statementType === 'string';
    const stated = versionOf(value);
    const before = isOld && (stated === '0.1' || (stated === undefined && isBefore(value)));
    if (before) return { before, faults: this.#once('0.1', OF_0_1) };
    if (stated === undefined) return NONE;
    // Also of what has another form than any known: then it is the reason why it cannot be read.
    if (!KNOWN.some((version) => version === stated)) return { before, faults: this.#once(stated, unknown(stated)) };
    if (!isOld && typeof recordType !== 'string') return NONE;
    const form = isOld ? 'BEFORE_RECORDS' : 'RECORDS';
    if (BY_FORM[form].some((version) => version === stated)) return NONE;
    return { before, faults: this.#once(`${form} ${stated}`, otherForm(stated, BY_FORM[form].join(' or '))) };
  }

  #once(what: string, wrong: Fault): readonly Fault[] {
    if (this.#told.has(what) || this.#told.size >= MOST_TOLD) return [];
    this.#told.add(what);
    return [wrong];
  }
}

const NONE = { before: false, faults: [] };
const FIELD = 'publicationDetails.bodsVersion';

function versionOf({ publicationDetails: details }: JsonObject): string | undefined {
  if (typeof details !== 'object' || details === null || !('bodsVersion' in details)) return undefined;
  return typeof details.bodsVersion === 'string' ? details.bodsVersion : undefined;
}

function isBefore(value: JsonObject): boolean {
  return value['publicationDetails'] === undefined && value['isComponent'] === undefined;
}

const OF_0_1 = fault(
  'error',
  'BODS_0_1',
  'These are statements of BODS 0.1, which is not read: it says neither who published them and when, nor which statements are parts of others.',
  '',
  'fetch the data in a later version, or bring it to 0.2: add isComponent and publicationDetails to each statement',
);

function unknown(version: string): Fault {
  return fault(
    'warning',
    'UNKNOWN_SCHEMA_VERSION_USED',
    `BODS ${version.slice(0, 20)} is not known here; its statements are read as those of ${KNOWN.join(', ')} that look like them, and what is new in it is not understood.`,
    FIELD,
    `look whether the version is misspelt, or export the data as ${KNOWN.at(-1) ?? ''}`,
  );
}

function otherForm(version: string, form: string): Fault {
  return fault(
    'warning',
    'INCONSISTENT_SCHEMA_VERSION_USED',
    `A statement says that it is of BODS ${version}, and has the form of ${form}; it is read as that.`,
    FIELD,
    'look which version it is of',
  );
}
