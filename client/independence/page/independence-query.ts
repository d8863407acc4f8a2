import { factFields, partyRef } from '../../lib/facts/fact-fields.ts';
import { graphql, type ResultOf, type VariablesOf } from '../../lib/graphql.ts';
import { determinationFields } from './determination-fields.ts';

/** A verdict with what is needed to tell it from another. */
export const resultFields = graphql(`
  fragment ResultFields on BookResult {
    book {
      id
      title
      kind
    }
    applicability
    applicabilityReason
    verdict
    basis
    review
    unread {
      id
    }
    criteria {
      rule {
        id
      }
      outcome
    }
    conclusions {
      concludes
      state
      onOtherFacts
    }
  }
`);

/** The matrix, the checks and the questions. What stands behind a verdict is asked for when its cell is opened. */
export const independenceQuery = graphql(
  `
    query Independence($company: ID!, $on: Date!, $knownOn: Date, $books: [ID!], $whatIf: WhatIf) {
      independence(company: $company, on: $on, knownOn: $knownOn, books: $books, whatIf: $whatIf) {
        company {
          ...PartyRef
        }
        on
        knownOn
        factsHash
        booksHash
        books {
          id
          title
          ja
          kind
          version(on: $on) {
            title
            mark
          }
          rules {
            id
            mark
          }
        }
        people {
          person {
            ...PartyRef
          }
          role
          subject
          candidate
          resultUnknownOf
          claim {
            __typename
            id
          }
          results {
            ...ResultFields
          }
        }
        changes {
          person {
            ...PartyRef
          }
          before {
            ...ResultFields
          }
          after {
            ...ResultFields
          }
          rules
        }
        checks {
          book {
            id
            title
          }
          applicability
          outcome
        }
        determinations {
          ...DeterminationFields
        }
        determinationProblems
        questions {
          id
          text
          couldChange
          couldSettle
          people {
            ...PartyRef
          }
          rules
        }
      }
      rulebooks {
        id
        title
        kind
      }
    }
  `,
  [determinationFields, partyRef, resultFields],
);

/** The checks of one book with what stands behind them. */
export const checksQuery = graphql(
  `
    query Checks($company: ID!, $on: Date!, $knownOn: Date, $books: [ID!], $whatIf: WhatIf) {
      independence(company: $company, on: $on, knownOn: $knownOn, books: $books, whatIf: $whatIf) {
        checks {
          id
          rule {
            id
            title
            ja
            text
            mark
            citation
            exceptions
            judgement
          }
          outcome
          reason
          claim
          missing
          subject {
            ...PartyRef
          }
          other {
            ...PartyRef
          }
          facts {
            ...FactFields
          }
          determinations {
            ...DeterminationFields
          }
        }
      }
    }
  `,
  [determinationFields, factFields, partyRef],
);

export const recordMutation = graphql(`
  mutation Record($input: DeterminationInput!) {
    recordDetermination(input: $input) {
      id
    }
  }
`);

export const followMutation = graphql(`
  mutation Follow($of: ID!, $does: FollowUpKind!, $by: String!, $text: String) {
    followDetermination(of: $of, does: $does, by: $by, text: $text) {
      id
      state
    }
  }
`);

/** One person under one book, criterion by criterion with the facts. */
export const criteriaQuery = graphql(
  `
    query Criteria($company: ID!, $person: ID!, $on: Date!, $knownOn: Date, $books: [ID!], $whatIf: WhatIf) {
      independence(company: $company, on: $on, knownOn: $knownOn, books: $books, whatIf: $whatIf) {
        person(id: $person) {
          person {
            ...PartyRef
          }
          role
          subject
          candidate
          resultUnknownOf
          claim {
            ...FactFields
          }
          results {
            book {
              id
              title
              ja
              kind
              version(on: $on) {
                title
                from
                to
                mark
                citation
              }
              rules {
                id
                mark
              }
            }
            applicability
            applicabilityReason
            verdict
            basis
            review
            unread {
              id
            }
            criteria {
              rule {
                id
                title
                ja
                text
                mark
                citation
                exceptions
                judgement
              }
              outcome
              basis
              review
              reason
              missing
              entityOutcome
              groupOutcome
              facts {
                ...FactFields
              }
              determinations {
                ...DeterminationFields
              }
            }
            conclusions {
              ...DeterminationFields
            }
          }
        }
      }
    }
  `,
  [determinationFields, factFields, partyRef],
);

export type IndependenceData = ResultOf<typeof independenceQuery>;
export type Report = IndependenceData['independence'];
export type PersonRow = Report['people'][number];
export type ResultCell = ResultOf<typeof resultFields>;
export type CheckCount = Report['checks'][number];
export type Check = ResultOf<typeof checksQuery>['independence']['checks'][number];
export type OpenQuestion = Report['questions'][number];
export type BookName = IndependenceData['rulebooks'][number];
export type WhatIfInput = NonNullable<VariablesOf<typeof independenceQuery>['whatIf']>;
export type ReportedChange = Report['changes'][number];
export type JudgedPerson = NonNullable<ResultOf<typeof criteriaQuery>['independence']['person']>;
export type JudgedResult = JudgedPerson['results'][number];
export type Criterion = JudgedResult['criteria'][number];
