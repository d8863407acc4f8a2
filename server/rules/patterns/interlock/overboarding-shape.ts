import { z } from 'zod';
import { dated } from '../../books/values.ts';
import { shape } from '../../books/test-shape.ts';

export const overboardingShape = shape('OVERBOARDING', {
  boards: dated,
  executives: z.boolean().default(false),
  listedOnly: z.boolean().default(false),
});
