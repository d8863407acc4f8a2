import { z } from 'zod';
import { dated } from '../../books/book-values.ts';
import { shape } from '../../books/test-shape.ts';

/** Members of a board, or of both boards: how many, or which part of them, are outside. */
export const compositionShape = shape('COMPOSITION', {
  board: z.enum([
    'DIRECTORS',
    'COMPANY_AUDITORS',
    'BOTH',
    'AUDIT_COMMITTEE',
    'NOMINATION_COMMITTEE',
    'COMPENSATION_COMMITTEE',
  ]),
  members: dated.optional(),
  outside: dated.optional(),
  /** The part that must be outside as one in so many: 3 is a third. */
  outsideOneIn: dated.optional(),
  /** The chair of the board is counted on neither side; where no title says who it is, that is a question. */
  exceptChair: z.boolean().default(false),
  /** True when it must be more than that part, not at least that. */
  majority: z.boolean().default(false),
  /** True when "independent" is asked: outside is necessary and not enough, so passing is left open. */
  independent: z.boolean().default(false),
  /** What falling short means: a breach, or something to explain or to judge. */
  severity: z.enum(['MUST', 'EXPLAIN']).default('MUST'),
});
