import { z } from 'zod';
import { isDay, isPartialDate } from '../../time/day.ts';

/** Pieces of which rule books are written. Shapes only; `docs/rulebooks.md` explains every field with examples. */

export const text = z.string().trim().min(1, 'must not be empty');
export const id = z
  .string({ error: 'an id must be quoted text' })
  .regex(/^[A-Za-z0-9]+([./-][A-Za-z0-9.]+)*$/, 'an id is letters and digits with hyphens, e.g. "UK-6"');
export const day = z
  .string({ error: 'a day must be quoted text, e.g. "2007-06-26"' })
  .refine(isDay, 'not a day that exists; write "YYYY-MM-DD"');
export const partialDate = z
  .string({ error: 'a date must be quoted text, e.g. "2007-03"' })
  .refine(isPartialDate, 'not a date that exists; write "YYYY", "YYYY-MM" or "YYYY-MM-DD"');
export const decimal = z
  .string({ error: 'an exact number must be quoted text, e.g. "33.3"' })
  .regex(/^\d+(\.\d+)?$/, 'not a number; write digits without separators or units, e.g. "120000"');

/**
 * S: confirmed in a stored public text. K: from knowledge, not confirmed there. D: stated in the seed's own documents.
 */
export const MARKS = ['S', 'K', 'D'] as const;
export const mark = z.enum(MARKS);

/**
 * One value of the law and when it applied; `from` is the first day, `to` the first day on which it no longer does. The
 * mark and the citation are the rule's own unless given.
 */
export const datedValue = z.strictObject({
  value: decimal,
  from: partialDate.optional(),
  to: partialDate.optional(),
  mark: mark.optional(),
  citation: text.optional(),
});

/** A number for all days (`"10"`), or a list of numbers each with its days. */
export const dated = z.preprocess(
  (given) =>
    typeof given === 'string' ? [{ value: given }] : Number.isSafeInteger(given) ? [{ value: String(given) }] : given,
  z
    .array(datedValue, { error: 'write a quoted number, or a list of { value, from, to }' })
    .min(1, 'a dated value needs at least one value'),
);

/** How far back a relation counts, seen from the day of determination D. */
export const LOOK_BACKS = [
  'NOW',
  'EVER',
  'RECENT',
  'YEARS',
  'FISCAL_YEARS',
  'BEFORE_OFFICE',
  'SINCE_OFFICE',
  'SAME_TIME',
] as const;
const WITH_YEARS: readonly string[] = ['YEARS', 'FISCAL_YEARS', 'BEFORE_OFFICE', 'RECENT'];
export const lookBack = z.preprocess(
  (given) => (typeof given === 'string' ? { when: given } : given),
  z
    .strictObject({
      when: z.enum(LOOK_BACKS),
      years: dated.optional(),
      surely: dated.optional(),
      /** BEFORE_OFFICE after a gap in office: from the last time it was taken, or, when left out, a judgement. */
      gaps: z.enum(['LAST']).optional(),
    })
    .refine(({ when, years }) => WITH_YEARS.includes(when) === (years !== undefined), {
      message: 'years belong to YEARS, FISCAL_YEARS, BEFORE_OFFICE and RECENT; add years there, remove them elsewhere',
    })
    .refine(({ when, gaps }) => gaps === undefined || when === 'BEFORE_OFFICE', {
      message: 'gaps belongs to BEFORE_OFFICE; remove it',
    })
    .refine(({ when, surely }) => surely === undefined || when === 'RECENT', {
      message: 'surely belongs to RECENT; remove it',
    }),
);

export type Confirmation = z.infer<typeof mark>;
export type DatedValue = z.infer<typeof datedValue>;
export type LookBack = z.infer<typeof lookBack>;

/** Every list of dated values inside a test, with the path to it. */
export function datedIn(
  value: unknown,
  path: readonly (string | number)[] = [],
): [(string | number)[], DatedValue[]][] {
  if (typeof value !== 'object' || value === null) return [];
  if (isDated(value)) return [[[...path], value]];
  if (Array.isArray(value)) return value.flatMap((item, i) => datedIn(item, [...path, i]));
  return Object.entries(value).flatMap(([name, field]) => datedIn(field, [...path, name]));
}

function isDated(value: object): value is DatedValue[] {
  return Array.isArray(value) && value.length > 0 && datedValue.safeParse(value[0]).success;
}
