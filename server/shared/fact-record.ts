import { BEGINNING, firstDay, lastDay, OPEN_END, type Day } from '../time/day.ts';
import { analystFields } from './analyst-fields.ts';
import { BASE_FIELDS, OWN_FIELDS, WORD_FIELDS } from './kind-fields.ts';
import type { Attendance, Fact, FactBase } from './facts.ts';
import { FACT_KINDS, type FactKind } from '../vocabulary/kinds.ts';
import { BASES } from '../vocabulary/word-lists.ts';
import {
  CITATION_FIELDS,
  citationsOf,
  countList,
  damaged,
  listed,
  packCitations,
  packFields,
  textList,
  unpackCitations,
  unpackFields,
  type Properties,
  type Stored,
} from './record.ts';

/**
 * A fact as the properties of one relationship, and back. Flat: a graph engine holds scalars and lists of scalars.
 * The relationship's type is the kind and its ends are subject and object; none of the three is repeated inside.
 *
 * - what is unknown is not written (absent stays absent); decimals stay text; counts are integers
 * - citations, attendance and detail are parallel lists; `attendanceHeld` -1 is "the source omits it"
 * - `holdsFrom` <= every day on which the fact may hold < `holdsUntil`, whatever is known: a sieve for Cypher. Whether
 *   it holds is decided by validity.ts alone.
 * - beside the record stand fields for other readers of the database: analyst-fields.ts
 */
export function encodeFact(fact: Fact): Properties {
  const days = sieve(fact);
  const properties = packFields(fact, OWN_FIELDS[fact.kind], packFields(fact, BASE_FIELDS));
  packCitations(fact.citations, properties);
  if (fact.kind === 'SITS_ON') Object.assign(properties, packAttendance(fact.attendance));
  if (fact.kind === 'HAS_ATTRIBUTE' && fact.detail !== undefined) {
    properties['detailKeys'] = fact.detail.map((d) => d.key);
    properties['detailValues'] = fact.detail.map((d) => d.value);
  }
  return Object.assign(properties, days, analystFields(fact, firstShown(fact), days.holdsUntil));
}

/** Fields of a holding's record in the order in which the questions about holdings give their values. */
export const HOLDING_RECORD: readonly string[] = [
  ...Object.keys(BASE_FIELDS),
  ...Object.keys(OWN_FIELDS.HOLDS),
  ...CITATION_FIELDS,
];

/** Reads back what `encodeFact` wrote; throws STORE_DAMAGED, naming the fact, for anything it cannot have written. */
export function decodeFact(kind: string, subject: string, object: string, properties: Stored): Fact {
  const what = `fact ${typeof properties['id'] === 'string' ? properties['id'] : '?'} (${kind})`;
  if (!isFactKind(kind)) throw damaged(what, 'its kind is not one this program knows');
  const fact: Record<string, unknown> = { kind, subject, object };
  unpackFields(properties, BASE_FIELDS, what, fact);
  unpackFields(properties, OWN_FIELDS[kind], what, fact);
  checkWords(kind, fact, what);
  fact['citations'] = unpackCitations(properties, what);
  if (kind === 'SITS_ON') fact['attendance'] = unpackAttendance(properties, what);
  if (kind === 'HAS_ATTRIBUTE' && properties['detailKeys'] != null) fact['detail'] = unpackDetail(properties, what);
  // Field names, types and presence were checked against OWN_FIELDS, which the compiler holds to the union.
  return fact as unknown as Fact;
}

/** The own fields of a holding's record by place, with the words that each may be. */
const HOLDING_FIELDS = [BASE_FIELDS, OWN_FIELDS.HOLDS].flatMap((fields) =>
  listed(fields).map((field) => ({ ...field, words: wordsIn(field.field) })),
);

