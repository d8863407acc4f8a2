import { useEffect, useMemo, useState } from 'react';
import { useClient, type Client } from 'urql';
import { describeProblem, type Problem } from '../lib/answer.ts';
import { sameGraph } from '../lib/graphql-client.ts';
import { drawnFactsQuery, type TwinFact } from './drawn-facts-query.ts';
import { say } from './messages/words.ts';

/** Facts asked for at once: so many the server counts well within its bounds. */
const STEP = 100;

export interface DrawnDays {
  readonly on: string;
  readonly known: string | undefined;
  /** The day that is compared with; what held only then is drawn as well. */
  readonly against: string | undefined;
}

export interface FactRow {
  readonly fact: TwinFact;
  /** Of two days that are drawn as one: it held on the other day and no longer does. */
  readonly gone: boolean;
}

export interface DrawnFacts {
  readonly rows: readonly FactRow[] | undefined;
  readonly problem: Problem | undefined;
  /**
   * Whether the rows are those of another drawing or day than is asked for: still, or because these could not be read.
   */
  readonly late: boolean;
}

/**
 * The facts among what a drawing stands for, in the order of the drawing; the last ones stay until the next have come.
 */
export function useDrawnFacts(stands: readonly string[], { on, known, against }: DrawnDays): DrawnFacts {
  const client = useClient();
  const asked = useMemo(() => JSON.stringify(stands), [stands]);
  const wanted = JSON.stringify([asked, on, known, against]);
  const [found, setFound] = useState<Found>({ rows: undefined, problem: undefined, of: undefined });
  useEffect(() => {
    let overtaken = false;
    const ids = JSON.parse(asked) as string[];
    const isSame = sameGraph();
    void readFacts(client, ids, { on, known, against }).then((read) => {
      // Of another graph all is asked anew.
      if (overtaken || !isSame()) return;
      setFound((before) => ('rows' in read ? { ...read, problem: undefined, of: wanted } : { ...before, ...read }));
    });
    return () => {
      overtaken = true;
    };
  }, [client, asked, on, known, against, wanted]);
  return { rows: found.rows, problem: found.problem, late: found.of !== wanted };
}

interface Found extends Pick<DrawnFacts, 'rows' | 'problem'> {
  /** What the rows were asked for. */
  readonly of: string | undefined;
}

async function readFacts(
  client: Client,
  ids: readonly string[],
  { on, known, against }: DrawnDays,
): Promise<{ readonly rows: readonly FactRow[] } | { readonly problem: Problem }> {
  const found = new Map<string, FactRow>();
  for (const [day, gone] of [
    [on, false],
    [against, true],
  ] as const) {
    if (day === undefined) continue;
    const wanted = ids.filter((id) => !found.has(id));
    for (let from = 0; from < wanted.length; from += STEP) {
      const variables = { ids: wanted.slice(from, from + STEP), on: day, known: known ?? null };
      const { data, error } = await client.query(drawnFactsQuery, variables).toPromise();
      if (!data) return { problem: error ? describeProblem(error) : { message: say('noAnswer') } };
      for (const { node } of data.facts.edges) found.set(node.id, { fact: node, gone });
    }
  }
  return { rows: ids.flatMap((id) => found.get(id) ?? []) };
}
