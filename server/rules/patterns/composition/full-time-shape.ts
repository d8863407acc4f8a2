import { dated } from '../../books/book-values.ts';
import { shape } from '../../books/test-shape.ts';

export const fullTimeShape = shape('FULL_TIME', { members: dated });
