import { z } from 'zod';
import { FACT_KINDS } from '../../vocabulary/kinds.ts';
import { test } from './patterns.ts';
import { day, id, mark, partialDate, text } from './book-values.ts';

/** The shape of `seed/rulebooks/<book>.yaml` and `<book>.cases.yaml`, as written by people; see docs/rulebooks.md. */

export const SUBJECTS = ['OUTSIDE_DIRECTOR', 'COMPANY_AUDITOR', 'AUDIT_COMMITTEE', 'COMPANY'] as const;

/**
 * How criteria make a verdict. STATUTE: outside or not. BRIGHT_LINE: independent or not. PRESUMPTION: presumed, an
 * explanation is possible. CHECKS: no verdict on anybody, checks only.
 */
export const BOOK_KINDS = ['STATUTE', 'BRIGHT_LINE', 'PRESUMPTION', 'CHECKS'] as const;

const FORM_NAMES = ['COMPANY_AUDITORS', 'AUDIT_AND_SUPERVISORY_COMMITTEE', 'THREE_COMMITTEES'] as const;

/** Whom a book binds. Without any field: everybody. */
export const addressees = z.strictObject({
  /** One that is bound for a time alone gives its days; `to` is the first day on which it no longer is. */
  jurisdictions: z
    .array(z.union([text, z.strictObject({ is: text, from: day.optional(), to: day.optional() })]))
    .optional(),
  /** Words of which one occurs in a listing of the company, e.g. "NASDAQ". */
  listedOn: z.array(text).optional(),
  /** Issuers of these jurisdictions only are bound; others may follow the practice of their home. */
  homeJurisdictions: z.array(text).optional(),
  /** Why it binds nobody that the graph can tell, or nobody at all. */
  undecided: text.optional(),
  /** Forms of a Japanese company, told by an attribute FORM or by the boards it has. */
  forms: z.array(z.enum(FORM_NAMES)).min(1).optional(),
  /** Segments of an exchange, e.g. "Prime"; a company of which no segment is told is not told apart. */
  markets: z.array(text).min(1).optional(),
  /** Segments whose companies are not bound. */
  notMarkets: z.array(text).min(1).optional(),
  /** Large companies of Japan only. */
  large: z.boolean().optional(),
  /** Only companies that somebody controls; or only those that nobody does. */
  controlled: z.boolean().optional(),
  notControlled: z.boolean().optional(),
  /** Words of an attribute STATUS whose companies are not bound, e.g. "controlled company". */
  notStatus: z.array(text).min(1).optional(),
});

/**
 * The old text goes on until the close of the ordinary meeting for the first fiscal year that ends on or after `since`.
 */
export const transition = z.strictObject({
  since: day,
  /** Only for officers who were in office on that day. */
  officersInOffice: z.boolean().default(false),
});

/**
 * One limb of a rule: who, in which relation to which organisation, in which window, above which amount. `asks` gives
 * the numbers of the tests that ask it, 1 the first. A limb that no test asks is a question, and the rule is then never
 * clear.
 */
export const limb = z.strictObject({
  who: text,
  what: text,
  at: text.optional(),
  window: text.optional(),
  amount: text.optional(),
  asks: z.array(z.int().positive()).default([]),
});

export const rule = z.strictObject({
  id,
  about: z.array(z.enum(SUBJECTS)).min(1, 'say whom the rule is about'),
  title: text,
  /** What the rule is called in Japanese, of books of Japan. */
  ja: text.optional(),
  /** What the rule asks, in our own words. */
  text,
  from: partialDate.optional(),
  to: partialDate.optional(),
  mark,
  citation: text,
  /** The rule is met when any of them is. */
  tests: z.array(test).min(1, 'a rule needs at least one test'),
  exceptions: z.array(text).default([]),
  /** The question of judgement on which a triggered rule turns; it sets the REVIEW flag. */
  judgement: text.optional(),
  /** Whom a rule about the company binds, where that is not whom its book binds. */
  addressedTo: addressees.optional(),
  /** What its text asks, limb by limb. */
  limbs: z.array(limb).default([]),
  /** The rule does not apply while the old text goes on; or it is the old text, and goes on. */
  notBefore: transition.optional(),
  goesOn: transition.optional(),
});

export const version = z.strictObject({
  title: text,
  from: partialDate,
  to: partialDate.optional(),
  mark,
  citation: text,
});

export const bookFile = z.strictObject({
  id,
  title: text,
  /** What the book is called in Japanese, of books of Japan; and its key terms beside their English. */
  ja: text.optional(),
  terms: z.array(z.strictObject({ en: text, ja: text })).default([]),
  publisher: text,
  kind: z.enum(BOOK_KINDS),
  about: text,
  versions: z.array(version).min(1, 'a book needs at least one version with its days'),
  addressedTo: addressees,
  /** Rules that stand in another book and are the same here. */
  takes: z.array(z.strictObject({ book: id, rules: z.array(id).min(1) })).default([]),
  rules: z.array(rule).default([]),
  /** `rules`: those of which it is a limb, so that they are never clear. */
  notChecked: z.array(z.strictObject({ what: text, reason: text, rules: z.array(id).default([]) })).default([]),
  /**
   * For officers in office then, the book does not apply while the old text goes on; or it is the old text, and goes
   * on.
   */
  notBefore: transition.optional(),
  goesOn: transition.optional(),
});

export const EXPECTED = ['TRIGGERED', 'CLEAR', 'UNKNOWN', 'NOT_APPLICABLE', 'PASS', 'FAIL', 'REVIEW'] as const;

/**
 * A small world and what a rule must make of it. The company is `s`, the person `p`, an outside officer of `s` since
 * `office`. Facts name their ends by id and are cited as of `on` unless they give `observedOn`, `from` or `to`.
 */
export const ruleCase = z.strictObject({
  rule: id,
  name: text,
  on: day,
  expect: z.enum(EXPECTED),
  review: z.boolean().optional(),
  office: partialDate.optional(),
  /** Kinds of fact of which the world's document tells everything. */
  complete: z.array(z.enum(FACT_KINDS)).default([]),
  facts: z.array(z.looseObject({ kind: z.enum(FACT_KINDS), subject: z.string(), object: z.string() })).default([]),
});
export const casesFile = z.strictObject({ cases: z.array(ruleCase).min(1, 'a cases file needs at least one case') });

/** `*.ja.yaml`: texts of the books of the folder in Japanese, by the English text as it stands there. */
export const wordsFile = z.record(z.string(), text);

export type BookFile = z.infer<typeof bookFile>;
export type Rule = z.infer<typeof rule>;
export type Version = z.infer<typeof version>;
export type Transition = z.infer<typeof transition>;
export type Limb = z.infer<typeof limb>;
export type Addressees = z.infer<typeof addressees>;
export type RuleCase = z.infer<typeof ruleCase>;
export type Subject = (typeof SUBJECTS)[number];
export type BookKind = (typeof BOOK_KINDS)[number];
