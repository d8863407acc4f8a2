import { z } from 'zod';
import { BOARD_KINDS, COMPANY_KINDS } from '../vocabulary/parties.ts';
import { FACT_LISTS } from './fact-lists.ts';
import { citations, day, id, partialDate, text } from './seed-values.ts';

/**
 * The shape of the seed files, as written by people. `seed/README.md` explains every field with examples.
 * Shapes only: what needs more than one place to see (dangling ids, overlaps, totals) is the checker's.
 */

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

export const board = z.strictObject({ id, name: text, kind: z.enum(BOARD_KINDS), citations });
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
  ...FACT_LISTS.company,
});

/** `seed/people.yaml` */
export const person = z.strictObject({
  id,
  name: text,
  nameLocal: text.optional(),
  born: partialDate.optional(),
  citations,
  spellings: z.array(spelling).default([]),
  differentFrom: z.array(different).default([]),
  ...FACT_LISTS.person,
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
