import { z } from 'zod';
import { lookBack } from '../../books/book-values.ts';
import { degree, shape, ties } from '../../books/test-shape.ts';

export const compensationInterlockShape = shape('COMPENSATION_INTERLOCK', {
  lookBack,
  degree,
  ties,
  /** The person's own post is the present one; only the committee looks back. */
  postNow: z.boolean().optional(),
  /** Post and committee were at one time, and whoever sat there is an executive of the company today. */
  together: z.boolean().optional(),
});
