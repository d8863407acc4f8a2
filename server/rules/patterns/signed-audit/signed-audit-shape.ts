import { lookBack } from '../../books/values.ts';
import { degree, shape } from '../../books/test-shape.ts';

export const signedAuditShape = shape('SIGNED_AUDIT', { lookBack, degree });
