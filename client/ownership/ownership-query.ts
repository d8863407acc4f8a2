import { factFields, partyRef, type FactData, type FactOf } from '../lib/fact-fields.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';

export const ownershipQuery = graphql(
  `
    query Ownership($company: ID, $person: ID, $direction: Direction!, $on: Date, $knownOn: Date, $minPercent: Float, $first: Int!, $after: String, $method: OwnershipMethod) {
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
      ) {
        party {
          ...PartyRef
        }
        on
        knownOn
        direction
        method
        pageInfo {
          hasNextPage
          hasPreviousPage
          endCursor
        }
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
          integratedCorrected {
            percent
            definition
            citation
          }
          controls
          controlVotes {
            figure
            certain
            possible
            arithmetic
          }
          integrated {
            percent
            definition
            citation
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
          companies {
            id
          }
        }
        unknowns {
          text
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

/** The same on another day, for what changed between the two. */
export const comparedQuery = graphql(
  `
    query OwnershipCompared($company: ID, $person: ID, $direction: Direction!, $on: Date, $knownOn: Date, $first: Int!) {
      ownership(company: $company, person: $person, direction: $direction, on: $on, knownOn: $knownOn, first: $first) {
        totalStakes
        stakes {
          party {
            ...PartyRef
          }
          byPathPercent
          byPath {
            min
            minExclusive
            max
            maxExclusive
          }
        }
      }
    }
  `,
  [partyRef],
);

export const ultimateOwnersQuery = graphql(
  `
    query UltimateOwners($company: ID!, $policy: OwnershipPolicy!, $on: Date, $knownOn: Date) {
      ultimateOwners(company: $company, policy: $policy, on: $on, knownOn: $knownOn) {
        policy {
          id
          title
          text
          citation
          confirmed
        }
        owners {
          person {
            ...PartyRef
          }
          certainty
          through
          band {
            title
          }
          votes {
            arithmetic
            certain
          }
          share {
            percent
          }
          chains {
            arithmetic
          }
        }
        openEnds {
          party {
            ...PartyRef
          }
          reason
        }
        unknowns {
          text
        }
      }
    }
  `,
  [partyRef],
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
export type ComparedStake = ResultOf<typeof comparedQuery>['ownership']['stakes'][number];
export type OwnersData = ResultOf<typeof ultimateOwnersQuery>['ultimateOwners'];
export type Edge = OwnershipData['holdings'][number];

export function asHolding(fact: FactData | null): FactOf<'Holding'> | undefined {
  return fact?.__typename === 'Holding' ? fact : undefined;
}
