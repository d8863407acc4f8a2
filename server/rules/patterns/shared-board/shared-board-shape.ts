import { z } from 'zod';
import { degree, shape, ties } from '../../books/test-shape.ts';

export const sharedBoardShape = shape('SHARED_BOARD', { mutual: z.boolean().default(false), degree, ties });
