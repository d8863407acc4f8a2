import { shape } from '../../books/test-shape.ts';

/**
 * Whether the chair was independent when appointed; one who led the company before was not. Falling short is to be
 * explained.
 */
export const chairShape = shape('CHAIR', {});
