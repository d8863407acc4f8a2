import type { Client } from 'urql';
import { describeProblem, type Problem } from '../lib/answer.ts';
import { ofOneGraph } from '../lib/of-one-graph.ts';
import { askedBy, directoryQuery, type DirectoryPage, type DirectoryRow } from './directory-query.ts';
import type { DirectoryOf, DirectoryState } from './directory-state.ts';
import { say } from './messages/words.ts';

/** Rows asked for at once: a page that the server counts well within its bounds. */
const STEP = 250;

/**
 * Every party that the filters let through, in order, page by page and of one graph; or what went wrong. Nothing after
 * `signal` aborts.
 */
export async function everyRow(
  client: Client,
  of: DirectoryOf,
  state: DirectoryState,
  onProgress: (done: number, all: number) => void,
  signal: AbortSignal,
): Promise<{ readonly rows: readonly DirectoryRow[] } | { readonly problem: Problem } | undefined> {
  return ofOneGraph(async () => {
    const rows: DirectoryRow[] = [];
    let after: string | null = null;
    for (;;) {
      const answer: { readonly page: DirectoryPage } | { readonly problem: Problem } = await onePage(
        client,
        of,
        state,
        after,
      );
      if (signal.aborted) return undefined;
      if ('problem' in answer) return answer;
      const { edges, totalCount, pageInfo } = answer.page;
      rows.push(...edges);
      onProgress(rows.length, totalCount);
      if (!pageInfo.hasNextPage) return { rows };
      after = pageInfo.endCursor;
    }
  });
}

async function onePage(
  client: Client,
  of: DirectoryOf,
  state: DirectoryState,
  after: string | null,
): Promise<{ readonly page: DirectoryPage } | { readonly problem: Problem }> {
  const variables = { ...askedBy(of, state), first: STEP, after };
  const { data, error } = await client.query(directoryQuery, variables, { requestPolicy: 'network-only' }).toPromise();
  if (data) return { page: data.parties };
  return { problem: error ? describeProblem(error) : { message: say('noAnswer') } };
}
