import { z } from 'zod';
import { shape } from '../../books/test-shape.ts';

export const liabilityShape = shape('LIABILITY', {
  allowed: z.array(z.enum(['OUTSIDE_DIRECTOR', 'OUTSIDE_AUDITOR', 'NON_EXECUTIVE_DIRECTOR', 'AUDITOR'])).min(1),
});
