import { z } from 'zod';
import { dated } from '../../books/book-values.ts';
import { shape } from '../../books/test-shape.ts';

export const overboardingShape = shape('OVERBOARDING', {
  boards: dated,
  /** The limit is for executives of other companies; without it, for everybody else. */
  executives: z.boolean().default(false),
  /** Of executives the chief executive alone; the others count with everybody else. */
  chiefsOnly: z.boolean().default(false),
  /** Boards of listed companies alone count, and executives of listed companies. */
  listedOnly: z.boolean().default(false),
  /** Seats as company auditor count as well, and the outside auditors are asked too. */
  auditorsToo: z.boolean().default(false),
});
