import { z } from 'zod';
import { dated, lookBack, text } from './values.ts';

/** What a rule can ask of the graph. A rule book chooses a pattern and fills in its parameters; no code is needed. */

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
  'UNDERWRITER',
  'ADVISER',
] as const;

/** When dealings count: fiscal years looked at, and what they must be more than (both, where both are given). */
const payments = z.strictObject({
  fiscalYears: dated,
  current: z.boolean().default(true),
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
  /** LENDER: lenders behind the largest need a judgement. */
  largestSurely: z.boolean().optional(),
  /** TRADE_PARTNER, BUSINESS_PARTNER. */
  payments: payments.optional(),
  /**
   * TRADE_PARTNER, BUSINESS_PARTNER: the measure that the book quotes without making a limit of it, in percent of the revenue of
   * either side. Dealings below it are no hit; a supplier below it stays a question, because one may be indispensable.
   */
  material: z.strictObject({ percent: dated }).optional(),
});

/** Asked of relatives to that degree instead of the person. */
const degree = dated.optional();
const roles = z.array(z.enum(ROLES)).min(1, 'name at least one role');
const post = z.strictObject({
  pattern: z.literal('POST'),
  at: organisation,
  roles,
  lookBack,
  /** Roles that count besides when the officer judged is a company auditor. */
  rolesForAuditors: roles.optional(),
  /** A post held for the time being, for no longer than so many years, does not count once it has ended. */
  interimUpTo: dated.optional(),
});
const shape = <P extends string, S extends z.ZodRawShape>(pattern: P, fields: S) =>
  z.strictObject({ pattern: z.literal(pattern), ...fields });

const sharedBoard = shape('SHARED_BOARD', { mutual: z.boolean().default(false), degree });

/** Patterns that judge one person. */
export const PERSON_PATTERNS = {
  POST: post,
  /** As POST, asked of the years before an earlier office at the company or a subsidiary. */
  EARLIER_OFFICE: shape('EARLIER_OFFICE', {
    boards: z.array(z.enum(['DIRECTORS', 'COMPANY_AUDITORS'])).min(1),
    roles,
    years: dated,
  }),
  KIN: shape('KIN', { degree: dated, at: organisation, roles, lookBack }),
  /** What the company and its subsidiaries, or its parent, paid the person, and companies the person controls. */
  FEES: shape('FEES', {
    lookBack,
    moreThan: dated.optional(),
    currency: z.string().length(3).optional(),
    /** Sums of any so many months in a row count; else of the whole look-back. */
    months: dated.optional(),
    /** What the book quotes as large without making a limit of it, in `currency` and any twelve months. */
    large: dated.optional(),
    degree,
    /** Payments to a company that the person controls count as payments to the person; else that is a judgement. */
    throughCompanies: z.boolean().default(false),
    /** What the parent pays counts too. */
    parentToo: z.boolean().default(false),
    /** Of relatives: pay for work as an employee who is no executive does not count. */
    exceptWages: z.boolean().default(false),
  }),
  HOLDING: shape('HOLDING', {
    atLeast: dated.optional(),
    moreThan: dated.optional(),
    /** From so many percent on it is a judgement. */
    reviewFrom: dated.optional(),
    doubtful: z.boolean().default(false),
    degree,
  }),
  /** The person owns shares of an organisation in a relation to the company: any, or more than so many percent. */
  STAKE_IN: shape('STAKE_IN', { at: organisation, lookBack, moreThan: dated.optional(), degree }),
  /** Share options, performance-related pay or a pension of the company. */
  SCHEME: shape('SCHEME', { lookBack }),
  TENURE: shape('TENURE', {
    atLeast: dated.optional(),
    moreThan: dated.optional(),
    /** After a gap: years since the first time in office, or years served; when left out, what differs is a judgement. */
    gaps: z.enum(['FIRST', 'SERVED']).optional(),
    /** Time on the other board of the company counts too. */
    bothBoards: z.boolean().default(false),
  }),
  SIGNED_AUDIT: shape('SIGNED_AUDIT', { lookBack, degree }),
  SHARED_BOARD: sharedBoard,
  COMPENSATION_INTERLOCK: shape('COMPENSATION_INTERLOCK', { lookBack, degree }),
  FINDING: shape('FINDING', {}),
} as const;

