import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { describeProblem } from '../lib/answer.ts';
import { graphql } from '../lib/graphql.ts';

const partyExists = graphql(`
  query PartyExists($id: ID!) {
    party(id: $id) {
      id
    }
  }
`);

/** Of some ids: those that no party has, and those for which the answer is on its way. */
export interface PartyCheck {
  readonly unknown: readonly string[];
  readonly open: readonly string[];
}

/**
 * Asks for each of these ids once whether a party has it. When the server does not answer, the id is taken for good:
 * the page says what is wrong.
 */
export function useKnownParties(ids: readonly string[]): PartyCheck {
  const client = useClient();
  const [found, setFound] = useState<ReadonlyMap<string, boolean>>(new Map());
  const open = ids.filter((id) => !found.has(id)).join(',');
  useEffect(() => {
    if (open === '') return;
    let overtaken = false;
    const ask = async (id: string): Promise<readonly [string, boolean]> => {
      const { error } = await client.query(partyExists, { id }).toPromise();
      return [id, error === undefined || describeProblem(error).code !== 'NOT_FOUND'];
    };
    void Promise.all(open.split(',').map(ask)).then((answers) => {
      if (!overtaken) setFound((before) => new Map([...before, ...answers]));
    });
    return () => {
      overtaken = true;
    };
  }, [client, open]);
  return { unknown: ids.filter((id) => found.get(id) === false), open: open.split(',').filter(Boolean) };
}
