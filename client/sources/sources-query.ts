import { factFields, partyRef } from '../lib/facts/fact-fields.ts';
import { findingFields } from '../lib/facts/finding-fields.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';

export const sourcesQuery = graphql(
  `
    query Sources {
      dataset {
        companies
        people
        facts
      }
      sources {
        id
        title
        kind
        language
        published
        hasText
        lineCount
        publisher {
          ...PartyRef
        }
        facts(first: 1) {
          totalCount
        }
        findings {
          id
        }
      }
      findings {
        ...FindingFields
      }
    }
  `,
  [partyRef, findingFields],
);

export const sourceQuery = graphql(
  `
    query Source($id: ID!, $first: Int!, $after: String) {
      source(id: $id) {
        id
        title
        kind
        language
        published
        hasText
        lineCount
        publisher {
          ...PartyRef
        }
        facts(first: $first, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              ...FactFields
            }
          }
        }
        findings {
          ...FindingFields
        }
      }
    }
  `,
  [partyRef, factFields, findingFields],
);

export const linesQuery = graphql(`
  query SourceLines($id: ID!, $from: Int!, $to: Int!) {
    source(id: $id) {
      id
      text(from: $from, to: $to) {
        number
        text
      }
    }
  }
`);

export type SourceData = NonNullable<ResultOf<typeof sourceQuery>['source']>;
