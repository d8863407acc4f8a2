import { StoreError } from '../errors.ts';
import type { Citation } from './facts.ts';
import type { FieldType } from './fact-fields.ts';

/** What a node or a relationship can carry: scalars and lists of scalars of one type. Absent is unknown; never null. */
export type Scalar = string | number | boolean;
export type Properties = Record<string, Scalar | Scalar[]>;
/** What a question hands back for `properties(x)`: the same, not yet trusted. */
export type Stored = { readonly [key: string]: unknown };

type Fields = Readonly<Record<string, FieldType | `${FieldType}!`>>;
const TYPES: Readonly<Record<FieldType, string>> = { text: 'string', flag: 'boolean', count: 'number' };

/** Copies the fields that are known; `undefined` is left out. */
export function packFields(value: object, fields: Fields): Properties {
  const properties: Properties = {};
  for (const [field, content] of Object.entries(value)) {
    if (content !== undefined && field in fields) properties[field] = content as Scalar;
  }
  return properties;
}

/** Reads the fields back; a missing one that must be there, or one of another type, is damage. */
export function unpackFields(stored: Stored, fields: Fields, what: string): Record<string, Scalar> {
  const value: Record<string, Scalar> = {};
  for (const [field, mark] of Object.entries(fields)) {
    const content = stored[field] ?? undefined;
    if (content === undefined) {
      if (mark.endsWith('!')) throw damaged(what, `"${field}" is missing`);
      continue;
    }
    const type = TYPES[mark.replace('!', '') as FieldType];
    if (typeof content !== type) throw damaged(what, `"${field}" is ${typeof content}, not ${type}`);
    value[field] = content as Scalar;
  }
  return value;
}

/** Citations as five parallel lists, because a property holds no maps; 0 and '' stand for "not given". */
export function packCitations(citations: readonly Citation[]): Properties {
  return {
    citationSources: citations.map((c) => c.source),
    citationPlaces: citations.map((c) => c.place),
    citationLines: citations.map((c) => c.line ?? 0),
    citationLineEnds: citations.map((c) => c.lineEnd ?? 0),
    citationDays: citations.map((c) => c.observedOn ?? ''),
  };
}

export function unpackCitations(stored: Stored, what: string): Citation[] {
  const sources = textList(stored, 'citationSources', what);
  const places = textList(stored, 'citationPlaces', what, sources.length);
  const lines = countList(stored, 'citationLines', what, sources.length);
  const ends = countList(stored, 'citationLineEnds', what, sources.length);
  const days = textList(stored, 'citationDays', what, sources.length);
  return sources.map((source, i) => ({
    source,
    place: places[i] ?? '',
    ...(lines[i] ? { line: lines[i] } : {}),
    ...(ends[i] ? { lineEnd: ends[i] } : {}),
    ...(days[i] ? { observedOn: days[i] } : {}),
  }));
}

export function textList(stored: Stored, field: string, what: string, size?: number): string[] {
  return list(stored, field, what, size, (x) => typeof x === 'string') as string[];
}

export function countList(stored: Stored, field: string, what: string, size?: number): number[] {
  return list(stored, field, what, size, (x) => Number.isInteger(x)) as number[];
}

function list(stored: Stored, field: string, what: string, size: number | undefined, fits: (x: unknown) => boolean) {
  const value = stored[field] ?? [];
  if (!Array.isArray(value) || !value.every(fits)) throw damaged(what, `"${field}" is not a list of its type`);
  if (size !== undefined && value.length !== size) {
    throw damaged(what, `"${field}" has ${String(value.length)} entries, not ${String(size)}`);
  }
  return value as unknown[];
}

/** A record that this program cannot have written. */
export function damaged(what: string, problem: string): StoreError {
  return new StoreError('STORE_DAMAGED', `The stored record of ${what} is damaged: ${problem}. Load the seed again.`);
}
