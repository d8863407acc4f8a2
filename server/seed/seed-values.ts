import { z } from 'zod';
import { numberFault } from '../shared/text-faults.ts';
import { isDay, isPartialDate } from '../time/day.ts';

const NO_YEAR = 'the year 9999 stands for no date; leave out what is unknown or has no end';

function isOfYears(date: string): boolean {
  return !date.startsWith('9999');
}

/** Pieces of which the seed's files are written. */

export const id = z
  .string({ error: 'an id must be quoted text' })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'ids are short lower-case words with hyphens, e.g. "net-care"');
export const text = z.string().trim().min(1, 'must not be empty; leave the field out when it is unknown');
export const day = z
  .string({ error: 'a day must be quoted text, e.g. "2007-03-31"' })
  .refine(isDay, 'not a day that exists; write "YYYY-MM-DD"')
  .refine(isOfYears, NO_YEAR);
export const partialDate = z
  .string({ error: 'a date must be quoted text, e.g. "2005-06"' })
  .refine(isPartialDate, 'not a date that exists; write "YYYY", "YYYY-MM" or "YYYY-MM-DD"')
  .refine(isOfYears, NO_YEAR);
export const decimal = z
  .string({ error: 'an exact number must be quoted text, e.g. "86.1"' })
  .regex(/^-?\d+(\.\d+)?$/, 'not a decimal number; write digits without separators or units, e.g. "2000000000"')
  .superRefine((given, context) => {
    const fault = numberFault(given);
    if (fault?.code === 'NUMBER_TOO_LONG')
      context.addIssue({ code: 'custom', message: `${fault.message.replace(';', ',')}; ${fault.mend}` });
  });
export const currency = z.string().regex(/^[A-Z]{3}$/, 'a currency is its ISO 4217 code, e.g. "JPY"');
export const count = z.int().nonnegative();

export const citation = z.strictObject({
  source: id,
  place: text,
  /** For programs: the cell, record, element or path in a file of a structured format. */
  pointer: z
    .string({ error: 'a pointer must be quoted text, e.g. "cell:Holders!B4"' })
    .regex(
      /^[a-z]+:\S.*$/,
      'a pointer is its kind, a colon, and where: "cell:Holders!B4", "record:0061", "xpath:/a/b[2]"',
    )
    .optional(),
  line: z.int().positive().optional(),
  lineEnd: z.int().positive().optional(),
  observedOn: day.optional(),
});

export const citations = z.array(citation).min(1, 'a fact needs at least one citation');

export type CitationEntry = z.infer<typeof citation>;
