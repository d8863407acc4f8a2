import { lookBack } from '../../books/book-values.ts';
import { degree, shape, ties } from '../../books/test-shape.ts';

/** Share options, performance-related pay or a pension of the company. */
export const schemeShape = shape('SCHEME', { lookBack, degree, ties });
