import { partyRef } from '../lib/facts/fact-fields.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';
import { say } from './messages/words.ts';

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
      return basis === 'ASSERTED' ? say('outsideAsStated') : say('outside');
    case 'NOT_OUTSIDE':
      return say('notOutside');
    case 'INDEPENDENT':
      return say('independent');
    case 'NOT_INDEPENDENT':
      return book.kind === 'PRESUMPTION' ? say('presumedNotIndependent') : say('notIndependent');
    case 'INSUFFICIENT':
      return say('notEstablished');
    case 'NOT_APPLICABLE':
      return say('noRule');
  }
}

/**
 * How often each verdict was given by the books that apply on the day, what speaks against the person first; books
 * without a rule left out.
 */
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
  say('notOutside'),
  say('notIndependent'),
  say('presumedNotIndependent'),
  say('notEstablished'),
  say('outsideAsStated'),
  say('outside'),
  say('independent'),
];
