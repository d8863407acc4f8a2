import { z } from 'zod';
import { dated, lookBack } from '../../books/book-values.ts';
import { degree, shape, ties } from '../../books/test-shape.ts';

/** What the company and its subsidiaries, or its parent, paid the person, and companies the person controls. */
export const feesShape = shape('FEES', {
  lookBack,
  moreThan: dated.optional(),
  currency: z.string().length(3).optional(),
  /** Sums of any so many months in a row count; else of the whole look-back. */
  months: dated.optional(),
  /** What the book quotes as large without making a limit of it, in `currency` and any twelve months. */
  large: dated.optional(),
  degree,
  ties,
  /** Payments to a company that the person controls count as payments to the person; else that is a judgement. */
  throughCompanies: z.boolean().default(false),
  /** What the parent pays counts too. */
  parentToo: z.boolean().default(false),
  /** What companies under the same parent pay counts too. */
  sistersToo: z.boolean().optional(),
  /** Of relatives: pay for work as an employee who is no executive does not count. */
  exceptWages: z.boolean().default(false),
});
