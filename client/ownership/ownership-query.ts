import { factFields, partyRef, type FactData, type FactOf } from '../lib/fact-fields.ts';
import { graphql, type ResultOf, type VariablesOf } from '../lib/graphql.ts';

/** The figures of a stake by every definition, without how they come about. */
const stakeFigures = graphql(
  `
    fragment StakeFigures on Stake {
      party {
        ...PartyRef
        names
      }
      distance
      directShare {
        min
        minExclusive
        max
        maxExclusive
      }
      directPercent
      direct {
        shares
        percent
        percentPrinted
        arithmetic
        accounting
      }
      stated {
        percent
        direct
        accounting
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
        range {
          min
          minExclusive
          max
          maxExclusive
        }
      }
      integratedCorrected {
        percent
      }
      controls
      controlVotes {
        figure
        certain
        possible
        arithmetic
      }
      subsidiary {
        id
      }
      ownerUnknown
    }
  `,
  [partyRef],
);

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
            name
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
                name
              }
              company {
                id
                name
              }
            }
          }
        }
      }
    }
  `,
  [stakeFigures, factFields],
);

export type OwnershipData = ResultOf<typeof ownershipQuery>['ownership'];
export type Stake = OwnershipData['stakes'][number];
export type Link = OwnershipData['links'][number];
export type ExplainedStake = ResultOf<typeof explainedQuery>['ownership']['stakes'][number];
/** What every question of the page asks about, in the words of the API. */
export type OwnershipVariables = Omit<VariablesOf<typeof stakesQuery>, 'first' | 'after'>;

export function asHolding(fact: FactData | null): FactOf<'Holding'> | undefined {
  return fact?.__typename === 'Holding' ? fact : undefined;
}
