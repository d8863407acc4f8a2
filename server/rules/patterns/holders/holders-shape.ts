import { z } from 'zod';
import { dated } from '../../books/book-values.ts';
import { shape } from '../../books/test-shape.ts';

/** `belowToo`: what is asked is control, which somebody may have below the limit with close or consenting holders. */
export const holdersShape = shape('HOLDERS', {
  belowToo: z.boolean().default(false),
  atLeast: dated.optional(),
  moreThan: dated.optional(),
  reviewFrom: dated.optional(),
  /** Parts of the capital count beside those of the votes: whoever passes by the one or the other is meant. */
  capitalToo: z.boolean().optional(),
  naturalPersons: z.boolean().default(false),
  /** Control by other means than shares and votes counts as well, such as a right to appoint most directors. */
  otherMeans: z.boolean().optional(),
});
