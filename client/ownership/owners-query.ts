import { partyRef } from '../lib/facts/fact-fields.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';

export const ultimateOwnersQuery = graphql(
  `
    query UltimateOwners(
      $company: ID!
      $policy: OwnershipPolicy!
      $on: Date
      $knownOn: Date
      $whatIf: [HypotheticalHolding!]
    ) {
      ultimateOwners(company: $company, policy: $policy, on: $on, knownOn: $knownOn, whatIf: $whatIf) {
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
      ownershipPolicies {
        id
        confirmed
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

export type OwnersData = ResultOf<typeof ultimateOwnersQuery>;