/** The same of a holding whose values come in the order of HOLDING_RECORD: most facts by far are holdings. */
export function decodeHolding(subject: string, object: string, values: readonly unknown[]): Fact {
  if (values.length !== HOLDING_RECORD.length)
    throw damaged(nameIn(values), `it has ${String(values.length)} values, not ${String(HOLDING_RECORD.length)}`);
  const fact: Record<string, unknown> = { kind: 'HOLDS', subject, object };
  for (let i = 0; i < HOLDING_FIELDS.length; i += 1) {
    const { field, type, required, words } = HOLDING_FIELDS[i] as (typeof HOLDING_FIELDS)[number];
    const value = values[i];
    if (value === null || value === undefined) {
      if (required) throw damaged(nameIn(values), `"${field}" is missing`);
      continue;
    }
    if (typeof value !== type) throw damaged(nameIn(values), `"${field}" is ${typeof value}, not ${type}`);
    if (typeof value === 'string' && words?.has(value) === false)
      throw damaged(nameIn(values), `"${field}" is ${value}`);
    fact[field] = value;
  }
  fact['citations'] = citationsOf(values.slice(HOLDING_FIELDS.length), nameIn(values));
  return fact as unknown as Fact;
}

function nameIn([id]: readonly unknown[]): string {
  return `fact ${typeof id === 'string' ? id : '?'} (HOLDS)`;
}

function wordsIn(field: string): ReadonlySet<unknown> | undefined {
  const words = field === 'basis' ? BASES : WORD_FIELDS.HOLDS.find(([name]) => name === field)?.[1];
  return words && new Set(words);
}

/** First day and exclusive last day between which the fact may hold, for any `knownOn`. */
export function sieve(
  fact: Pick<FactBase, 'from' | 'to' | 'citations' | 'knownFrom' | 'supersededFrom' | 'supersededKnownFrom'>,
): { holdsFrom: Day; holdsUntil: Day } {
  // Who knows only a citation that says no day may find it on any.
  const isOpen = fact.from === undefined && fact.citations.some(({ observedOn }) => observedOn === undefined);
  const holdsFrom = isOpen ? BEGINNING : firstShown(fact);
  const end = fact.to === undefined ? OPEN_END : lastDay(fact.to);
  // A succession cuts the fact short only for those who could know of it; others must still find the fact.
  const alwaysKnown = fact.supersededFrom !== undefined && (fact.supersededKnownFrom ?? '') <= fact.knownFrom;
  const holdsUntil = alwaysKnown && fact.supersededFrom < end ? fact.supersededFrom : end;
  return { holdsFrom, holdsUntil };
}

/** The first day for which a source shows it; the last there is where none says a day. */
function firstShown({ from, citations }: Pick<FactBase, 'from' | 'citations'>): Day {
  if (from !== undefined) return firstDay(from);
  let first: Day | undefined;
  for (const { observedOn } of citations)
    if (observedOn !== undefined && (first === undefined || observedOn < first)) first = observedOn;
  return first ?? OPEN_END;
}

/** Every word that names a kind of fact. */
export function isFactKind(word: string): word is FactKind {
  return (FACT_KINDS as readonly string[]).includes(word);
}

function checkWords(kind: FactKind, fields: Readonly<Record<string, unknown>>, what: string): void {
  checkWord('basis', BASES, fields, what);
  for (const [field, words] of WORD_FIELDS[kind]) checkWord(field, words, fields, what);
}

function checkWord(
  field: string,
  words: readonly string[],
  fields: Readonly<Record<string, unknown>>,
  what: string,
): void {
  const value = fields[field];
  if (typeof value === 'string' && !words.includes(value)) throw damaged(what, `"${field}" is ${value}`);
}

function packAttendance(attendance: readonly Attendance[]): Properties {
  return {
    attendanceBodies: attendance.map((a) => a.body),
    attendancePeriods: attendance.map((a) => a.period),
    attendanceAttended: attendance.map((a) => a.attended),
    attendanceHeld: attendance.map((a) => a.held ?? -1),
  };
}

function unpackAttendance(stored: Stored, what: string): Attendance[] {
  const bodies = textList(stored, 'attendanceBodies', what);
  const periods = textList(stored, 'attendancePeriods', what, bodies.length);
  const attended = countList(stored, 'attendanceAttended', what, bodies.length);
  const held = countList(stored, 'attendanceHeld', what, bodies.length);
  return bodies.map((body, i) => {
    const of = held[i] ?? -1;
    return { body, period: periods[i] ?? '', attended: attended[i] ?? 0, ...(of < 0 ? {} : { held: of }) };
  });
}

function unpackDetail(stored: Stored, what: string): { key: string; value: string }[] {
  const keys = textList(stored, 'detailKeys', what);
  const values = textList(stored, 'detailValues', what, keys.length);
  return keys.map((key, i) => ({ key, value: values[i] ?? '' }));
}
