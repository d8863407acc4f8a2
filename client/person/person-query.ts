import { judgedFields } from '../facts/verdict-rows.ts';
import { factFields, partyRef } from '../lib/facts/fact-fields.ts';
import { findingFields } from '../lib/facts/finding-fields.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';

/** The career, of every day; what is stated of the day shown; holdings, relatives, findings. */
export const personQuery = graphql(
  `
    query PersonProfile($id: ID!, $on: Date!, $knownOn: Date) {
      person(id: $id) {
        ...PartyRef
        mainName: name
        reading
        nameLocal
        names
        born
        career: facts(knownOn: $knownOn, kinds: [SITS_ON, WORKS_FOR], first: 200) {
          totalCount
          edges {
            node {
              ...FactFields
            }
          }
        }
        seats(on: $on, knownOn: $knownOn) {
          ...FactFields
        }
        holdings(on: $on, knownOn: $knownOn, first: 50) {
          totalCount
          edges {
            node {
              ...FactFields
            }
          }
        }
        nominations(knownOn: $knownOn) {
          ...FactFields
        }
        kin(knownOn: $knownOn) {
          ...FactFields
        }
        findingsConnection(first: 20) {
          totalCount
          edges {
            node {
              ...FindingFields
            }
          }
        }
      }
    }
  `,
  [partyRef, factFields, findingFields],
);

export const coServiceQuery = graphql(
  `
    query PersonCoService($id: ID!, $on: Date!, $knownOn: Date, $first: Int!, $after: String) {
      person(id: $id) {
        __typename
        id
        coService(on: $on, knownOn: $knownOn, first: $first, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              person {
                ...PartyRef
              }
              board {
                id
                name: shownName
                company {
                  ...PartyRef
                }
              }
              certainDays
              possibleDays
              firstDay
              lastDay
            }
          }
        }
      }
    }
  `,
  [partyRef],
);

export const personJudgedQuery = graphql(
  `
    query PersonJudged($id: ID!, $on: Date!, $knownOn: Date) {
      person(id: $id) {
        __typename
        id
        independence(on: $on, knownOn: $knownOn) {
          ...JudgedFields
        }
      }
    }
  `,
  [judgedFields],
);

export type PersonData = NonNullable<ResultOf<typeof personQuery>['person']>;
