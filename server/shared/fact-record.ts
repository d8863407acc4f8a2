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
  if (fact.kind === 'HOLDS' && hasRare(properties)) properties['rareFields'] = true;
  return Object.assign(properties, days, analystFields(fact, firstShown(fact), days.holdsUntil));
}

/**
 * Fields of a holding's record that most holdings have, in the order in which the questions about holdings give their
 * values. To look for a field that is not there takes an engine as long as to read one that is: those that few holdings
 * have are looked for where `rareFields` stands, and only there.
 */
export const HOLDING_RECORD = [
  'id',
  'from',
  'knownFrom',
  'basis',
  'shares',
  'percent',
  'interest',
  'direct',
  'nominee',
  'accounting',
  'citationSources',
  'citationPlaces',
  'citationLines',
  'citationDays',
] as const;

/** The others, in the order in which their values are given. */
export const RARE_IN_HOLDING: readonly string[] = [
  ...Object.keys(BASE_FIELDS),
  ...Object.keys(OWN_FIELDS.HOLDS),
  ...CITATION_FIELDS,
].filter((field) => !(HOLDING_RECORD as readonly string[]).includes(field));

const RARE: ReadonlySet<string> = new Set(RARE_IN_HOLDING);

function hasRare(properties: Properties): boolean {
  for (const field in properties) if (RARE.has(field)) return true;
  return false;
}

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

/** The own fields among these of a holding, each with its place among them and the words that it may be. */
function placed(names: readonly string[]) {
  const own = [BASE_FIELDS, OWN_FIELDS.HOLDS].flatMap((fields) => listed(fields));
  return names.flatMap((name, at) => {
    const field = own.find((one) => one.field === name);
    return field === undefined ? [] : [{ ...field, at, words: wordsIn(name) }];
  });
}

const HOLDING_FIELDS = placed(HOLDING_RECORD);
const RARE_FIELDS = placed(RARE_IN_HOLDING);
const [LINE_ENDS, POINTERS] = [
  RARE_IN_HOLDING.indexOf('citationLineEnds'),
  RARE_IN_HOLDING.indexOf('citationPointers'),
];
const SOURCES = HOLDING_RECORD.indexOf('citationSources');

/**
 * The same of a holding whose values come in the order of HOLDING_RECORD, and of RARE_IN_HOLDING where it has any of
 * these: most facts by far are holdings.
 */
export function decodeHolding(
  subject: string,
  object: string,
  values: readonly unknown[],
  rare: readonly unknown[] | null,
): Fact {
  checkCount(values, values, HOLDING_RECORD);
  const fact: Record<string, unknown> = { kind: 'HOLDS', subject, object };
  readPlaced(values, HOLDING_FIELDS, fact, values);
  if (rare !== null) {
    checkCount(rare, values, RARE_IN_HOLDING);
    readPlaced(rare, RARE_FIELDS, fact, values);
  }
  const [sources, places, lines, days] = values.slice(SOURCES);
  fact['citations'] = citationsOf([sources, places, lines, rare?.[LINE_ENDS], days, rare?.[POINTERS]], nameIn(values));
  return fact as unknown as Fact;
}

function readPlaced(
  values: readonly unknown[],
  fields: typeof HOLDING_FIELDS,
  fact: Record<string, unknown>,
  named: readonly unknown[],
): void {
  for (let i = 0; i < fields.length; i += 1) {
    const { field, type, required, words, at } = fields[i] as (typeof fields)[number];
    const value = values[at];
    if (value === null || value === undefined) {
      if (required) throw damaged(nameIn(named), `"${field}" is missing`);
      continue;
    }
    if (typeof value !== type) throw damaged(nameIn(named), `"${field}" is ${typeof value}, not ${type}`);
    if (typeof value === 'string' && words?.has(value) === false)
      throw damaged(nameIn(named), `"${field}" is ${value}`);
    fact[field] = value;
  }
}

function checkCount(values: readonly unknown[], named: readonly unknown[], fields: readonly string[]): void {
  if (values.length === fields.length) return;
  throw damaged(nameIn(named), `it has ${String(values.length)} values, not ${String(fields.length)}`);
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
