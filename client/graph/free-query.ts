import { graphql } from '../lib/graphql.ts';
import { planParty } from './plan-query.ts';

/** The neighbourhood of some parties on a day. */
export const freeQuery = graphql(
  `
    query Neighbourhood(
      $focus: [ID!]!
      $on: Date!
      $known: Date
      $depth: Int!
      $kinds: [FactKind!]
      $first: Int!
      $after: Int
    ) {
      graph(focus: $focus, on: $on, knownOn: $known, depth: $depth, kinds: $kinds, first: $first, after: $after) {
        totalNodes
        truncated
        on
        nodes {
          ...PlanParty
        }
        facts {
          __typename
          id
          kind
          summary
          certainty
          lastObservedOn
          observedOn
          from
          parties {
            id
          }
          ... on Holding {
            percent
            shares
            nominee
            direct
            range {
              min
              minExclusive
              max
              maxExclusive
            }
          }
          ... on Seat {
            outside
          }
        }
      }
    }
  `,
  [planParty],
);
