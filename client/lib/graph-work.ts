import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { describeProblem, type Problem } from './answer.ts';
import { graphql, type ResultOf } from './graphql.ts';

export const problemFields = graphql(`
  fragment ImportProblemFields on ImportProblem {
    code
    message
    place
    pointer
    line
    pointer
    mend
  }
`);

const workFields = graphql(
  `
    fragment WorkFields on GraphWork {
      id
      kind
      what
      state
      progress {
        step
        file
        statements
        written
        total
      }
      failure {
        code
        message
      }
      decision {
        id
        a
        b
        verdict
      }
      files {
        name
        importId
        format
        formatTitle
        sourceId
        sourceTitle
        published
        there
        changed
        newParties
        matchedParties
        mayBeTable
        asked {
          upload
          format
          mapping
          sourceTitle
          published
        }
        examples {
          kind
          place
          pointer
          parties
          summary
          statement
          note
        }
        facts {
          kind
          count
        }
        parties(first: 200) {
          id
          type
          name
          stated
          matched
          by
        }
        warnings {
          ...ImportProblemFields
        }
        problems {
          ...ImportProblemFields
        }
      }
    }
  `,
  [problemFields],
);

/** Something that looks at the graph or changes it, and may take longer than a request. */
export type Work = ResultOf<typeof workFields>;

const workQuery = graphql(
  `
    query Work($id: ID!) {
      graphWork(id: $id) {
        ...WorkFields
      }
    }
  `,
  [workFields],
);

/** How often a server that is working is asked how far it is. */
const LOOK_EVERY_MS = 500;

export interface WatchedWork {
  readonly work: Work | undefined;
  readonly problem: Problem | undefined;
  /** Asks anew, after something was done about it. */
  readonly look: () => void;
}

export function isUnderWay({ state }: Work): boolean {
  return state === 'WAITING' || state === 'RUNNING';
}

/** Work on the graph, watched until it is over or waits for the reader. */
export function useWork(id: string | undefined): WatchedWork {
  const client = useClient();
  const [turn, setTurn] = useState(0);
  const [seen, setSeen] = useState<{ readonly id: string; readonly work?: Work; readonly problem?: Problem }>();
  useEffect(() => {
    if (id === undefined) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const ask = async (): Promise<void> => {
      const { data, error } = await client.query(workQuery, { id }, { requestPolicy: 'network-only' }).toPromise();
      if (over) return;
      if (data === undefined) {
        if (error) setSeen({ id, problem: describeProblem(error) });
        return;
      }
      setSeen({ id, work: data.graphWork });
      if (isUnderWay(data.graphWork)) timer = setTimeout(() => void ask(), LOOK_EVERY_MS);
    };
    void ask();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [client, id, turn]);
  const look = useCallback(() => {
    setTurn((before) => before + 1);
  }, []);
  const current = seen?.id === id ? seen : undefined;
  return { work: current?.work, problem: current?.problem, look };
}
