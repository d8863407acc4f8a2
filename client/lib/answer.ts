import { useCallback, useEffect, useMemo, useState } from 'react';
import { useQuery, type AnyVariables, type CombinedError, type TypedDocumentNode } from 'urql';
import { say } from './messages/words.ts';

/** What went wrong, in the server's words, with its error code when it gave one. */
export interface Problem {
  readonly message: string;
  readonly code?: string;
  /** Ids like the one that is not there. */
  readonly suggestions?: readonly string[];
}

export interface Answer<Data> {
  /** The last answer; `fetching` says when a newer one is on its way. */
  readonly data: Data | undefined;
  readonly fetching: boolean;
  readonly problem: Problem | undefined;
  readonly retry: () => void;
}

/**
 * Asks a question of the API. When only the variables change, the previous answer stays on screen until the next comes;
 * a part that must not show the previous one (another party's panel) is given a `key`. After a change of one of the
 * types `about` it is asked for anew, also when the answer held none of them; the array has to stay the same.
 */
export function useAnswer<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { pause = false, about }: { pause?: boolean; about?: string[] } = {},
): Answer<Data> {
  // A list that is still empty names no type whose change would make it be asked for again.
  const context = useMemo(() => (about === undefined ? {} : { additionalTypenames: about }), [about]);
  const [result, execute] = useQuery<Data>({ query, variables, pause, context });
  const retry = useCallback(() => {
    execute({ requestPolicy: 'network-only' });
  }, [execute]);
  return {
    data: pause ? undefined : result.data,
    fetching: result.fetching || result.stale,
    problem: pause || !result.error || result.fetching ? undefined : describeProblem(result.error),
    retry,
  };
}

export function describeProblem(error: CombinedError): Problem {
  const first = error.graphQLErrors[0];
  if (!first) return { message: say('theServerDoesNotAnswerIt'), code: 'NETWORK' };
  const { code, suggestions } = first.extensions;
  const near = Array.isArray(suggestions) ? suggestions.filter((id) => typeof id === 'string') : [];
  return {
    message: first.message,
    ...(typeof code === 'string' && { code }),
    ...(near.length > 0 && { suggestions: near }),
  };
}

/** True once `waiting` has lasted `delay` ms: quick answers never flash a skeleton. */
export function useLongWait(waiting: boolean, delay = 150): boolean {
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => {
      setLong(true);
    }, delay);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [waiting, delay]);
  return waiting && long;
}
