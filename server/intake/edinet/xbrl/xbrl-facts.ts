import type { Day } from '../../../time/day.ts';
import type { Spot } from '../../importer.ts';

/** A fact of an instance as it stands there, numbers scaled and signed, dates as ISO text. */
export interface XbrlFact {
  /** Local name: the same over the versions of a taxonomy. */
  readonly element: string;
  readonly prefix: string;
  readonly context: string;
  /** Undefined where the source says that there is no value ("－", nil); "0" is a value. */
  readonly value: string | undefined;
  readonly unit?: string;
  /** Digits after the point that are right (negative: before it); undefined when exact or not said. */
  readonly decimals?: number;
  readonly line?: number;
}

export interface XbrlContext {
  readonly id: string;
  /** `CurrentYearInstant` of `CurrentYearInstant_No3MajorShareholdersMember`. */
  readonly base: string;
  /** Local names of the members, in the order of the source. */
  readonly members: readonly string[];
  readonly instant?: Day;
  readonly start?: Day;
  readonly end?: Day;
}

/** A fact whose text could not be read in the format that it names, or as the number that it should be. */
export interface UnreadFact {
  readonly element: string;
  readonly context: string;
  readonly text: string;
  readonly format: string;
  /** The page of a set of inline documents. */
  readonly file?: string;
}

/** Two values of one element in one context that cannot both be right. */
export interface ValueContradiction {
  readonly fact: XbrlFact;
  readonly other: string | undefined;
}

/** How much a reader met, for the one who checks it against the file. */
export interface ReadTally {
  facts: number;
  /** Facts without a value. */
  empty: number;
  /** Facts that only repeat one before. */
  repeated: number;
}

/** The facts of an instance by element and context: what is stated twice is kept once. */
export class FactBook {
  readonly contexts = new Map<string, XbrlContext>();
  readonly contradictions: ValueContradiction[] = [];
  readonly unread: UnreadFact[] = [];
  /** Ids that were given to two contexts. */
  readonly contextsTwice: string[] = [];
  /** The name of the filer's own schema, which says form, filer, period and day of filing. */
  schema: string | undefined;
  readonly tally: ReadTally = { facts: 0, empty: 0, repeated: 0 };
  /** Every context that a fact named, in order. */
  readonly used = new Set<string>();
  readonly #byElement = new Map<string, Map<string, XbrlFact>>();

  add(told: XbrlFact): void {
    this.tally.facts += 1;
    if (told.value === undefined) this.tally.empty += 1;
    this.used.add(told.context);
    const fact = readable(told);
    if (fact === undefined) {
      const { element, context, value = '' } = told;
      this.unread.push({ element, context, text: value.slice(0, 80), format: '' });
      return;
    }
    const held = this.#byElement.get(fact.element) ?? new Map<string, XbrlFact>();
    this.#byElement.set(fact.element, held);
    const before = held.get(fact.context);
    if (before === undefined) {
      held.set(fact.context, fact);
      return;
    }
    this.tally.repeated += 1;
    if (!agree(before, fact)) this.contradictions.push({ fact: before, other: fact.value });
    else if (finer(fact, before)) held.set(fact.context, fact);
  }

  get elements(): Iterable<string> {
    return this.#byElement.keys();
  }

  get elementCount(): number {
    return this.#byElement.size;
  }

  /** The fact of an element in exactly this context. */
  at(element: string, context: string): XbrlFact | undefined {
    return this.#byElement.get(element)?.get(context);
  }

  /** All facts of an element, in the order of the source. */
  all(element: string): readonly XbrlFact[] {
    return [...(this.#byElement.get(element)?.values() ?? [])];
  }

  /** The value of an element in a context without members, e.g. the cover page and the totals. */
  plain(element: string): XbrlFact | undefined {
    return this.all(element).find((fact) => this.contextOf(fact).members.length === 0);
  }

  value(element: string): string | undefined {
    return this.plain(element)?.value;
  }

  contextOf(fact: XbrlFact): XbrlContext {
    return this.contexts.get(fact.context) ?? contextOfId(fact.context);
  }
}

/** What the id of a context says: the regulator's naming rules put the period first and the members after it. */
export function contextOfId(id: string): XbrlContext {
  const [base = id] = id.split('_', 1);
  const members = [...id.matchAll(/_(?:jp[a-z]+\d*-[a-z]+(?:-[a-z]+)?_[A-Z]\d{5}-\d{3})?([A-Za-z][A-Za-z0-9-]*)/g)];
  return { id, base, members: members.flatMap(([, member]) => (member === undefined ? [] : [member])) };
}

/** The place of a fact for people, and the pointer by which it is found in the file. */
export function spotOf(fact: XbrlFact, place: string): Spot {
  const pointer = `element:${fact.prefix}:${fact.element}@${fact.context}`;
  return fact.line === undefined ? { place, pointer } : { place, pointer, line: fact.line };
}

/**
 * A fact with a unit as the number that it is, digits of any width; undefined for what is none, or a count of less than
 * nothing. Taken for "no value" it would say that nothing is held.
 */
function readable(fact: XbrlFact): XbrlFact | undefined {
  if (fact.unit === undefined || fact.value === undefined) return fact;
  const value = fact.value.normalize('NFKC').replace(/^\+/, '');
  if (!DECIMAL.test(value) || isNegativeCount({ ...fact, value })) return undefined;
  return value === fact.value ? fact : { ...fact, value };
}

const DECIMAL = /^-?\d+(?:\.\d+)?$/;

function isNegativeCount({ element, value }: XbrlFact): boolean {
  return /^-.*[1-9]/.test(value ?? '') && COUNTED.test(element);
}

/** What the tables of holders and shares count, not how it changed. */
const COUNTED = /^(?:Total)?NumberOf|^TotalArticle|^(?:Shareh|H)oldingRatio/;

/** Equal, or equal as far as the coarser of the two says anything. */
function agree(a: XbrlFact, b: XbrlFact): boolean {
  if (a.value === b.value) return true;
  if (a.value === undefined || b.value === undefined) return false;
  if (a.unit === undefined || b.unit === undefined) return squeezed(a.value) === squeezed(b.value);
  const least = Math.min(a.decimals ?? Infinity, b.decimals ?? Infinity);
  const [x, y] = [scaled(a.value), scaled(b.value)];
  if (x === undefined || y === undefined) return false;
  const half = least === Infinity ? 0n : 10n ** BigInt(Math.max(0, SCALE - least)) / 2n;
  const apart = x > y ? x - y : y - x;
  return apart <= half;
}

function finer(a: XbrlFact, b: XbrlFact): boolean {
  return a.value !== undefined && a.unit !== undefined && (a.decimals ?? Infinity) > (b.decimals ?? Infinity);
}

const SCALE = 12;
function scaled(decimal: string): bigint | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal);
  if (!match) return undefined;
  const [, sign, whole = '0', part = ''] = match;
  const digits = BigInt(whole + part.slice(0, SCALE).padEnd(SCALE, '0'));
  return sign === '-' ? -digits : digits;
}

function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}
