import { z } from 'zod';
import { dated, lookBack } from './book-values.ts';

/** Roles a person can have in an organisation. EMPLOYEE is any rank; SENIOR_EMPLOYEE turns on the title. */
export const ROLES = ['EXECUTIVE', 'EMPLOYEE', 'SENIOR_EMPLOYEE', 'DIRECTOR', 'AUDITOR', 'PARTNER', 'ANY'] as const;

/** Organisations as seen from the company whose officer is judged ("the company" below). */
export const RELATIONS = [
  'SELF',
  'SUBSIDIARY',
  'SELF_GROUP',
  'PARENT',
  'SISTER',
  'SHAREHOLDER',
  'LENDER',
  'TRADE_PARTNER',
  'BUSINESS_PARTNER',
  'AUDITOR',
  'INVESTEE',
  'AFFILIATE',
  'UNDERWRITER',
  'ADVISER',
] as const;

/** When dealings count: fiscal years looked at, and what they must be more than (both, where both are given). */
const payments = z.strictObject({
  fiscalYears: dated,
  current: z.boolean().default(true),
  /** What the company's parents pay and are paid counts as the company's. */
  parentToo: z.boolean().optional(),
  morePercent: dated.optional(),
  of: z.enum(['RECIPIENT', 'PARTNER', 'EITHER']).optional(),
  moreThan: dated.optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'a currency is its ISO 4217 code, e.g. "USD"')
    .optional(),
});

export const organisation = z.strictObject({
  is: z.enum(RELATIONS),
  when: lookBack.optional(),
  /** SHAREHOLDER: percent of the shares. One of the two; `reviewFrom` starts a band that needs a judgement. */
  atLeast: dated.optional(),
  moreThan: dated.optional(),
  reviewFrom: dated.optional(),
  /** SHAREHOLDER: the largest holder, with however little, is one by judgement. */
  largestToo: z.boolean().optional(),
  /** SHAREHOLDER: parts of the capital, whether it votes or not; else of the votes. */
  ofCapital: z.boolean().optional(),
  /** AFFILIATE: whether the rule means such companies is a question. */
  doubtful: z.boolean().optional(),
  /** LENDER: lenders behind the largest need a judgement. */
  largestSurely: z.boolean().optional(),
  /** TRADE_PARTNER, BUSINESS_PARTNER; ADVISER, of what is paid for advice. */
  payments: payments.optional(),
  /**
   * TRADE_PARTNER, BUSINESS_PARTNER: the measure that the book quotes without making a limit of it, in percent of the
   * revenue of either side. Dealings below it are no hit; a supplier below it stays a question, because one may be
   * indispensable.
   */
  material: z.strictObject({ percent: dated }).optional(),
});

/**
 * Relatives whom a rule names, where it names them: of each degree within `degree` these alone. DEPENDENT_CHILD is a
 * child under age or in the same home; HOUSEHOLD whoever shares the home, related or not; ASCENDANT_OR_DESCENDANT the
 * direct line, without an end.
 */
export const TIES = [
  'SPOUSE',
  'PARENT_OR_CHILD',
  'DEPENDENT_CHILD',
  'GRANDPARENT_OR_GRANDCHILD',
  'ASCENDANT_OR_DESCENDANT',
  'SIBLING',
  'IN_LAW',
  'HOUSEHOLD',
] as const;

/** Asked of relatives to that degree instead of the person. */
export const degree = dated.optional();
export const ties = z.array(z.enum(TIES)).min(1, 'name at least one tie').optional();
export const roles = z.array(z.enum(ROLES)).min(1, 'name at least one role');

/** The fields of a test of one pattern, as a rule book gives them. */
export const shape = <P extends string, S extends z.ZodRawShape>(pattern: P, fields: S) =>
  z.strictObject({ pattern: z.literal(pattern), ...fields });

export type Organisation = z.infer<typeof organisation>;
export type Payments = z.infer<typeof payments>;
export type Tie = (typeof TIES)[number];
export type TestedRole = (typeof ROLES)[number];
export type Relation = (typeof RELATIONS)[number];
