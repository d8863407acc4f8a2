import { z } from 'zod';
import { dated } from '../../books/book-values.ts';
import { roles, shape } from '../../books/test-shape.ts';

/** As POST, asked of the years before an earlier office at the company or a subsidiary. */
export const earlierOfficeShape = shape('EARLIER_OFFICE', {
  boards: z.array(z.enum(['DIRECTORS', 'COMPANY_AUDITORS'])).min(1),
  roles,
  years: dated,
});
