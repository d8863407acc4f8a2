import { StoreError } from '../errors.ts';
import type { Citation } from './citation.ts';
import type { FieldType } from './kind-fields.ts';
import { keptWith } from './kept-with.ts';

/** What a node or a relationship can carry: scalars and lists of scalars of one type. Absent is unknown; never null. */
export type Scalar = string | number | boolean;
export type Properties = Record<string, Scalar | Scalar[]>;
/** What a question hands back for `properties(x)`: the same, not yet trusted. */
export type Stored = { readonly [key: string]: unknown };

type Fields = Readonly<Record<string, FieldType | `${FieldType}!`>>;
const TYPES: Readonly<Record<FieldType, string>> = { text: 'string', flag: 'boolean', count: 'number' };

/** Copies the fields that are known, into `properties` when they are given; `undefined` is left out. */
export function packFields(value: object, fields: Fields, properties: Properties = {}): Properties {
  for (const field of Object.keys(value)) {
    const content = (value as Readonly<Record<string, unknown>>)[field];
    if (content !== undefined && field in fields) properties[field] = content as Scalar;
  }
  return properties;
}

/**
 * Reads the fields back, into `value` when one is given; a missing one that must be there, or one of another type, is
 * damage. It runs for every record of every answer.
 */
export function unpackFields(
  stored: Stored,
  fields: Fields,
  what: string,
  value: Record<string, unknown> = {},
): Record<string, unknown> {
  for (const { field, type, required } of listed(fields)) {
    const content = stored[field] ?? undefined;
    if (content === undefined) {
      if (required) throw damaged(what, `"${field}" is missing`);
    } else if (typeof content === type) value[field] = content;
    else throw damaged(what, `"${field}" is ${typeof content}, not ${type}`);
  }
  return value;
}

export interface ListedField {
  readonly field: string;
  readonly type: string;
  readonly required: boolean;
}
export const listed = keptWith((fields: Fields): readonly ListedField[] =>
  Object.entries(fields).map(([field, mark]): ListedField => ({
    field,
    type: TYPES[mark.replace('!', '') as FieldType],
    required: mark.endsWith('!'),
  })),
);

/**
 * The record that came as values by place: half the work of one that came with the name of each field. What is not
 * known is null there, and absent here.
 */
export function recordOf(fields: readonly string[], values: readonly unknown[], what: string): Stored {
  if (values.length !== fields.length)
    throw damaged(what, `it has ${String(values.length)} values, not ${String(fields.length)}`);
  const record: Record<string, unknown> = {};
  for (let i = 0; i < fields.length; i += 1) {
    const value = values[i] ?? undefined;
    if (value !== undefined) record[fields[i] as string] = value;
  }
  return record;
}

export const CITATION_FIELDS = [
  'citationSources',
  'citationPlaces',
  'citationLines',
  'citationLineEnds',
  'citationDays',
  'citationPointers',
] as const;

/**
 * Citations as parallel lists, because a property holds no maps; 0 and '' stand for "not given". What no citation of a
 * fact gives, as most give no line end and no pointer, has no list: each costs time at a load.
 */
export function packCitations(citations: readonly Citation[], into: Properties = {}): Properties {
  into['citationSources'] = citations.map((c) => c.source);
  into['citationPlaces'] = citations.map((c) => c.place);
  if (citations.some((c) => c.line !== undefined)) into['citationLines'] = citations.map((c) => c.line ?? 0);
  if (citations.some((c) => c.lineEnd !== undefined)) into['citationLineEnds'] = citations.map((c) => c.lineEnd ?? 0);
  if (citations.some((c) => c.observedOn !== undefined))
    into['citationDays'] = citations.map((c) => c.observedOn ?? '');
  if (citations.some((c) => c.pointer !== undefined)) into['citationPointers'] = citations.map((c) => c.pointer ?? '');
  return into;
}

export function unpackCitations(stored: Stored, what: string): Citation[] {
  return citationsOf(
    CITATION_FIELDS.map((field) => stored[field]),
    what,
  );
}

/** Citations of which the parallel lists come by place, in the order of CITATION_FIELDS. */
export function citationsOf(lists: readonly unknown[], what: string): Citation[] {
  const sources = textsAt(lists, 0, what);
  const size = sources.length;
  const places = textsAt(lists, 1, what, size);
  const lines = lists[2] == null ? NONE : countsAt(lists, 2, what, size);
  const ends = lists[3] == null ? NONE : countsAt(lists, 3, what, size);
  const days = lists[4] == null ? NONE : textsAt(lists, 4, what, size);
  const pointers = lists[5] == null ? NONE : textsAt(lists, 5, what, size);
  return sources.map((source, i) => {
    const citation: { -readonly [K in keyof Citation]: Citation[K] } = { source, place: places[i] ?? '' };
    if (pointers[i]) citation.pointer = pointers[i];
    if (lines[i]) citation.line = lines[i];
    if (ends[i]) citation.lineEnd = ends[i];
    if (days[i]) citation.observedOn = days[i];
    return citation;
  });
}

const NONE: readonly never[] = [];

function textsAt(lists: readonly unknown[], at: number, what: string, size?: number): readonly string[] {
  return list(lists[at], CITATION_FIELDS[at] ?? '', what, size, isText) as string[];
}

function countsAt(lists: readonly unknown[], at: number, what: string, size: number): readonly number[] {
  return list(lists[at], CITATION_FIELDS[at] ?? '', what, size, isCount) as number[];
}

export function textList(stored: Stored, field: string, what: string, size?: number): string[] {
  return list(stored[field], field, what, size, isText) as string[];
}

export function countList(stored: Stored, field: string, what: string, size?: number): number[] {
  return list(stored[field], field, what, size, isCount) as number[];
}

const isText = (value: unknown) => typeof value === 'string';
const isCount = (value: unknown) => Number.isInteger(value);

function list(
  value: unknown,
  field: string,
  what: string,
  size: number | undefined,
  fits: (x: unknown) => boolean,
): unknown[] {
  const given = value ?? [];
  if (!Array.isArray(given) || !given.every(fits)) throw damaged(what, `"${field}" is not a list of its type`);
  if (size !== undefined && given.length !== size) {
    throw damaged(what, `"${field}" has ${String(given.length)} entries, not ${String(size)}`);
  }
  return given as unknown[];
}

/** A record that this program cannot have written. */
export function damaged(what: string, problem: string): StoreError {
  return new StoreError('STORE_DAMAGED', `The stored record of ${what} is damaged: ${problem}. Load the seed again.`);
}
