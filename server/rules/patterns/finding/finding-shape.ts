import { shape } from '../../books/test-shape.ts';

export const findingShape = shape('FINDING', {});
