import { z } from 'zod';
import { degree, shape, ties } from '../../books/test-shape.ts';

export const sharedBoardShape = shape('SHARED_BOARD', {
  /** The person is executive there, and an executive of the company director or auditor. */
  mutual: z.boolean().default(false),
  /** Executives of the company count besides, also those without a seat on its boards. */
  executivesToo: z.boolean().optional(),
  degree,
  ties,
});
