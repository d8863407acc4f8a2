import { factFields, partyRef } from '../../lib/facts/fact-fields.ts';
import { graphql } from '../../lib/graphql.ts';

/** The facts of one party that can be supposed otherwise. */
export const knownFactsQuery = graphql(
  `
    query KnownFacts($id: ID!, $knownOn: Date, $kinds: [FactKind!]) {
      party(id: $id) {
        ...PartyRef
        facts(knownOn: $knownOn, kinds: $kinds, first: 200) {
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
  [factFields, partyRef],
);

export const boardsQuery = graphql(`
  query BoardsOf($id: ID!) {
    company(id: $id) {
      boards {
        id
        name: shownName
        kind
      }
    }
  }
`);

/** The words for what is supposed: a fact in a sentence, the names of parties and boards. */
export const factNameQuery = graphql(`
  query FactName($id: ID!) {
    fact(id: $id) {
      summary
    }
  }
`);

export const endNamesQuery = graphql(`
  query EndNames($subject: ID!, $object: ID!) {
    subject: party(id: $subject) {
      name: shownName
    }
    object: party(id: $object) {
      name: shownName
    }
  }
`);

export const boardNamesQuery = graphql(`
  query BoardNames($subject: ID!, $object: ID!) {
    subject: party(id: $subject) {
      name: shownName
    }
    object: board(id: $object) {
      name: shownName
    }
  }
`);
