import { z } from 'zod';
import { shape } from '../../books/test-shape.ts';
import { feesShape } from '../fees/fees-shape.ts';
import { postShape } from '../post/post-shape.ts';
import { sharedBoardShape } from '../shared-board/shared-board-shape.ts';

/** Person patterns asked of every outside officer, for what must be disclosed and does not bar. */
export const officersShape = shape('OFFICERS', {
  tests: z.array(z.discriminatedUnion('pattern', [postShape, sharedBoardShape, feesShape])).min(1),
  /** Only of officers who sit on this committee. */
  committee: z.enum(['AUDIT_COMMITTEE', 'NOMINATION_COMMITTEE', 'COMPENSATION_COMMITTEE']).optional(),
});
