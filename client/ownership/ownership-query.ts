import { partyRef } from '../lib/facts/fact-fields.ts';
import { graphql, type ResultOf, type VariablesOf } from '../lib/graphql.ts';
import { stakeFigures } from './stakes/stake-figures.ts';

/** One page of the picture: stakes, and the holdings between them. */
export const ownershipQuery = graphql(
  `
    query Ownership(
      $company: ID
      $person: ID
      $direction: Direction!
      $on: Date
      $knownOn: Date
      $minPercent: Float
      $first: Int!
      $after: String
      $method: OwnershipMethod
      $controlThreshold: Decimal
      $controlInclusive: Boolean
      $whatIf: [HypotheticalHolding!]
      $lines: Boolean!
    ) {
      ownership(
        company: $company
        person: $person
        direction: $direction
        on: $on
        knownOn: $knownOn
        minPercent: $minPercent
        first: $first
        after: $after
        method: $method
        controlThreshold: $controlThreshold
        controlInclusive: $controlInclusive
        whatIf: $whatIf
      ) {
        party {
          ...PartyRef
        }
        on
        knownOn
        direction
        method
        suppositions
        pageInfo {
          hasNextPage
          endCursor
        }
        stakes {
          ...StakeFigures
          chains {
            arithmetic
            productPercent
            product {
              min
              minExclusive
              max
              maxExclusive
            }
          }
        }
        links {
          holder {
            ...PartyRef
          }
          company {
            ...PartyRef
          }
          percent
          share {
            min
            minExclusive
            max
            maxExclusive
          }
          integrated @include(if: $lines) {
            percent
            range {
              min
              minExclusive
              max
              maxExclusive
            }
          }
          supposed
          altered
          nominee
          holding {
            id
            certainty
            direct
            percent
          }
        }
        rings {
          name
          companies {
            id
            name: shownName
          }
        }
        totalDirect {
          min
          minExclusive
          max
          maxExclusive
        }
        warnings
        totalStakes
        truncated
      }
    }
  `,
  [partyRef, stakeFigures],
);

/** Further pages of stakes, and the stakes of another day. */
export const stakesQuery = graphql(
  `
    query OwnershipStakes(
      $company: ID
      $person: ID
      $direction: Direction!
      $on: Date
      $knownOn: Date
      $minPercent: Float
      $first: Int!
      $after: String
      $method: OwnershipMethod
      $controlThreshold: Decimal
      $controlInclusive: Boolean
      $whatIf: [HypotheticalHolding!]
    ) {
      ownership(
        company: $company
        person: $person
        direction: $direction
        on: $on
        knownOn: $knownOn
        minPercent: $minPercent
        first: $first
        after: $after
        method: $method
        controlThreshold: $controlThreshold
        controlInclusive: $controlInclusive
        whatIf: $whatIf
      ) {
        totalStakes
        pageInfo {
          hasNextPage
          endCursor
        }
        stakes {
          ...StakeFigures
          chains {
            arithmetic
            productPercent
            product {
              min
              minExclusive
              max
              maxExclusive
            }
          }
        }
      }
    }
  `,
  [stakeFigures],
);

export type OwnershipData = ResultOf<typeof ownershipQuery>['ownership'];
export type Stake = OwnershipData['stakes'][number];
export type ChartLink = OwnershipData['links'][number];
/** What every question of the page asks about, in the words of the API. */
export type OwnershipVariables = Omit<VariablesOf<typeof stakesQuery>, 'first' | 'after'>;
