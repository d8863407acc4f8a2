import { partyRef } from '../lib/facts/fact-fields.ts';
import { graphql, type ResultOf, type VariablesOf } from '../lib/graphql.ts';
import type { DirectoryOf, DirectoryState } from './directory-state.ts';

export const directoryQuery = graphql(
  `
    query Directory(
      $where: PartyFilter
      $orderBy: PartyOrder
      $on: Date
      $knownOn: Date
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      parties(
        where: $where
        orderBy: $orderBy
        on: $on
        knownOn: $knownOn
        first: $first
        after: $after
        last: $last
        before: $before
      ) {
        totalCount
        offset
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
        edges {
          node {
            ...PartyRef
            mainName: name
            reading
            names
            ... on Company {
              listed
              jurisdiction
              identifiers
            }
            ... on Person {
              born
            }
          }
          figures {
            seats {
              count
              certain
            }
            companies {
              count
              certain
            }
            holdings {
              count
              certain
            }
            holders {
              count
              certain
            }
            interlocks {
              count
              certain
            }
            outside {
              members
              outside
              notSaid
            }
            facts
            lastStatedOn
          }
        }
      }
    }
  `,
  [partyRef],
);

export type DirectoryPage = ResultOf<typeof directoryQuery>['parties'];
export type DirectoryRow = DirectoryPage['edges'][number];
export type Figures = DirectoryRow['figures'];
export type PartyOrder = NonNullable<VariablesOf<typeof directoryQuery>['orderBy']>;

/** What is asked for a state, without the page. */
export function askedBy(of: DirectoryOf, state: DirectoryState) {
  const { on, known, text, kind, listed, law, boards, sort } = state;
  return {
    where: {
      kinds: [of === 'people' ? ('PERSON' as const) : ('COMPANY' as const)],
      ...(text !== undefined && { text }),
      ...(known !== undefined && { knownOn: known }),
      ...(of === 'people' && boards !== undefined && { boardsAtLeast: boards }),
      ...(of === 'companies' && {
        ...(kind !== undefined && { companyKinds: [kind] }),
        ...(listed !== undefined && { listed: listed === 'yes' }),
        ...(law !== undefined && { jurisdiction: law }),
      }),
    },
    orderBy: (sort ?? 'NAME') as PartyOrder,
    on,
    knownOn: known ?? null,
  };
}
