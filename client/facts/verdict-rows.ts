import { partyRef } from '../lib/fact-fields.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';

/** One person's verdicts at one company, as a table of them needs them. */
export const judgedFields = graphql(
  `
    fragment JudgedFields on PersonIndependence {
      company {
        ...PartyRef
      }
      person {
        ...PartyRef
      }
      role
      candidate
      results {
        book {
          id
          title
          kind
        }
        applicability
        verdict
        basis
      }
    }
  `,
  [partyRef],
);

export type Judged = ResultOf<typeof judgedFields>;
type Result = Judged['results'][number];

/** A verdict in words; the company's own word and a presumption are told as that. */
export function verdictWord({ verdict, basis, book }: Pick<Result, 'verdict' | 'basis' | 'book'>): string {
  switch (verdict) {
    case 'OUTSIDE':
      return basis === 'ASSERTED' ? 'outside, as stated' : 'outside';
    case 'NOT_OUTSIDE':
      return 'not outside';
    case 'INDEPENDENT':
      return 'independent';
    case 'NOT_INDEPENDENT':
      return book.kind === 'PRESUMPTION' ? 'presumed not independent' : 'not independent';
    case 'INSUFFICIENT':
      return 'not established';
    case 'NOT_APPLICABLE':
      return 'no rule';
  }
}

/** How often each verdict was given by the books that apply on the day, what speaks against the person first; books without a rule left out. */
export function verdictCounts(
  results: readonly Result[],
): readonly (readonly [word: string, books: readonly Result[]])[] {
  const counted = results.filter(
    ({ applicability, verdict }) => applicability === 'APPLIES' && verdict !== 'NOT_APPLICABLE',
  );
  const words = [...new Set(counted.map(verdictWord))].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
  return words.map((word) => [word, counted.filter((result) => verdictWord(result) === word)]);
}

const ORDER = [
  'not outside',
  'not independent',
  'presumed not independent',
  'not established',
  'outside, as stated',
  'outside',
  'independent',
];
