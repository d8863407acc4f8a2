import { partyRef } from '../lib/facts/fact-fields.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';

export const matchesQuery = graphql(
  `
    query PartyMatches {
      importing {
        allowed
      }
      partyMatches(first: 200) {
        totalCount
        edges {
          node {
            id
            score
            reasons
            a {
              ...PartyRef
            }
            b {
              ...PartyRef
            }
            unsure {
              by
              reason
            }
          }
        }
      }
      partyDecisions(first: 1000) {
        totalCount
        edges {
          node {
            id
            at
            by
            reason
            a
            b
            nameOfA
            nameOfB
            verdict
          }
        }
      }
    }
  `,
  [partyRef],
);

export type Match = ResultOf<typeof matchesQuery>['partyMatches']['edges'][number]['node'];
export type Decision = ResultOf<typeof matchesQuery>['partyDecisions']['edges'][number]['node'];
export type MatchVerdict = Decision['verdict'];

export const sideQuery = graphql(`
  query MatchSide($id: ID!) {
    party(id: $id) {
      __typename
      id
      name
      nameLocal
      names
      facts(first: 6) {
        totalCount
        edges {
          node {
            id
            summary
            citations {
              source {
                id
                title
              }
              place
            }
          }
        }
      }
      ... on Company {
        identifiers
        jurisdiction
      }
      ... on Person {
        born
      }
    }
  }
`);

export const decideMutation = graphql(`
  mutation DecideParties($input: PartyDecisionInput!) {
    decideParties(input: $input) {
      id
    }
  }
`);

export const undoMutation = graphql(`
  mutation UndoPartyDecision($id: ID!, $by: String!, $reason: String!) {
    undoPartyDecision(id: $id, by: $by, reason: $reason) {
      id
    }
  }
`);
