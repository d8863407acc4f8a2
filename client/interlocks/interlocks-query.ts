import { factFields, partyRef } from '../lib/fact-fields.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';

export const interlocksQuery = graphql(
  `
    query Interlocks($company: ID!, $on: Date, $knownOn: Date) {
      company(id: $company) {
        ...PartyRef
      }
      interlocks(company: $company, on: $on, knownOn: $knownOn, first: 50) {
        totalCount
        edges {
          node {
            company {
              ...PartyRef
            }
            people {
              person {
                ...PartyRef
              }
              here {
                ...FactFields
              }
              there {
                ...FactFields
              }
            }
          }
        }
      }
    }
  `,
  [factFields, partyRef],
);

export const connectionQuery = graphql(
  `
    query Connection($from: ID!, $to: ID!, $on: Date, $knownOn: Date) {
      connection(from: $from, to: $to, on: $on, knownOn: $knownOn) {
        heldTogether
        day
        parties {
          ...PartyRef
        }
        steps {
          ...FactFields
        }
      }
    }
  `,
  [factFields, partyRef],
);

export const partyNameQuery = graphql(
  `
    query PartyName($id: ID!) {
      party(id: $id) {
        ...PartyRef
      }
    }
  `,
  [partyRef],
);

export type Interlock = ResultOf<typeof interlocksQuery>['interlocks']['edges'][number]['node'];
export type Chain = ResultOf<typeof connectionQuery>['connection'][number];
