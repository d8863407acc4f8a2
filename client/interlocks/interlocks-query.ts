import { citationFields } from '../lib/facts/citation.ts';
import { factFields, partyRef } from '../lib/facts/fact-fields.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';

/** What a seat or post says, as far as the list of shared people needs: there are many of them. */
const roleFields = graphql(
  `
    fragment RoleFields on Fact {
      __typename
      id
      summary
      from
      to
      observedOn
      lastObservedOn
      certainty
      basis
      note
      citations {
        ...CitationFields
      }
      ... on Seat {
        title
        outside
        board {
          kind
          name
        }
      }
      ... on Post {
        title
      }
    }
  `,
  [citationFields],
);

export const interlocksQuery = graphql(
  `
    query Interlocks($company: ID!, $on: Date, $knownOn: Date, $withinGroups: Boolean!, $first: Int!) {
      company(id: $company) {
        ...PartyRef
      }
      interlocks(company: $company, on: $on, knownOn: $knownOn, withinGroups: $withinGroups, first: $first) {
        totalCount
        edges {
          node {
            company {
              ...PartyRef
            }
            people {
              person {
                ...PartyRef
              }
              here {
                ...RoleFields
              }
              there {
                ...RoleFields
              }
            }
          }
        }
      }
    }
  `,
  [roleFields, partyRef],
);

/** Pairs of companies, of everything that is loaded or of a group. */
export const pairsQuery = graphql(
  `
    query InterlockPairs($group: ID, $on: Date, $knownOn: Date, $withinGroups: Boolean!, $first: Int!) {
      interlocks(group: $group, on: $on, knownOn: $knownOn, withinGroups: $withinGroups, first: $first) {
        totalCount
        edges {
          node {
            of {
              ...PartyRef
            }
            company {
              ...PartyRef
            }
            people {
              person {
                ...PartyRef
              }
              here {
                ...RoleFields
              }
              there {
                ...RoleFields
              }
            }
          }
        }
      }
    }
  `,
  [roleFields, partyRef],
);

export const connectionQuery = graphql(
  `
    query Connection($from: ID!, $to: ID!, $on: Date, $knownOn: Date) {
      connections(from: $from, to: $to, on: $on, knownOn: $knownOn) {
        chains {
          heldTogether
          day
          parties {
            ...PartyRef
          }
          steps {
            ...FactFields
          }
        }
        stoppedAtLength
        truncated
      }
    }
  `,
  [factFields, partyRef],
);

export const partyNameQuery = graphql(
  `
    query PartyName($id: ID!) {
      party(id: $id) {
        ...PartyRef
      }
    }
  `,
  [partyRef],
);

export type Role = ResultOf<typeof roleFields>;
export type Interlock = ResultOf<typeof interlocksQuery>['interlocks']['edges'][number]['node'];
export type InterlockPair = ResultOf<typeof pairsQuery>['interlocks']['edges'][number]['node'];
export type Chain = ResultOf<typeof connectionQuery>['connections']['chains'][number];
