import { problemFields, type Work } from '../lib/graph-work.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';

export type PreviewedFile = Work['files'][number];
export type ToldProblem = ResultOf<typeof problemFields>;

export const importsQuery = graphql(
  `
    query Imports($after: String) {
      importing {
        allowed
        mostBytes
        formats {
          format
          title
        }
        templates {
          name
          text
        }
      }
      imports(first: 200, after: $after) {
        totalCount
        edges {
          node {
            id
            name
            formatTitle
            importedAt
            sourceId
            sourceTitle
            published
            newParties
            matchedParties
            facts {
              kind
              count
            }
            warnings {
              ...ImportProblemFields
            }
          }
        }
      }
    }
  `,
  [problemFields],
);

export type ListedImport = ResultOf<typeof importsQuery>['imports']['edges'][number]['node'];
export type Importing = ResultOf<typeof importsQuery>['importing'];

export const stageMutation = graphql(`
  mutation StageImport($files: [StagedFileInput!]!) {
    stageImport(files: $files) {
      id
    }
  }
`);

export const acceptMutation = graphql(`
  mutation AcceptImport($work: ID!) {
    acceptImport(work: $work) {
      id
    }
  }
`);

export const withdrawMutation = graphql(`
  mutation WithdrawImport($id: ID!) {
    withdrawImport(id: $id) {
      id
    }
  }
`);

export const cancelMutation = graphql(`
  mutation CancelWork($id: ID!) {
    cancelWork(id: $id) {
      id
    }
  }
`);
