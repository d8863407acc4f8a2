import { graphql, type ResultOf, type VariablesOf } from '../../lib/graphql.ts';

export const uploadedTableQuery = graphql(`
  query UploadedTable($upload: ID!, $layout: TableLayoutInput!) {
    importing {
      tableKinds {
        name
        fields {
          name
          required
          party
          form
          words
        }
      }
    }
    uploadedTable(upload: $upload, layout: $layout) {
      sheets
      sheet
      encoding
      separator
      header
      kind
      decimal
      dates
      columns {
        name
        heading
        field
        unit
      }
      rows {
        row
        cells
      }
    }
  }
`);

type Answer = ResultOf<typeof uploadedTableQuery>;
export type UploadedTable = NonNullable<Answer['uploadedTable']>;
export type TableField = Answer['importing']['tableKinds'][number]['fields'][number];
export type AskedLayout = VariablesOf<typeof uploadedTableQuery>['layout'];
