import { factFields, partyRef } from '../lib/fact-fields.ts';
import { findingFields } from '../lib/finding-fields.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';

/** Everything known of one party on a day. */
export const partyQuery = graphql(
  `
    query PanelParty($id: ID!, $on: Date, $knownOn: Date, $first: Int!) {
      party(id: $id) {
        ...PartyRef
        nameLocal
        names
        facts(on: $on, knownOn: $knownOn, first: $first) {
          totalCount
          edges {
            node {
              ...FactFields
            }
          }
        }
        ... on Company {
          listed
          jurisdiction
          identifiers
          findings {
            ...FindingFields
          }
        }
        ... on Person {
          born
          findings {
            ...FindingFields
          }
        }
      }
    }
  `,
  [partyRef, factFields, findingFields],
);

/** The same party's facts of every day, to show what held before and after. */
export const otherDaysQuery = graphql(
  `
    query PanelOtherDays($id: ID!, $knownOn: Date, $first: Int!) {
      party(id: $id) {
        __typename
        id
        facts(knownOn: $knownOn, first: $first) {
          totalCount
          edges {
            node {
              ...FactFields
            }
          }
        }
      }
    }
  `,
  [factFields],
);

/** The boards and facts round a party, among which a selected board or fact is found: neither has a question of its own. */
export const surroundingsQuery = graphql(
  `
    query PanelSurroundings($focus: [ID!]!, $on: Date, $knownOn: Date) {
      graph(focus: $focus, on: $on, knownOn: $knownOn, depth: 1, first: 300) {
        boards {
          id
          name
          kind
          company {
            ...PartyRef
          }
        }
        facts {
          ...FactFields
        }
      }
    }
  `,
  [factFields, partyRef],
);

export type PanelParty = NonNullable<ResultOf<typeof partyQuery>['party']>;
export type PanelBoard = ResultOf<typeof surroundingsQuery>['graph']['boards'][number];
