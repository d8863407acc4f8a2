import { boardDaysOf } from '../facts/board-days.ts';
import { partyRef } from '../lib/facts/fact-fields.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';

export const overviewQuery = graphql(
  `
    query BoardOverviews($on: Date!, $knownOn: Date, $since: Date, $books: [ID!], $first: Int!, $after: String) {
      boardOverviews(on: $on, knownOn: $knownOn, since: $since, books: $books, first: $first, after: $after) {
        totalCount
        columns
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            company {
              ...PartyRef
              ...BoardDaysOf
            }
            judged
            openQuestions
            lines
            books {
              book
              applicability
              outside
              outsideAsStated
              notOutside
              independent
              notIndependent
              notEstablished
              noRule
              toJudge
              checksFailed
            }
            contradicted {
              kind
              book
              about
              claim
              found
            }
            changes {
              day
              person
              book
              before
              after
            }
          }
        }
      }
    }
  `,
  [partyRef, boardDaysOf],
);

export type Overview = ResultOf<typeof overviewQuery>['boardOverviews']['edges'][number]['node'];
export type BookCounts = Overview['books'][number];
