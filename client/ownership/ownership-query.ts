import { factFields, partyRef, type FactData, type FactOf } from '../lib/fact-fields.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';

export const ownershipQuery = graphql(
  `
    query Ownership($company: ID!, $direction: Direction!, $on: Date, $knownOn: Date, $minPercent: Float, $first: Int!) {
      ownership(company: $company, direction: $direction, on: $on, knownOn: $knownOn, minPercent: $minPercent, first: $first) {
        company {
          ...PartyRef
        }
        on
        knownOn
        direction
        stakes {
          party {
            ...PartyRef
          }
          distance
          direct {
            ...FactFields
          }
          stated {
            ...FactFields
          }
          byPath {
            min
            minExclusive
            max
            maxExclusive
          }
          byPathPercent
          ownerUnknown
          chains {
            arithmetic
            product {
              min
              minExclusive
              max
              maxExclusive
            }
            steps {
              id
              holder {
                id
                name
              }
              company {
                id
                name
              }
            }
          }
        }
        holdings {
          id
          percent
          percentPrinted
          certainty
          nominee
          range {
            min
            minExclusive
            max
            maxExclusive
          }
          holder {
            ...PartyRef
          }
          company {
            ...PartyRef
          }
        }
        cycles {
          ...PartyRef
        }
        warnings
        totalStakes
        truncated
      }
    }
  `,
  [factFields, partyRef],
);

export type OwnershipData = ResultOf<typeof ownershipQuery>['ownership'];
export type Stake = OwnershipData['stakes'][number];
export type Edge = OwnershipData['holdings'][number];

export function asHolding(fact: FactData | null): FactOf<'Holding'> | undefined {
  return fact?.__typename === 'Holding' ? fact : undefined;
}
