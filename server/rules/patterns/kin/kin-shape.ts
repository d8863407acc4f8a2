import { dated, lookBack } from '../../books/values.ts';
import { organisation, roles, shape } from '../../books/test-shape.ts';

export const kinShape = shape('KIN', {
  degree: dated,
  at: organisation,
  roles,
  /** Asked besides, where the person is a company auditor. */
  rolesForAuditors: roles.optional(),
  lookBack,
});
