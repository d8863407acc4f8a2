import type * as english from './wording.ts';

/** The small words of sentences about facts: days, sums, spans, what stands in brackets. */
export type Wording = Pick<
  typeof english,
  | 'dateText'
  | 'money'
  | 'figure'
  | 'sum'
  | 'held'
  | 'together'
  | 'span'
  | 'periodText'
  | 'aside'
  | 'unlessIn'
  | 'plainWord'
  | 'inBrackets'
>;
