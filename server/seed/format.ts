import { z } from 'zod';
import { isDay, isPartialDate } from '../time/day.ts';
import { FACT_KINDS } from '../shared/facts.ts';
import { BOARD_KINDS, COMPANY_KINDS } from '../vocabulary/parties.ts';
import { ACCOUNTING, ATTRIBUTES, BASES, DIRECTNESS, EXTENTS, INTERESTS, POWERS } from '../vocabulary/words.ts';

/**
 * The shape of the seed files, as written by people. `seed/README.md` explains every field with examples.
 * Shapes only: what needs more than one place to see (dangling ids, overlaps, totals) is the checker's.
 */

const id = z
  .string({ error: 'an id must be quoted text' })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'ids are short lower-case words with hyphens, e.g. "net-care"');
const text = z.string().trim().min(1, 'must not be empty; leave the field out when it is unknown');
const day = z
  .string({ error: 'a day must be quoted text, e.g. "2007-03-31"' })
  .refine(isDay, 'not a day that exists; write "YYYY-MM-DD"');
const partialDate = z
  .string({ error: 'a date must be quoted text, e.g. "2005-06"' })
  .refine(isPartialDate, 'not a date that exists; write "YYYY", "YYYY-MM" or "YYYY-MM-DD"');
const decimal = z
  .string({ error: 'an exact number must be quoted text, e.g. "86.1"' })
  .regex(/^-?\d+(\.\d+)?$/, 'not a decimal number; write digits without separators or units, e.g. "2000000000"');
const currency = z.string().regex(/^[A-Z]{3}$/, 'a currency is its ISO 4217 code, e.g. "JPY"');
const count = z.int().nonnegative();

export const citation = z.strictObject({
  source: id,
  place: text,
  /** For programs: the cell, record, element or path in a file of a structured format. */
  pointer: z
    .string({ error: 'a pointer must be quoted text, e.g. "cell:Holders!B4"' })
    .regex(
      /^[a-z]+:\S.*$/,
      'a pointer is its kind, a colon, and where: "cell:Holders!B4", "record:0061", "xpath:/a/b[2]"',
    )
    .optional(),
  line: z.int().positive().optional(),
  lineEnd: z.int().positive().optional(),
  observedOn: day.optional(),
});

const citations = z.array(citation).min(1, 'a fact needs at least one citation');

/** What every fact may say. `id` is made from kind, ends and date when left out. */
const factFields = {
  id: id.optional(),
  from: partialDate.optional(),
  to: partialDate.optional(),
  /** The day as of which the first citation states the fact; each citation may give its own instead. */
  observedOn: day.optional(),
  /** Id of the earlier fact of the same series that this one takes the place of. */
  supersedes: id.optional(),
  knownTo: day.optional(),
  basis: z.enum(BASES).default('STATED'),
  note: text.optional(),
  citations,
};
const fact = <S extends z.ZodRawShape>(shape: S) => z.strictObject({ ...factFields, ...shape });

/** Whether the sources state it as current on the day they came out; see rule 4 of seed/README.md. */
const current = z.boolean().optional();

const spelling = z.strictObject({ text, reason: text.optional(), citations });
/** `scheme:value`, as the entry's own citations state it, or with citations and days of its own. */
const identifierText = z.string().regex(/^[a-z0-9-]+:.+$/, 'an identifier is "scheme:value"');
const identifier = z.preprocess(
  (entry) => (typeof entry === 'string' ? { value: entry } : entry),
  z.strictObject({
    value: identifierText,
    from: partialDate.optional(),
    to: partialDate.optional(),
    citations: citations.optional(),
  }),
);
const different = z.strictObject({ id, reason: text });

