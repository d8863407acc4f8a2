import { graphql, type ResultOf } from '../../lib/graphql.ts';

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
