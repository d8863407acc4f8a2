import { factFields, partyRef } from '../lib/fact-fields.ts';
import { graphql, type ResultOf, type VariablesOf } from '../lib/graphql.ts';

/** A verdict with what is needed to tell it from another. */
const resultFields = graphql(`
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
    criteria {
      rule {
        id
      }
      outcome
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
          kind
          version(on: $on) {
            title
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
  [partyRef, resultFields],
);

/** The checks of one book with what stands behind them. */
export const checksQuery = graphql(
  `
    query Checks($company: ID!, $on: Date!, $knownOn: Date, $books: [ID!], $whatIf: WhatIf) {
      independence(company: $company, on: $on, knownOn: $knownOn, books: $books, whatIf: $whatIf) {
        checks {
          rule {
            id
            title
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
          facts {
            ...FactFields
          }
        }
      }
    }
  `,
  [factFields, partyRef],
);

const determinationFields = graphql(`
  fragment DeterminationFields on Determination {
    id
    recordedAt
    book
    rule
    on
    conclusion
    by
    reason
    evidence
  }
`);

export const recordMutation = graphql(`
  mutation Record($input: DeterminationInput!) {
    recordDetermination(input: $input) {
      id
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
          candidate
          claim {
            ...FactFields
          }
          determinations {
            ...DeterminationFields
          }
          results {
            book {
              id
              title
              kind
              version(on: $on) {
                title
                from
                to
                mark
                citation
              }
            }
            applicability
            applicabilityReason
            verdict
            basis
            review
            criteria {
              rule {
                id
                title
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
            }
          }
        }
      }
    }
  `,
  [determinationFields, factFields, partyRef],
);

export const booksQuery = graphql(`
  query RulebookTexts {
    rulebooks {
      id
      title
      publisher
      kind
      about
      versions {
        title
        from
        to
        mark
        citation
      }
      rules {
        id
        about
        title
        text
        from
        to
        mark
        citation
        exceptions
        judgement
        parameters {
          name
          values {
            value
            from
            to
            mark
            citation
          }
        }
      }
      notChecked {
        what
        reason
      }
    }
  }
`);

export type RecordedDetermination = ResultOf<typeof determinationFields>;
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
export type BookText = ResultOf<typeof booksQuery>['rulebooks'][number];
