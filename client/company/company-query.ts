import { citationFields } from '../lib/facts/citation.ts';
import { factFields, partyRef } from '../lib/facts/fact-fields.ts';
import { findingFields } from '../lib/facts/finding-fields.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';

/** What an auditor asks first of a company. */
export const companyFirstQuery = graphql(
  `
    query CompanyFirst($id: ID!, $on: Date!, $knownOn: Date) {
      company(id: $id) {
        ...PartyRef
        mainName: name
        reading
        nameLocal
        names
        listed
        jurisdiction
        identifiers
        board(kind: DIRECTORS, on: $on, knownOn: $knownOn) {
          name: shownName
          seats {
            ...FactFields
          }
        }
        auditors(on: $on, knownOn: $knownOn) {
          ...FactFields
        }
        holders(on: $on, knownOn: $knownOn, first: 10) {
          totalCount
          edges {
            node {
              ...FactFields
            }
          }
        }
        findingsConnection(first: 10) {
          totalCount
          edges {
            node {
              ...FindingFields
            }
          }
        }
      }
    }
  `,
  [partyRef, factFields, findingFields],
);

/** Everything else stated of it on the day, and what changed in the time before. */
export const companyRestQuery = graphql(
  `
    query CompanyRest($id: ID!, $on: Date!, $since: Date!, $knownOn: Date) {
      company(id: $id) {
        __typename
        id
        facts(
          on: $on
          knownOn: $knownOn
          kinds: [
            HOLDS
            LENDS_TO
            GUARANTEES
            TRADES_WITH
            SIGNS_AUDIT_OF
            NOMINEE_FOR
            SUCCEEDS
            TRANSFERS_BUSINESS_TO
          ]
          first: 300
        ) {
          totalCount
          edges {
            node {
              ...FactFields
            }
          }
        }
        coverage(knownOn: $knownOn) {
          ...FactFields
        }
      }
      changesConnection(company: $id, from: $since, to: $on, knownOn: $knownOn, first: 60) {
        totalCount
        edges {
          node {
            day
            summary
            fact {
              id
              citations {
                ...CitationFields
              }
            }
          }
        }
      }
    }
  `,
  [factFields, citationFields],
);

/** Who controls it. */
export const companyControlQuery = graphql(
  `
    query CompanyControl($id: ID!, $on: Date!, $knownOn: Date) {
      control(of: $id, on: $on, knownOn: $knownOn, first: 20) {
        totalCount
        rows {
          party {
            ...PartyRef
          }
          certainty
          through
          votes {
            certain
          }
        }
        unknowns {
          __typename
        }
      }
    }
  `,
  [partyRef],
);

export type CompanyFirst = NonNullable<ResultOf<typeof companyFirstQuery>['company']>;
export type ControlData = ResultOf<typeof companyControlQuery>['control'];
