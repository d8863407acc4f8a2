import { useEffect, useState } from 'react';
import { useClient, type OperationResult } from 'urql';
import { describeProblem, type Problem } from '../lib/answer.ts';
import { sameGraph } from '../lib/graphql-client.ts';
import type { ResultOf } from '../lib/graphql.ts';
import { overviewQuery, type Overview } from './audits-query.ts';
import type { AuditsState } from './audits-state.ts';
import { say } from './messages/words.ts';

/**
 * Companies asked for at once: each is a whole report, of which following changes takes several. The reader sees the
 * first ones soon.
 */
const AT_ONCE = { plain: 3, followed: 1 } as const;

export interface Overviews {
  readonly companies: readonly Overview[];
  readonly columns: readonly string[];
  /** Undefined until the first answer. */
  readonly total: number | undefined;
  readonly problem: Problem | undefined;
  readonly retry: () => void;
}

interface Found {
  readonly key: string;
  readonly companies: readonly Overview[];
  readonly columns: readonly string[];
  readonly total: number | undefined;
  readonly problem: Problem | undefined;
}

/** The companies one after the other; leaving the page, or asking otherwise, ends it. */
export function useOverviews({ on, known, since, books }: AuditsState): Overviews {
  const client = useClient();
  const [turn, setTurn] = useState(0);
  const named = books?.join(',');
  const key = JSON.stringify([on, known, since, named, turn]);
  const nothing: Found = { key, companies: [], columns: [], total: undefined, problem: undefined };
  const [found, setFound] = useState<Found>(nothing);
  useEffect(() => {
    let overtaken = false;
    const askPage = (after: string | null): Promise<OperationResult<ResultOf<typeof overviewQuery>>> =>
      client
        .query(overviewQuery, {
          on,
          knownOn: known ?? null,
          since: since ?? null,
          books: named === undefined ? null : named.split(','),
          first: since === undefined ? AT_ONCE.plain : AT_ONCE.followed,
          after,
        })
        .toPromise();
    const askAll = async () => {
      let companies: readonly Overview[] = [];
      const isSame = sameGraph();
      for (let after: string | null = null, more = true; more;) {
        const { data, error } = await askPage(after);
        // Another graph was loaded, of which all is asked anew.
        if (overtaken || !isSame()) return;
        if (error !== undefined || data === undefined) {
          const problem = error ? describeProblem(error) : { message: say('noAnswer') };
          setFound((before) => ({ ...(before.key === key ? before : { ...before, companies }), key, problem }));
          return;
        }
        const { edges, columns, totalCount, pageInfo } = data.boardOverviews;
        companies = [...companies, ...edges.map(({ node }) => node)];
        setFound({ key, companies, columns, total: totalCount, problem: undefined });
        after = pageInfo.endCursor;
        more = pageInfo.hasNextPage;
      }
    };
    void askAll();
    return () => {
      overtaken = true;
    };
  }, [client, key, on, known, since, named]);
  return {
    ...(found.key === key ? found : nothing),
    retry: () => {
      setTurn(turn + 1);
    },
  };
}
