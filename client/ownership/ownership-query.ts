import { factFields, partyRef, type FactData, type FactOf } from '../lib/fact-fields.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';

export const ownershipQuery = graphql(
  `
    query Ownership($company: ID, $person: ID, $direction: Direction!, $on: Date, $knownOn: Date, $minPercent: Float, $first: Int!) {
      ownership(
        company: $company
        person: $person
        direction: $direction
        on: $on
        knownOn: $knownOn
        minPercent: $minPercent
        first: $first
      ) {
        party {
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
          integrated {
            percent
            definition
            range {
              min
              minExclusive
              max
              maxExclusive
            }
          }
          ownerUnknown
          chains {
            arithmetic
            productPercent
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
        rings {
          name
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
  [factFields, partyRef],
);

/** Whether an id is a company's or a person's: the question takes one or the other. */
export const holderKindQuery = graphql(
  `
    query HolderKind($id: ID!) {
      party(id: $id) {
        ...PartyRef
      }
    }
  `,
  [partyRef],
);

export type OwnershipData = ResultOf<typeof ownershipQuery>['ownership'];
export type Stake = OwnershipData['stakes'][number];
export type Edge = OwnershipData['holdings'][number];

export function asHolding(fact: FactData | null): FactOf<'Holding'> | undefined {
  return fact?.__typename === 'Holding' ? fact : undefined;
}
