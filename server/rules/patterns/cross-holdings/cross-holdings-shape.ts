import { dated } from '../../books/book-values.ts';
import { shape } from '../../books/test-shape.ts';

/** Shares held as a policy, in percent of net assets, both as of one day. */
export const crossHoldingsShape = shape('CROSS_HOLDINGS', { atLeast: dated.optional(), moreThan: dated.optional() });
