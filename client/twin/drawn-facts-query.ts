import { partyRef } from '../lib/facts/fact-fields.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';

/** Facts of these names as of two days: what a row says of each. */
export const drawnFactsQuery = graphql(
  `
    query DrawnFacts($ids: [ID!]!, $on: Date!, $known: Date) {
      facts(where: { ids: $ids, on: $on, knownOn: $known }, first: 100) {
        edges {
          node {
            __typename
            id
            kind
            statement
            from
            to
            observedOn
            lastObservedOn
            knownFrom
            certainty
            parties {
              ...PartyRef
            }
            citations {
              place
              line
              source {
                id
              }
            }
            ... on Holding {
              percent
              shares
              direct
              range {
                min
                minExclusive
                max
                maxExclusive
              }
            }
            ... on Seat {
              title
              outside
            }
            ... on Post {
              title
            }
            ... on Loan {
              amount
              currency
            }
            ... on Guarantee {
              amount
              currency
            }
            ... on Trade {
              amount
              balance
              currency
            }
            ... on AuditEngagement {
              fee
              currency
            }
            ... on BusinessTransfer {
              amount
              currency
            }
            ... on JointBlock {
              percent
              shares
            }
          }
        }
      }
    }
  `,
  [partyRef],
);

/** A fact as the table needs it. */
export type TwinFact = ResultOf<typeof drawnFactsQuery>['facts']['edges'][number]['node'];
