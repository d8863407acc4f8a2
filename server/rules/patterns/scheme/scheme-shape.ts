import { z } from 'zod';
import { lookBack } from '../../books/book-values.ts';
import { degree, shape, ties } from '../../books/test-shape.ts';

/** Share options or performance-related pay of the company. */
export const schemeShape = shape('SCHEME', {
  lookBack,
  degree,
  ties,
  /** A place in its pension scheme counts as well. */
  pensionsToo: z.boolean().optional(),
  /** Schemes of the parent count too. */
  parentToo: z.boolean().optional(),
  /** Schemes of companies under the same parent count too. */
  sistersToo: z.boolean().optional(),
});
