import { shape } from '../../books/test-shape.ts';
import { text } from '../../books/book-values.ts';

/** What no fact can show: the question to ask, and the same in Japanese; `#` stands for the person. */
export const questionShape = shape('QUESTION', { asks: text, ja: text.optional() });
