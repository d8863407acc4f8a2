import { z } from 'zod';
import { FACT_KINDS, type FactKind, type KINDS } from '../vocabulary/kinds.ts';
import { fieldsThatHold, shapeOf } from '../vocabulary/ends.ts';
import type { End, Field } from '../vocabulary/kind.ts';
import { BASES } from '../vocabulary/word-lists.ts';
import type { PartialDate } from '../time/day.ts';
import { citations, count, currency, day, decimal, id, partialDate, text, type CitationEntry } from './seed-values.ts';

/**
 * The lists of facts in the seed's files, made of the descriptions in vocabulary/kinds/. A fact stands with the
 * company, or the person, that it is about; the other end is named.
 */

/** What every fact may say. `id` is made from kind, ends and date when left out. */
const factFields = {
  id: id.optional(),
  from: partialDate.optional(),
  to: partialDate.optional(),
  /** The day as of which the first citation states the fact; each citation may give its own instead. */
  observedOn: day.optional(),
  /** Id of the earlier fact of the same series that this one takes the place of. */
  supersedes: id.optional(),
  knownTo: day.optional(),
  basis: z.enum(BASES).default('STATED'),
  note: text.optional(),
  citations,
};

/** What every fact of the format may say. */
export interface FactEntry {
  readonly id?: string | undefined;
  readonly from?: PartialDate | undefined;
  readonly to?: PartialDate | undefined;
  readonly observedOn?: string | undefined;
  readonly supersedes?: string | undefined;
  readonly knownTo?: string | undefined;
  readonly basis: 'STATED' | 'DERIVED' | 'INFERRED';
  readonly note?: string | undefined;
  readonly citations: readonly CitationEntry[];
}

/** Whether the sources state it as current on the day they came out; see rule 4 of seed/README.md. */
const current = z.boolean().optional();

/** What entries have besides fields of one stored value each. */
const PARTS: { readonly [K in FactKind]?: z.ZodRawShape } = {
  SITS_ON: {
    current,
    attendance: z
      .array(z.strictObject({ body: id, period: text, attended: count, held: count.optional() }))
      .default([]),
  },
  WORKS_FOR: { current },
  HAS_ATTRIBUTE: { detail: z.array(z.strictObject({ key: text, value: text })).optional() },
};

/** Field names of every list, for "did you mean". */
export const ENTRY_FIELDS: readonly string[] = FACT_KINDS.flatMap((kind) => Object.keys(shapeIn(kind)));

/** The lists by their names, in the file of a company and in the entry of a person. */
export const FACT_LISTS = { company: listsOf('company'), person: listsOf('person') };
export type ListName<Of extends 'company' | 'person'> = {
  [K in FactKind]: (typeof KINDS)[K]['list'] extends { of: Of; name: infer N extends string } ? N : never;
}[FactKind];

/** Names of own fields that hold dates, and of those that hold exact numbers. */
export const DATE_FIELDS = FACT_KINDS.flatMap((kind) => [
  ...fieldsThatHold(kind, 'day'),
  ...fieldsThatHold(kind, 'date'),
]);
export const EXACT_FIELDS = FACT_KINDS.flatMap((kind) => fieldsThatHold(kind, 'decimal'));

/** The name of an end in an entry. */
export function nameInFile({ inFile, name }: End): string {
  return inFile ?? name;
}

function listsOf<Of extends 'company' | 'person'>(of: Of) {
  const lists = Object.fromEntries(
    FACT_KINDS.filter((kind) => shapeOf(kind).list.of === of).map((kind) => [
      shapeOf(kind).list.name,
      z.array(z.strictObject(shapeIn(kind)) as unknown as z.ZodType<FactEntry>).default([]),
    ]),
  );
  // The names come from the descriptions, and so does the type.
  return lists as unknown as Readonly<Record<ListName<Of>, z.ZodType<readonly FactEntry[]>>>;
}

function shapeIn(kind: FactKind): z.ZodRawShape {
  const { subject, object, fields } = shapeOf(kind);
  return {
    ...factFields,
    ...endIn(subject),
    ...endIn(object),
    ...Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, valueIn(field)])),
    ...PARTS[kind],
  };
}

/** The end at home is not named; that of an attribute is, when it is a board. */
function endIn(end: End): z.ZodRawShape {
  if (end.is === 'itself') return {};
  if (end.is === 'company or board') return { [nameInFile(end)]: id.optional() };
  return end.home === true ? {} : { [nameInFile(end)]: id };
}

function valueIn({ is, required, byDefault }: Field): z.ZodType {
  const value = formIn(is);
  if (byDefault !== undefined) return value.default(byDefault);
  return required === true ? value : value.optional();
}

function formIn(form: Field['is']): z.ZodType {
  switch (form) {
    case 'text':
      return text;
    case 'decimal':
      return decimal;
    case 'currency':
      return currency;
    case 'day':
      return day;
    case 'date':
      return partialDate;
    case 'flag':
      return z.boolean();
    case 'count':
      return count;
    case 'positive':
      return z.int().positive();
    case 'company':
      return id;
    case 'kind':
      return z.enum(FACT_KINDS);
    default:
      return z.enum(form);
  }
}
