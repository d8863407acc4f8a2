import { useEffect, useState } from 'react';
import { useClient, type Client } from 'urql';
import { describeProblem, useAnswer, type Answer, type Problem } from '../lib/answer.ts';
import { sameGraph } from '../lib/graphql-client.ts';
import type { ResultOf } from '../lib/graphql.ts';
import { ofOneGraph } from '../lib/of-one-graph.ts';
import { methodOf } from './methods.ts';
import type { OwnershipState } from './ownership-state.ts';
import { holderKindQuery } from './owners-query.ts';
import { explainedQuery, type ExplainedStake } from './stakes/explained-query.ts';
import { ownershipQuery, stakesQuery, type OwnershipVariables, type Stake } from './ownership-query.ts';
import { isSupposing } from './ownership-state.ts';
import { hypothetical } from './what-if/supposition.ts';
import { say } from './messages/words.ts';

/** Parties asked for at once: all of them nearly always, and as many as the server gives. */
const FIRST = 1000;
/** With everything that explains them, as many as one query may cost. */
const EXPLAINED_FIRST = 100;

/**
 * The question of a page in the words of the API; undefined until it is known whether it is about a company or a
 * person.
 */
export interface OwnershipAsked {
  readonly variables: OwnershipVariables | undefined;
  readonly fetching: boolean;
  readonly problem: Problem | undefined;
  readonly retry: () => void;
}

/** Asks about a company either way, about a person only what they own. */
export function useAsked(state: OwnershipState): OwnershipAsked {
  const { data, fetching, problem, retry } = useAnswer(holderKindQuery, { id: state.company });
  const party = data?.party;
  const settled = party?.id === state.company;
  return {
    variables: settled ? variablesOf(state, party.__typename === 'Person') : undefined,
    fetching,
    problem,
    retry,
  };
}

function variablesOf(state: OwnershipState, person: boolean): OwnershipVariables {
  const { company, dir, on, known, min, method, control, passes } = state;
  return {
    company: person ? null : company,
    person: person ? company : null,
    direction: person || dir === 'down' ? 'DOWN' : 'UP',
    on,
    knownOn: known ?? null,
    minPercent: min === undefined ? null : Number(min),
    method: methodOf(method).asked,
    controlThreshold: control ?? null,
    controlInclusive: passes === 'least',
    whatIf: isSupposing(state) ? hypothetical(state.suppose ?? []) : null,
  };
}

/** The first page, with the holdings to draw. */
export function useOwnership(
  { variables, fetching, problem, retry }: OwnershipAsked,
  lines: boolean,
): Answer<ResultOf<typeof ownershipQuery>> {
  const answer = useAnswer(
    ownershipQuery,
    { ...(variables ?? NOTHING), first: FIRST, lines },
    { pause: variables === undefined },
  );
  if (problem) return { data: undefined, fetching: false, problem, retry };
  return { ...answer, fetching: fetching || answer.fetching };
}

const NOTHING: OwnershipVariables = { direction: 'UP' };

interface StakePage<S> {
  readonly totalStakes: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly stakes: readonly S[];
}

/** Stakes page by page from a cursor on. Throws the problem of the first page that fails. */
async function* pages<S>(
  ask: (after: string | null) => Promise<StakePage<S>>,
  after: string | null,
): AsyncGenerator<StakePage<S>> {
  for (let cursor = after, more = true; more;) {
    const page = await ask(cursor);
    yield page;
    cursor = page.pageInfo.endCursor;
    more = page.pageInfo.hasNextPage;
  }
}

function askStakes(client: Client, variables: OwnershipVariables) {
  return async (after: string | null): Promise<StakePage<Stake>> => {
    const { data, error } = await client.query(stakesQuery, { ...variables, first: FIRST, after }).toPromise();
    if (error) throw new Error(describeProblem(error).message);
    if (!data) throw new Error(say('noAnswer'));
    return data.ownership;
  };
}

/** All stakes of a question with what explains each, for a file; `onCount` hears how many there are so far. */
export async function explainedStakes(
  client: Client,
  variables: OwnershipVariables,
  onCount: (count: number, total: number) => void,
): Promise<readonly ExplainedStake[]> {
  const ask = async (after: string | null): Promise<StakePage<ExplainedStake>> => {
    const { data, error } = await client
      .query(
        explainedQuery,
        { ...variables, first: EXPLAINED_FIRST, after, parties: null },
        { requestPolicy: 'network-only' },
      )
      .toPromise();
    if (error) throw new Error(describeProblem(error).message);
    if (!data) throw new Error(say('noAnswer'));
    return data.ownership;
  };
  return ofOneGraph(async () => {
    const found: ExplainedStake[] = [];
    for await (const page of pages(ask, null)) {
      found.push(...page.stakes);
      onCount(found.length, page.totalStakes);
    }
    return found;
  });
}

export interface AllStakes {
  readonly stakes: readonly Stake[];
  /** False while further pages are on their way. */
  readonly whole: boolean;
  readonly problem: Problem | undefined;
}

/** All stakes of a question: those of `begun` and of the pages behind it, or all pages when there is no beginning. */
export function useAllStakes(
  variables: OwnershipVariables | undefined,
  begun?: StakePage<Stake>,
): AllStakes | undefined {
  const client = useClient();
  const key = variables && JSON.stringify(variables);
  const [rest, setRest] = useState<{ readonly of: string; readonly begun: unknown } & AllStakes>();
  useEffect(() => {
    if (variables === undefined || key === undefined || begun?.pageInfo.hasNextPage === false) return;
    let stopped = false;
    const collect = async () => {
      const found: Stake[] = [];
      const isSame = sameGraph();
      try {
        for await (const page of pages(askStakes(client, variables), begun?.pageInfo.endCursor ?? null)) {
          // Of another graph all is asked anew.
          if (stopped || !isSame()) return;
          found.push(...page.stakes);
          setRest({ of: key, begun, stakes: [...found], whole: !page.pageInfo.hasNextPage, problem: undefined });
        }
      } catch (error) {
        if (!stopped && isSame())
          setRest({
            of: key,
            begun,
            stakes: found,
            whole: false,
            problem: { message: error instanceof Error ? error.message : String(error) },
          });
      }
    };
    void collect();
    return () => {
      stopped = true;
    };
    // The variables are what their text says.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [client, key, begun]);
  const mine = rest?.of === key && rest?.begun === begun ? rest : undefined;
  if (begun === undefined) return mine;
  if (!begun.pageInfo.hasNextPage) return { stakes: begun.stakes, whole: true, problem: undefined };
  return { stakes: [...begun.stakes, ...(mine?.stakes ?? [])], whole: mine?.whole ?? false, problem: mine?.problem };
}

/** One stake with everything that explains it. */
export function useExplained(variables: OwnershipVariables, party: string): Answer<ResultOf<typeof explainedQuery>> {
  return useAnswer(explainedQuery, { ...variables, minPercent: null, parties: [party], first: 1, after: null });
}
