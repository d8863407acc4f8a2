import { citationFields } from '../lib/facts/citation.ts';
import { partyRef } from '../lib/facts/fact-fields.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';

export const peopleQuery = graphql(
  `
    query RankedPeople($by: PeopleRanking!, $on: Date!, $knownOn: Date, $first: Int!, $after: String) {
      list: rankedPeople(by: $by, on: $on, knownOn: $knownOn, first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            rank
            person {
              ...PartyRef
            }
            boards
            companies
            certainCompanies
            interlocks
          }
        }
      }
    }
  `,
  [partyRef],
);

export const companiesQuery = graphql(
  `
    query RankedCompanies($by: CompanyRanking!, $on: Date!, $knownOn: Date, $first: Int!, $after: String) {
      list: rankedCompanies(by: $by, on: $on, knownOn: $knownOn, first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            rank
            company {
              ...PartyRef
            }
            interlocks
            certainInterlocks
            people
            betweenness
          }
        }
      }
    }
  `,
  [partyRef],
);

export const ownersQuery = graphql(
  `
    query LargestOwners($policy: OwnershipPolicy!, $on: Date!, $knownOn: Date, $first: Int!, $after: String) {
      list: largestOwners(policy: $policy, on: $on, knownOn: $knownOn, first: $first, after: $after) {
        totalCount
        companiesHeld
        companiesInAll
        policy {
          title
          text
          citation
          confirmed
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            rank
            party {
              ...PartyRef
            }
            certain
            possible
            percent
            companies {
              certainty
              company {
                ...PartyRef
              }
            }
          }
        }
      }
    }
  `,
  [partyRef],
);

export const circlesQuery = graphql(
  `
    query CircularHoldings($on: Date!, $knownOn: Date, $first: Int!, $after: String) {
      list: circularHoldings(on: $on, knownOn: $knownOn, first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            name
            companies {
              ...PartyRef
            }
            path {
              text
              holder {
                ...PartyRef
              }
              company {
                ...PartyRef
              }
              holding {
                id
                citations {
                  ...CitationFields
                }
              }
            }
          }
        }
      }
    }
  `,
  [partyRef, citationFields],
);

export type RankedPerson = ResultOf<typeof peopleQuery>['list']['edges'][number]['node'];
export type RankedCompany = ResultOf<typeof companiesQuery>['list']['edges'][number]['node'];
export type LargestOwner = ResultOf<typeof ownersQuery>['list']['edges'][number]['node'];
export type Circle = ResultOf<typeof circlesQuery>['list']['edges'][number]['node'];
