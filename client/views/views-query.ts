import { graphql, type ResultOf } from '../lib/graphql.ts';

export const savedViewsQuery = graphql(`
  query SavedViews {
    savedViews(first: 1000) {
      totalCount
      problems
      edges {
        node {
          id
          title
          shared
          mine
          version
          changedAt
          steps {
            address
            title
            text
          }
        }
      }
    }
  }
`);

export const savedViewQuery = graphql(`
  query SavedView($id: ID!) {
    savedView(id: $id) {
      id
      title
      mine
      shared
      steps {
        address
        title
        text
      }
    }
  }
`);

export const keepViewMutation = graphql(`
  mutation KeepView($input: SavedViewInput!) {
    keepView(input: $input) {
      id
      title
    }
  }
`);

export const changeViewMutation = graphql(`
  mutation ChangeView($id: ID!, $version: Int, $input: SavedViewInput!) {
    changeView(id: $id, version: $version, input: $input) {
      id
      title
      version
    }
  }
`);

export const removeViewMutation = graphql(`
  mutation RemoveView($id: ID!) {
    removeView(id: $id) {
      id
    }
  }
`);

export type SavedView = ResultOf<typeof savedViewsQuery>['savedViews']['edges'][number]['node'];
export type ViewStep = SavedView['steps'][number];
export type ToldView = ResultOf<typeof savedViewQuery>['savedView'];

/** What answers about saved views hold, also those that hold none yet. */
export const SAVED_VIEWS = ['SavedView'];
