import { graphql, type ResultOf } from '../../lib/graphql.ts';

/** What a closed book shows. The texts of all of them are a third of a megabyte, which few readers open. */
export const bookHeadsQuery = graphql(`
  query RulebookHeads {
    rulebooks {
      id
      title
      ja
      rules {
        id
      }
      notChecked {
        what
      }
    }
  }
`);

/** The texts of every book. */
export const booksQuery = graphql(`
  query RulebookTexts {
    rulebooks {
      id
      title
      ja
      terms {
        en
        ja
      }
      publisher
      kind
      about
      versions {
        title
        from
        to
        mark
        citation
      }
      rules {
        id
        about
        title
        ja
        text
        from
        to
        mark
        citation
        exceptions
        judgement
        parameters {
          name
          values {
            value
            from
            to
            mark
            citation
          }
        }
      }
      notChecked {
        what
        reason
      }
    }
  }
`);

export type BookText = ResultOf<typeof booksQuery>['rulebooks'][number];
