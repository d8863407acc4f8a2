import { z } from 'zod';
import { dated, lookBack, text } from '../../books/book-values.ts';
import { organisation, roles, shape } from '../../books/test-shape.ts';

export const postShape = shape('POST', {
  at: organisation,
  roles,
  lookBack,
  /** Roles that count besides when the officer judged is a company auditor. */
  rolesForAuditors: roles.optional(),
  /** A post held for the time being, for no longer than so many years, does not count once it has ended. */
  interimUpTo: dated.optional(),
  /** Whom the workers elected to the board counts only as one of the senior management. */
  exceptRepresentatives: z.boolean().optional(),
  /** The post counts only of whom sits on the board of directors there as well. */
  onBoardToo: z.boolean().optional(),
  /** What is left to judge of a hit of this test alone; the other tests of the rule decide. */
  judgement: text.optional(),
});
