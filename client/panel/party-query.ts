import { factFields, partyRef } from '../lib/facts/fact-fields.ts';
import { findingFields } from '../lib/facts/finding-fields.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';

/** Everything known of one party on a day. */
export const partyQuery = graphql(
  `
    query PanelParty($id: ID!, $on: Date, $knownOn: Date, $first: Int!) {
      party(id: $id) {
        ...PartyRef
        mainName: name
        reading
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

/** What the lines in short rest on, asked for by kind where a party has more facts than are asked for at once. */
export const summaryQuery = graphql(
  `
    query PanelSummary($id: ID!, $on: Date, $knownOn: Date) {
      party(id: $id) {
        __typename
        id
        seats: facts(on: $on, knownOn: $knownOn, kinds: [SITS_ON], first: 200) {
          edges {
            node {
              ...FactFields
            }
          }
        }
        posts: facts(on: $on, knownOn: $knownOn, kinds: [WORKS_FOR], first: 100) {
          edges {
            node {
              ...FactFields
            }
          }
        }
        audits: facts(on: $on, knownOn: $knownOn, kinds: [AUDITS], first: 50) {
          edges {
            node {
              ...FactFields
            }
          }
        }
        holdings(on: $on, knownOn: $knownOn, first: 50) {
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

/** Who holds most of a party, who controls it, and what it controls. */
export const controlQuery = graphql(
  `
    query PanelControl($id: ID!, $on: Date!, $knownOn: Date, $isCompany: Boolean!) {
      company(id: $id) @include(if: $isCompany) {
        __typename
        id
        heldInAll(on: $on, knownOn: $knownOn) {
          ofVotes
          largest {
            holder {
              ...PartyRef
            }
            percent
            share {
              min
              minExclusive
              max
              maxExclusive
            }
          }
          asLarge
          mayHoldMore
        }
      }
      controllers: control(of: $id, on: $on, knownOn: $knownOn, first: 5) @include(if: $isCompany) {
        totalCount
        rows {
          party {
            ...PartyRef
          }
          certainty
        }
        unknowns {
          __typename
        }
      }
      controlled: control(by: $id, on: $on, knownOn: $knownOn, first: 1) {
        totalCount
        certainCount
      }
    }
  `,
  [partyRef],
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

/** Several parties, and the facts near them; what joins two of them comes first. */
export const markedQuery = graphql(
  `
    query PanelMarked($ids: [ID!]!, $on: Date!, $knownOn: Date, $first: Int!) {
      graph(focus: $ids, on: $on, knownOn: $knownOn, first: $first) {
        nodes {
          ...PartyRef
        }
        facts {
          ...FactFields
        }
      }
    }
  `,
  [factFields, partyRef],
);

/** One fact: as it stands on the day, and as it is on any day, for a day on which it does not hold. */
export const factQuery = graphql(
  `
    query PanelFact($id: ID!, $on: Date, $knownOn: Date) {
      fact(id: $id, on: $on, knownOn: $knownOn) {
        ...FactFields
      }
      ever: fact(id: $id, knownOn: $knownOn) {
        ...FactFields
      }
    }
  `,
  [factFields],
);

/** One board on a day, with who sits on it, who stands for it and its figures. */
export const boardQuery = graphql(
  `
    query PanelBoard($id: ID!, $on: Date, $knownOn: Date) {
      board(id: $id, on: $on, knownOn: $knownOn) {
        id
        name: shownName
        kind
        company {
          ...PartyRef
        }
        seats {
          ...FactFields
        }
        nominations {
          ...FactFields
        }
        attributes {
          ...FactFields
        }
      }
    }
  `,
  [factFields, partyRef],
);

export type PanelParty = NonNullable<ResultOf<typeof partyQuery>['party']>;
export type PanelBoard = NonNullable<ResultOf<typeof boardQuery>['board']>;
