import { z } from 'zod';
import { dated } from '../../books/book-values.ts';
import { degree, shape, ties } from '../../books/test-shape.ts';

export const holdingShape = shape('HOLDING', {
  atLeast: dated.optional(),
  moreThan: dated.optional(),
  /** From so many percent on it is a judgement. */
  reviewFrom: dated.optional(),
  /** Parts of the capital, whether it votes or not; else of the votes. */
  ofCapital: z.boolean().optional(),
  /** Each class of shares with a vote by itself, besides all votes. */
  ofAnyClass: z.boolean().optional(),
  doubtful: z.boolean().default(false),
  degree,
  ties,
});