/** Patterns that judge the company, or each of its outside officers without a verdict on independence. */
export const COMPANY_PATTERNS = {
  /** Members of a board, or of both boards: how many, or which part of them, are outside. */
  COMPOSITION: shape('COMPOSITION', {
    board: z.enum([
      'DIRECTORS',
      'COMPANY_AUDITORS',
      'BOTH',
      'AUDIT_COMMITTEE',
      'NOMINATION_COMMITTEE',
      'COMPENSATION_COMMITTEE',
    ]),
    members: dated.optional(),
    outside: dated.optional(),
    /** The part that must be outside as one in so many: 3 is a third. */
    outsideOneIn: dated.optional(),
    /** True when it must be more than that part, not at least that. */
    majority: z.boolean().default(false),
    /** True when "independent" is asked: outside is necessary and not enough, so passing is left open. */
    independent: z.boolean().default(false),
    /** What falling short means: a breach, or something to explain or to judge. */
    severity: z.enum(['MUST', 'EXPLAIN']).default('MUST'),
  }),
  /** Person patterns asked of every outside officer, for what must be disclosed and does not bar. */
  OFFICERS: shape('OFFICERS', { tests: z.array(z.discriminatedUnion('pattern', [post, sharedBoard])).min(1) }),
  FULL_TIME: shape('FULL_TIME', { members: dated }),
  LIABILITY: shape('LIABILITY', {
    allowed: z.array(z.enum(['OUTSIDE_DIRECTOR', 'OUTSIDE_AUDITOR', 'NON_EXECUTIVE_DIRECTOR', 'AUDITOR'])).min(1),
  }),
  ATTENDANCE: shape('ATTENDANCE', {
    below: dated,
    of: z.enum(['DIRECTORS', 'COMPANY_AUDITORS']),
    nomineesOnly: z.boolean().default(false),
    firstYearExcused: z.boolean().default(false),
  }),
  OVERBOARDING: shape('OVERBOARDING', {
    boards: dated,
    executives: z.boolean().default(false),
    listedOnly: z.boolean().default(false),
  }),
  /** Officers of the company who are officers elsewhere too; `capital` and `sales` are limits below which nothing is barred. */
  INTERLOCK: shape('INTERLOCK', {
    capital: dated.optional(),
    sales: dated.optional(),
    currency: z.string().length(3).optional(),
  }),
  /** `belowToo`: what is asked is control, which somebody may have below the limit with close or consenting holders. */
  HOLDERS: shape('HOLDERS', {
    belowToo: z.boolean().default(false),
    atLeast: dated.optional(),
    moreThan: dated.optional(),
    reviewFrom: dated.optional(),
    naturalPersons: z.boolean().default(false),
  }),
  DUTY: shape('DUTY', {
    /** What the document must tell; silence about it is weak evidence, in documents of these kinds. */
    items: z
      .array(
        z.enum([
          'RELATIONSHIP',
          'CONCURRENT_POSTS',
          'KIN',
          'ATTENDANCE',
          'LIABILITY',
          'REMUNERATION',
          'GROUP_PAY',
          'CAREER',
          'TERM',
          'SPECIAL_INTEREST',
          'SHARES_HELD',
          'RELATED_TRADES',
        ]),
      )
      .min(1),
    documents: z.array(text).min(1),
    candidatesOnly: z.boolean().default(false),
    /** How many years back a CAREER must be told. */
    years: dated.optional(),
  }),
} as const;

export const test = z.discriminatedUnion(
  'pattern',
  [...Object.values(PERSON_PATTERNS), ...Object.values(COMPANY_PATTERNS)] as [
    (typeof PERSON_PATTERNS)['POST'],
    ...Exclude<
      (typeof PERSON_PATTERNS)[keyof typeof PERSON_PATTERNS] | (typeof COMPANY_PATTERNS)[keyof typeof COMPANY_PATTERNS],
      (typeof PERSON_PATTERNS)['POST']
    >[],
  ],
  {
    error: `not a pattern this program knows; write one of ${[...Object.keys(PERSON_PATTERNS), ...Object.keys(COMPANY_PATTERNS)].join(', ')}`,
  },
);

export type Test = z.infer<typeof test>;
export type PersonPattern = keyof typeof PERSON_PATTERNS;
export type CompanyPattern = keyof typeof COMPANY_PATTERNS;
export type PersonTest = Extract<Test, { pattern: PersonPattern }>;
export type CompanyTest = Extract<Test, { pattern: CompanyPattern }>;
export type TestOf<P extends Test['pattern']> = Extract<Test, { pattern: P }>;
export type Organisation = z.infer<typeof organisation>;
export type Payments = z.infer<typeof payments>;
export type Role = (typeof ROLES)[number];
export type Relation = (typeof RELATIONS)[number];

export function isPersonTest(one: Test): one is PersonTest {
  return Object.hasOwn(PERSON_PATTERNS, one.pattern);
}
