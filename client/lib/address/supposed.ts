import { SUPPOSABLE } from '../../__generated__/fact-kinds.ts';
import { isDay } from '../days.ts';

/**
 * What is supposed, as it stands in the address:
 * `change,post-x,to:2004-06*remove,loan-y*add,WORKS_FOR,ann,bank,title:Adviser`. Entries are parted by `*`, their parts
 * by commas; a text is percent-encoded. Every text reads back as it was written.
 */
type FieldType = 'date' | 'day' | 'text' | 'flag' | 'decimal' | 'currency' | 'count';
export type SupposableKind = keyof typeof SUPPOSABLE;
export type FieldName = { [K in SupposableKind]: keyof (typeof SUPPOSABLE)[K] }[SupposableKind];
/** Values as text: days as ISO, flags as `yes` and `no`, amounts as exact decimals. */
export type Fields = { readonly [F in FieldName]?: string };

export type SupposedEntry =
  | {
      readonly what: 'add';
      readonly kind: SupposableKind;
      readonly subject: string;
      readonly object: string;
      readonly fields: Fields;
    }
  | { readonly what: 'change'; readonly fact: string; readonly fields: Fields }
  | { readonly what: 'remove'; readonly fact: string };
export type Supposed = readonly SupposedEntry[];

/** The server's limit. */
export const MOST_SUPPOSED = 50;

/** Fields that a change of a known fact may give. */
export const CHANGEABLE: readonly FieldName[] = [
  'from',
  'to',
  'title',
  'outside',
  'executive',
  'employee',
  'representative',
  'shares',
  'percent',
  'amount',
  'degree',
];

const ID = /^[a-z0-9]+([-:.][a-z0-9]+)*$/i;
const TYPES: Readonly<Record<FieldName, FieldType>> = Object.assign({}, ...Object.values(SUPPOSABLE)) as Record<
  FieldName,
  FieldType
>;

/** `2004`, `2004-06` or `2004-06-28`, where it exists in the calendar. */
export function isPartialDate(text: string): boolean {
  return /^[12]\d{3}(-\d{2}){0,2}$/.test(text) && isDay(`${text}-01-01`.slice(0, 10));
}

export function fieldFits(name: FieldName, value: string): boolean {
  switch (TYPES[name]) {
    case 'date':
      return isPartialDate(value);
    case 'day':
      return isDay(value);
    case 'text':
      return value.trim() !== '' && value.length <= 200;
    case 'flag':
      return value === 'yes' || value === 'no';
    case 'decimal':
      return /^\d{1,18}(\.\d{1,6})?$/.test(value) && (name !== 'percent' || Number(value) <= 100);
    case 'currency':
      return /^[A-Z]{3}$/.test(value);
    case 'count':
      return /^[1-9]$/.test(value);
  }
}

export function writeSupposed(entries: Supposed): string | undefined {
  return entries.length === 0 ? undefined : entries.map(writeEntry).join('*');
}

/** Undefined when any part of it is not understood: half of a supposition would be another one. */
export function readSupposed(text: string): Supposed | undefined {
  const entries = text.split('*').map(readEntry);
  return entries.length <= MOST_SUPPOSED && entries.every((entry) => entry !== undefined) ? entries : undefined;
}

function writeEntry(entry: SupposedEntry): string {
  if (entry.what === 'remove') return `remove,${entry.fact}`;
  const ends = entry.what === 'add' ? ['add', entry.kind, entry.subject, entry.object] : ['change', entry.fact];
  return [
    ...ends,
    ...Object.entries(entry.fields).map(
      ([name, value]) => `${name}:${encodeURIComponent(value).replaceAll('*', '%2A')}`,
    ),
  ].join(',');
}

function readEntry(text: string): SupposedEntry | undefined {
  const [what, ...parts] = text.split(',');
  if (what === 'remove') return parts.length === 1 && isId(parts[0]) ? { what, fact: parts[0] } : undefined;
  if (what === 'change') {
    const [fact, ...given] = parts;
    const fields = readFields(given, CHANGEABLE);
    return isId(fact) && fields !== undefined && given.length > 0 ? { what, fact, fields } : undefined;
  }
  const [kind, subject, object, ...given] = parts;
  if (what !== 'add' || !isKind(kind) || !isId(subject) || !isId(object)) return undefined;
  const fields = readFields(given, Object.keys(SUPPOSABLE[kind]));
  return fields && { what, kind, subject, object, fields };
}

function readFields(given: readonly string[], allowed: readonly string[]): Fields | undefined {
  const fields: Record<string, string> = {};
  for (const part of given) {
    const at = part.indexOf(':');
    const name = part.slice(0, at);
    const value = decoded(part.slice(at + 1));
    if (at < 1 || !allowed.includes(name) || value === undefined || !fieldFits(name as FieldName, value))
      return undefined;
    fields[name] = value;
  }
  return fields;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function isId(text: string | undefined): text is string {
  return text !== undefined && text.length <= 200 && ID.test(text);
}

function isKind(text: string | undefined): text is SupposableKind {
  return text !== undefined && Object.hasOwn(SUPPOSABLE, text);
}
