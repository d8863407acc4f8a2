import { graphql, type ResultOf } from '../lib/graphql.ts';

export const notesQuery = graphql(`
  query NotesAbout($about: ID) {
    notes(about: $about, first: 1000) {
      problems
      edges {
        node {
          id
          about
          subject
          label
          isThere
          party {
            id
            name: shownName
          }
          origin {
            by
            at
          }
          text
          by
          version
          changedAt
        }
      }
    }
  }
`);

export const writeNoteMutation = graphql(`
  mutation WriteNote($about: ID!, $text: String!) {
    writeNote(about: $about, text: $text) {
      id
    }
  }
`);

export const changeNoteMutation = graphql(`
  mutation ChangeNote($id: ID!, $text: String!, $version: Int) {
    changeNote(id: $id, text: $text, version: $version) {
      id
    }
  }
`);

export const removeNoteMutation = graphql(`
  mutation RemoveNote($id: ID!) {
    removeNote(id: $id) {
      id
    }
  }
`);

export type NoteData = ResultOf<typeof notesQuery>['notes']['edges'][number]['node'];

/** What answers about notes hold, also those that hold none yet. */
export const NOTES = ['Note'];
