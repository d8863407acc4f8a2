import { citationFields } from '../lib/facts/citation.ts';
import { partyRef } from '../lib/facts/fact-fields.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';

export const boardsQuery = graphql(
  `
    query BoardMatrix($ids: [ID!]!, $on: Date!, $knownOn: Date) {
      companies(ids: $ids) {
        ...PartyRef
        boards {
          id
          name: shownName
          kind
          seats(on: $on, knownOn: $knownOn) {
            __typename
            id
            summary
            title
            outside
            representative
            from
            to
            certainty
            lastObservedOn
            attended
            held
            citations {
              ...CitationFields
            }
            person {
              ...PartyRef
            }
          }
        }
      }
    }
  `,
  [partyRef, citationFields],
);

export const groupQuery = graphql(
  `
    query BoardGroup($group: ID!, $on: Date!, $knownOn: Date) {
      party(id: $group) {
        ...PartyRef
      }
      control(by: $group, on: $on, knownOn: $knownOn, first: 200) {
        totalCount
        certainCount
        rows {
          certainty
          subsidiary {
            id
          }
          party {
            id
          }
        }
      }
    }
  `,
  [partyRef],
);

export const beginningsQuery = graphql(
  `
    query BoardBeginnings {
      dataset {
        beginnings {
          largestGroups {
            party {
              ...PartyRef
            }
          }
          mostOutside {
            party {
              ...PartyRef
            }
          }
        }
      }
    }
  `,
  [partyRef],
);

export type BoardCompany = ResultOf<typeof boardsQuery>['companies'][number];
export type BoardSeat = BoardCompany['boards'][number]['seats'][number];
export type MatrixBoardKind = BoardCompany['boards'][number]['kind'];
export type GroupAnswer = ResultOf<typeof groupQuery>;
