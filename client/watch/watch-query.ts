import { graphql, type ResultOf } from '../lib/graphql.ts';

export const watchQuery = graphql(`
  query WatchPage {
    watches {
      id
      title
      company
      query
      since
      webhookHost
      webhookWaiting
      webhookFailed
      webhookSaid
    }
    watchProblems
    watchChanges(first: 100) {
      id
      title
      company
      at
      on
      total
      problem
      differences {
        kind
        about
        before
        after
        fact
      }
    }
  }
`);

export type Watched = ResultOf<typeof watchQuery>['watches'][number];
export type WatchChange = ResultOf<typeof watchQuery>['watchChanges'][number];

export const watchMutation = graphql(`
  mutation WatchIt($input: WatchInput!) {
    watch(input: $input) {
      webhookSecret
      watch {
        id
        title
      }
    }
  }
`);

export const unwatchMutation = graphql(`
  mutation UnwatchIt($id: ID!) {
    unwatch(id: $id) {
      id
    }
  }
`);
