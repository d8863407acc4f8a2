import { graphql } from '../lib/graphql.ts';

/** What `boardDays` reads of a company, as known on `$knownOn`. */
export const boardDaysOf = graphql(`
  fragment BoardDaysOf on Company {
    boards {
      seats(knownOn: $knownOn) {
        outside
        observedOn
        lastObservedOn
      }
      nominations(knownOn: $knownOn) {
        outside
        meeting
      }
    }
  }
`);

interface Stated {
  readonly outside: boolean | null;
  readonly observedOn: string | null;
  readonly lastObservedOn: string | null;
}

export interface BoardFacts {
  readonly seats: readonly Stated[];
  readonly nominations: readonly { readonly outside: boolean | null; readonly meeting: string }[];
}

/**
 * Days near `on` on which a source speaks of outside officers or candidates: up to two before it and one after it, in
 * order.
 */
export function boardDays(boards: readonly BoardFacts[], on: string): readonly string[] {
  const stated = boards.flatMap(({ seats, nominations }) => [
    ...seats.flatMap(({ outside, observedOn, lastObservedOn }) =>
      outside === true ? [observedOn, lastObservedOn] : [],
    ),
    ...nominations.flatMap(({ outside, meeting }) => (outside === true ? [meeting] : [])),
  ]);
  const days = [...new Set(stated.filter((day) => day !== null))].sort();
  return [...days.filter((day) => day < on).slice(-2), ...days.filter((day) => day > on).slice(0, 1)];
}
