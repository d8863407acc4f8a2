import { factFields, partyRef } from '../../lib/facts/fact-fields.ts';
import { graphql, type ResultOf } from '../../lib/graphql.ts';
import { planParty } from '../plan-query.ts';

/** The shortest ways between some parties, with every fact on them. */
export const waysQuery = graphql(
  `
    query Ways($between: [ID!]!, $on: Date, $known: Date, $kinds: [FactKind!], $maxLength: Int!) {
      ways(between: $between, on: $on, knownOn: $known, kinds: $kinds, maxLength: $maxLength, first: 5) {
        from {
          ...PartyRef
          ...PlanParty
        }
        to {
          ...PartyRef
          ...PlanParty
        }
        lookedUpTo
        truncated
        apart
        ways {
          heldTogether
          day
          parties {
            ...PartyRef
            ...PlanParty
          }
          steps {
            facts {
              ...FactFields
            }
          }
        }
      }
    }
  `,
  [factFields, partyRef, planParty],
);

export type WaysBetween = ResultOf<typeof waysQuery>['ways'][number];