/** In a company's file, facts stand with the company they are about; the other end is named. */
export const holding = fact({
  holder: id,
  shares: decimal.optional(),
  percent: decimal.optional(),
  percentMin: decimal.optional(),
  percentMinExclusive: z.boolean().optional(),
  percentMax: decimal.optional(),
  percentMaxExclusive: z.boolean().optional(),
  interest: z.enum(INTERESTS).default('SHARES'),
  direct: z.enum(DIRECTNESS).default('UNKNOWN'),
  nominee: z.boolean().default(false),
  accounting: z.enum(ACCOUNTING).default('UNKNOWN'),
  via: text.optional(),
  planned: z.boolean().optional(),
  /** "50" with `exact: true` is 50, not 49.5 to 50.5. */
  exact: z.boolean().optional(),
  shareClass: text.optional(),
  account: text.optional(),
  block: text.optional(),
  votingPower: z.enum(POWERS).optional(),
  disposalPower: z.enum(POWERS).optional(),
  right: text.optional(),
  majority: z.boolean().optional(),
  price: decimal.optional(),
  currency: currency.optional(),
});
export const board = z.strictObject({ id, name: text, kind: z.enum(BOARD_KINDS), citations });
export const seat = fact({
  person: id,
  board: id,
  title: text.optional(),
  outside: z.boolean().optional(),
  representative: z.boolean().optional(),
  fullTime: z.boolean().optional(),
  responsibility: text.optional(),
  termEnds: partialDate.optional(),
  current,
  attendance: z.array(z.strictObject({ body: id, period: text, attended: count, held: count.optional() })).default([]),
});
export const nomination = fact({
  person: id,
  board: id,
  meeting: day,
  proposal: text.optional(),
  incumbent: z.boolean().optional(),
  outside: z.boolean().optional(),
});
export const post = fact({
  person: id,
  current,
  title: text.optional(),
  executive: z.boolean().optional(),
  employee: z.boolean().optional(),
  representative: z.boolean().optional(),
});
export const loan = fact({
  lender: id,
  amount: decimal.optional(),
  currency: currency.optional(),
  balanceOn: day.optional(),
  heading: text.optional(),
});
/** One of `payer` and `payee` is this company. */
export const trade = fact({
  payer: id,
  payee: id,
  amount: decimal.optional(),
  currency: currency.optional(),
  periodFrom: day.optional(),
  periodTo: day.optional(),
  nature: text.optional(),
  account: text.optional(),
  balance: decimal.optional(),
  balanceOn: day.optional(),
  terms: text.optional(),
});
export const audit = fact({
  auditor: id,
  fee: decimal.optional(),
  totalPaid: decimal.optional(),
  currency: currency.optional(),
  period: text.optional(),
});
export const signature = fact({
  person: id,
  role: text.optional(),
  firm: id.optional(),
  signedOn: day.optional(),
});
/** This company holds as nominee for another. */
export const nomineeLink = fact({ for: id });
export const succession = fact({ predecessor: id });
export const liabilityContract = fact({
  person: id,
  cap: decimal.optional(),
  currency: currency.optional(),
  capRule: text.optional(),
  article: text.optional(),
});
/** This company transfers a business to another. */
export const businessTransfer = fact({
  receiver: id,
  business: text.optional(),
  amount: decimal.optional(),
  currency: currency.optional(),
});
export const attribute = fact({
  attribute: z.enum(ATTRIBUTES),
  label: text.optional(),
  text: text.optional(),
  amount: decimal.optional(),
  unit: text.optional(),
  count: count.optional(),
  period: text.optional(),
  detail: z.array(z.strictObject({ key: text, value: text })).optional(),
  /** A board of this company, when the attribute is the board's and not the company's. */
  board: id.optional(),
});
export const coverage = fact({
  source: id,
  matter: z.enum(FACT_KINDS),
  extent: z.enum(EXTENTS),
  count: count.optional(),
  duty: text.optional(),
});

/** `seed/companies/<id>.yaml` */
export const companyFile = z.strictObject({
  id,
  name: text,
  nameLocal: text.optional(),
  kind: z.enum(COMPANY_KINDS),
  listed: z.boolean().optional(),
  jurisdiction: text.optional(),
  identifiers: z.array(identifier).default([]),
  /** Where the source names this company (its own existence is a fact too). */
  citations,
  spellings: z.array(spelling).default([]),
  differentFrom: z.array(different).default([]),
  boards: z.array(board).default([]),
  attributes: z.array(attribute).default([]),
  holders: z.array(holding).default([]),
  seats: z.array(seat).default([]),
  nominations: z.array(nomination).default([]),
  posts: z.array(post).default([]),
  lenders: z.array(loan).default([]),
  trades: z.array(trade).default([]),
  auditors: z.array(audit).default([]),
  signatures: z.array(signature).default([]),
  nomineeFor: z.array(nomineeLink).default([]),
  predecessors: z.array(succession).default([]),
  liabilityContracts: z.array(liabilityContract).default([]),
  businessTransfers: z.array(businessTransfer).default([]),
  coverage: z.array(coverage).default([]),
});

/** `seed/people.yaml` */
export const kinship = fact({
  person: id,
  degree: z.int().positive().optional(),
  byMarriage: z.boolean().optional(),
  relation: text.optional(),
});
export const person = z.strictObject({
  id,
  name: text,
  nameLocal: text.optional(),
  born: partialDate.optional(),
  citations,
  spellings: z.array(spelling).default([]),
  differentFrom: z.array(different).default([]),
  kin: z.array(kinship).default([]),
});
export const peopleFile = z.strictObject({ people: z.array(person) });

/** `seed/sources.yaml` */
export const source = z.strictObject({
  id,
  title: text,
  publisher: id,
  published: day,
  kind: text,
  language: text.optional(),
  file: text.optional(),
  url: z
    .url({ protocol: /^https?$/, error: 'not an address; write it whole, e.g. "https://example.org/report.pdf"' })
    .optional(),
  retrieved: day.optional(),
  licence: text.optional(),
  sha256: z
    .string({ error: 'a SHA-256 must be quoted text' })
    .regex(/^[0-9a-f]{64}$/, 'a SHA-256 is 64 digits and letters a to f')
    .optional(),
  note: text.optional(),
});
export const sourcesFile = z.strictObject({ sources: z.array(source) });

/** `seed/findings.yaml` */
export const finding = z.strictObject({
  id,
  kind: z.enum(['CONTRADICTION', 'GAP', 'ARITHMETIC', 'SPELLING', 'DATE', 'COUNT', 'TABLE']),
  severity: z.enum(['HIGH', 'MEDIUM', 'LOW']),
  title: text,
  detail: text,
  resolution: text.optional(),
  about: z.array(id).min(1),
  facts: z.array(id).default([]),
  citations,
});
export const findingsFile = z.strictObject({ findings: z.array(finding) });

export type CompanyFile = z.infer<typeof companyFile>;
export type PersonEntry = z.infer<typeof person>;
export type SourceEntry = z.infer<typeof source>;
export type FindingEntry = z.infer<typeof finding>;
export type CitationEntry = z.infer<typeof citation>;
