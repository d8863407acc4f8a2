import { z } from 'zod';
import { dated } from '../../books/book-values.ts';
import { shape } from '../../books/test-shape.ts';

/**
 * Officers of the company who are officers elsewhere too; `capital` and `sales` are limits below which nothing is
 * barred.
 */
export const interlockShape = shape('INTERLOCK', {
  capital: dated.optional(),
  sales: dated.optional(),
  currency: z.string().length(3).optional(),
});
