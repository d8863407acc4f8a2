import { z } from 'zod';
import { dated, text } from '../../books/book-values.ts';
import { shape } from '../../books/test-shape.ts';

/** What a document has to say in sentences that no kind of fact holds. */
export const SAID_ITEMS = [
  'ACTIVITIES',
  'IMPROPER_ACTS',
  'REASON',
  'OPERATOR_POSTS',
  'LARGE_SUMS',
  'OWN_POSTS',
  'FITNESS',
  'MERGERS',
] as const;
export type SaidItem = (typeof SAID_ITEMS)[number];

export const dutyShape = shape('DUTY', {
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
        'EXPECTED_ROLE',
        ...SAID_ITEMS,
      ]),
    )
    .min(1),
  documents: z.array(text).min(1),
  candidatesOnly: z.boolean().default(false),
  /** How many years back a CAREER must be told. */
  years: dated.optional(),
});
