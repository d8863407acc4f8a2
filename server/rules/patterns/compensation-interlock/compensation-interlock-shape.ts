import { lookBack } from '../../books/values.ts';
import { degree, shape, ties } from '../../books/test-shape.ts';

export const compensationInterlockShape = shape('COMPENSATION_INTERLOCK', { lookBack, degree, ties });
