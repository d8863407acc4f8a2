import { factFields, type FactData, type FactOf } from '../../lib/facts/fact-fields.ts';
import { graphql, type ResultOf } from '../../lib/graphql.ts';
import { stakeFigures } from './stake-figures.ts';

/** Stakes with everything that explains them: of one party whose figures are looked at, or page by page for a file. */
export const explainedQuery = graphql(
  `
    query OwnershipExplained(
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
      $parties: [ID!]
    ) {
      ownership(
        company: $company
        person: $person
        direction: $direction
        on: $on
        knownOn: $knownOn
        minPercent: $minPercent
        parties: $parties
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
          direct {
            ...FactFields
          }
          stated {
            ...FactFields
          }
          subsidiary {
            ...FactFields
          }
          votes {
            ...FactFields
          }
          powers {
            ...FactFields
          }
          controlVotes {
            note
          }
          integrated {
            definition
            citation
          }
          integratedCorrected {
            definition
            citation
          }
          chains {
            arithmetic
            productPercent
            product {
              min
              minExclusive
              max
              maxExclusive
            }
            links {
              supposed
              holder {
                id
                name: shownName
              }
              company {
                id
                name: shownName
              }
            }
          }
        }
      }
    }
  `,
  [stakeFigures, factFields],
);

export type ExplainedStake = ResultOf<typeof explainedQuery>['ownership']['stakes'][number];

export function asHolding(fact: FactData | null): FactOf<'Holding'> | undefined {
  return fact?.__typename === 'Holding' ? fact : undefined;
}
