import { z } from 'zod';
import { dated } from '../../books/book-values.ts';
import { shape } from '../../books/test-shape.ts';

export const tenureShape = shape('TENURE', {
  atLeast: dated.optional(),
  moreThan: dated.optional(),
  /**
   * More terms than so many are too many as well; a term is a year at the least, and how many there were has to be
   * asked.
   */
  moreTerms: dated.optional(),
  /** After a gap: years since the first time in office, or years served; when left out, what differs is a judgement. */
  gaps: z.enum(['FIRST', 'SERVED']).optional(),
  /** Time on the other board of the company counts too. */
  bothBoards: z.boolean().default(false),
});
