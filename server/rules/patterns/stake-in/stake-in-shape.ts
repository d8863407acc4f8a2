import { dated, lookBack } from '../../books/book-values.ts';
import { degree, organisation, shape, ties } from '../../books/test-shape.ts';

/** The person owns shares of an organisation in a relation to the company: any, or more than so many percent. */
export const stakeInShape = shape('STAKE_IN', { at: organisation, lookBack, moreThan: dated.optional(), degree, ties });
