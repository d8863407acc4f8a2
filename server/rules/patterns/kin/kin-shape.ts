import { dated, lookBack } from '../../books/book-values.ts';
import { organisation, roles, shape, ties } from '../../books/test-shape.ts';

export const kinShape = shape('KIN', {
  degree: dated,
  /** Where the text gives no degree: whether one farther than `degree`, up to this, counts is a question. */
  perhapsTo: dated.optional(),
  ties,
  at: organisation,
  roles,
  /** Asked besides, where the person is a company auditor. */
  rolesForAuditors: roles.optional(),
  lookBack,
});
