import { lookBack } from '../../books/book-values.ts';
import { degree, shape, ties } from '../../books/test-shape.ts';

export const signedAuditShape = shape('SIGNED_AUDIT', { lookBack, degree, ties });
