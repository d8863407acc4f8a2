import { graphql, type ResultOf } from '../../lib/graphql.ts';

/** What auditors recorded: of a criterion of a person, or of a check of the company. */
export const determinationFields = graphql(`
  fragment DeterminationFields on Determination {
    id
    recordedAt
    person {
      id
      name: shownName
    }
    check
    book
    rule
    on
    knownOn
    computed
    conclusion
    by
    reason
    evidence
    factsHash
    booksHash
    concludes
    state
    onOtherFacts
    attachments {
      name
      sha256
    }
    followed {
      id
      recordedAt
      does
      by
      text
    }
  }
`);

export type RecordedDetermination = ResultOf<typeof determinationFields>;
