import { z } from 'zod';
import { dated } from '../../books/book-values.ts';
import { shape } from '../../books/test-shape.ts';

export const attendanceShape = shape('ATTENDANCE', {
  below: dated,
  of: z.enum(['DIRECTORS', 'COMPANY_AUDITORS']),
  nomineesOnly: z.boolean().default(false),
  firstYearExcused: z.boolean().default(false),
});
