import fc from 'fast-check';
import type { Board, Company, Fact, Finding, Person, Source } from '../../../server/shared/facts.ts';
import { shapeOf } from '../../../server/vocabulary/ends.ts';
import type { Field } from '../../../server/vocabulary/kind.ts';
import { FACT_KINDS, type FactKind } from '../../../server/vocabulary/kinds.ts';
import { BOARD_KINDS, COMPANY_KINDS } from '../../../server/vocabulary/parties.ts';
import { BASES } from '../../../server/vocabulary/word-lists.ts';

/**
 * Generators of facts and nodes for property tests: every kind, any subset of its optional fields, any Unicode text.
 */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.constantFrom('1', '01', '株式会社', 'é'),
);
export const anyId = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4})?$/);
const pad = (n: number) => String(n).padStart(2, '0');
export const anyDay = fc
  .tuple(fc.integer({ min: 2000, max: 2009 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `${String(year)}-${pad(month)}-${pad(day)}`);
const partialDate = fc.tuple(anyDay, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length));
const decimal = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.constantFrom('', '.0', '.10', '.5555555555555555555'))
  .map(([whole, rest]) => String(whole) + rest);
const count = fc.nat({ max: 100_000 });
const maybe = fc.option(fc.boolean(), { nil: undefined });

function present<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const citation = fc
  .record({
    source: anyId,
    place: text,
    pointer: optional(fc.stringMatching(/^(cell|record|xpath):[a-z0-9]{1,6}$/)),
    line: optional(fc.integer({ min: 1, max: 9999 })),
    lineEnd: optional(fc.integer({ min: 1, max: 9999 })),
    observedOn: optional(anyDay),
  })
  .map(present);
const citations = fc.array(citation, { minLength: 1, maxLength: 3 });

const base = fc
  .record({
    id: anyId,
    subject: anyId,
    object: anyId,
    from: optional(partialDate),
    to: optional(partialDate),
    citations,
    knownFrom: anyDay,
    knownTo: optional(anyDay),
    supersededBy: optional(anyId),
    supersededFrom: optional(anyDay),
    supersededKnownFrom: optional(anyDay),
    basis: fc.constantFrom(...BASES),
    note: optional(text),
  })
  .map(present);

function fieldValue({ is }: Field): fc.Arbitrary<unknown> {
  switch (is) {
    case 'decimal':
      return decimal;
    case 'flag':
      return fc.boolean();
    case 'count':
    case 'positive':
      return count;
    case 'kind':
      return fc.constantFrom(...FACT_KINDS);
    case 'text':
    case 'currency':
    case 'day':
    case 'date':
    case 'company':
      return text;
    default:
      return fc.constantFrom(...is);
  }
}

function ownFields(kind: FactKind): fc.Arbitrary<object> {
  const fields: Record<string, fc.Arbitrary<unknown>> = {};
  for (const [name, field] of Object.entries(shapeOf(kind).fields)) {
    const always = field.required === true || field.byDefault !== undefined;
    fields[name] = always ? fieldValue(field) : optional(fieldValue(field));
  }
  if (kind === 'SITS_ON')
    fields['attendance'] = fc.array(
      fc.record({ body: anyId, period: text, attended: count, held: optional(count) }).map(present),
      { maxLength: 2 },
    );
  if (kind === 'HAS_ATTRIBUTE')
    fields['detail'] = optional(fc.array(fc.record({ key: text, value: text }).map(present), { maxLength: 2 }));
  return fc.record(fields).map(present);
}

/** Any fact of one kind: what is drawn does not change when the vocabulary gains another kind. */
export function anyFactOf<K extends FactKind>(kind: K): fc.Arbitrary<Extract<Fact, { readonly kind: K }>> {
  return fc
    .tuple(base, ownFields(kind))
    .map(([shared, own]) => ({ kind, ...shared, ...own }) as unknown as Extract<Fact, { readonly kind: K }>);
}
export const anyFact: fc.Arbitrary<Fact> = fc
  .constantFrom(...FACT_KINDS)
  .chain((kind): fc.Arbitrary<Fact> => anyFactOf(kind));
const names = fc.array(text, { maxLength: 3 });
export const anyCompany: fc.Arbitrary<Company> = fc
  .record({
    type: fc.constant('Company' as const),
    id: anyId,
    name: text,
    nameLocal: optional(text),
    names,
    kind: fc.constantFrom(...COMPANY_KINDS),
    listed: maybe,
    jurisdiction: optional(text),
    identifiers: names,
  })
  .map((x) => present(x) as Company);
export const anyPerson: fc.Arbitrary<Person> = fc
  .record({
    type: fc.constant('Person' as const),
    id: anyId,
    name: text,
    nameLocal: optional(text),
    names,
    born: optional(partialDate),
  })
  .map((x) => present(x) as Person);
export const anyBoard: fc.Arbitrary<Board> = fc
  .record({
    type: fc.constant('Board' as const),
    id: anyId,
    name: text,
    kind: fc.constantFrom(...BOARD_KINDS),
    company: anyId,
    citations,
  })
  .map((x) => present(x) as Board);
export const anySource: fc.Arbitrary<Source> = fc
  .record({
    id: anyId,
    title: text,
    publisher: anyId,
    published: anyDay,
    kind: text,
    language: optional(text),
    file: optional(text),
    url: optional(text),
    retrieved: optional(anyDay),
    licence: optional(text),
    sha256: optional(text),
  })
  .map((x) => present(x) as Source);
export const anyFinding: fc.Arbitrary<Finding> = fc
  .record({
    id: anyId,
    kind: fc.constantFrom('CONTRADICTION' as const, 'GAP' as const),
    severity: fc.constantFrom('HIGH' as const, 'LOW' as const),
    title: text,
    detail: text,
    resolution: optional(text),
    about: fc.array(anyId),
    facts: fc.array(anyId),
    citations,
  })
  .map((x) => present(x) as Finding);
