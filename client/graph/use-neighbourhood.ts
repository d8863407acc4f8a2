import { useEffect, useMemo, useState } from 'react';
import { useClient, type CombinedError } from 'urql';
import { describeProblem, useAnswer, type Problem } from '../lib/answer.ts';
import { sameGraph } from '../lib/graphql-client.ts';
import type { FactKind } from '../lib/words.ts';
import type { FreeAnswer } from './free/free-answer.ts';
import { freeQuery } from './free-query.ts';

/** The most facts that the API gives at once, and the most that are drawn. */
const PAGE = 2000;
const MOST_FACTS = 20_000;

/** What is asked of a neighbourhood. */
export interface AskedAround {
  readonly focus: string[];
  readonly on: string;
  readonly known: string | null;
  readonly depth: number;
  readonly kinds: FactKind[] | null;
}

interface Rest {
  readonly first: FreeAnswer;
  readonly pages: readonly FreeAnswer[];
  readonly error?: CombinedError;
}

/** A whole neighbourhood, read page by page until it is all there or `MOST_FACTS` are; `data` is there once it is. */
export function useNeighbourhood(asked: AskedAround, { pause }: { readonly pause: boolean }) {
  const client = useClient();
  const { data, fetching, problem, retry } = useAnswer(freeQuery, { ...asked, first: PAGE, after: 0 }, { pause });
  const first = pause ? undefined : data?.graph;
  const [rest, setRest] = useState<Rest>();
  const wanted = JSON.stringify(asked);
  const cut = first?.truncated === true;
  useEffect(() => {
    if (!first || !cut) return;
    let overtaken = false;
    const read = async () => {
      const pages: FreeAnswer[] = [];
      const isSame = sameGraph();
      for (let after = PAGE; after < MOST_FACTS; after += PAGE) {
        const page = { ...(JSON.parse(wanted) as AskedAround), first: PAGE, after };
        const answer = await client.query(freeQuery, page).toPromise();
        // Another graph was loaded: its first answer makes everything be asked anew (`graphql-client.ts`).
        if (overtaken || !isSame()) return;
        if (answer.error) {
          setRest({ first, pages, error: answer.error });
          return;
        }
        if (answer.data?.graph) pages.push(answer.data.graph);
        if (answer.data?.graph.truncated !== true) break;
      }
      setRest({ first, pages });
    };
    void read();
    return () => {
      overtaken = true;
    };
  }, [client, first, cut, wanted]);
  const there = cut && rest?.first === first ? rest : undefined;
  const graph = useMemo(() => {
    if (!first || !cut) return first;
    return there && joined([first, ...there.pages]);
  }, [first, cut, there]);
  const failed: Problem | undefined = there?.error && describeProblem(there.error);
  return { graph, fetching: fetching || (cut && !there), problem: problem ?? failed, retry };
}

/** Pages of one neighbourhood as one: each party once. */
function joined(pages: readonly FreeAnswer[]): FreeAnswer | undefined {
  const [first] = pages;
  const last = pages.at(-1);
  if (!first || !last) return undefined;
  const nodes = new Map(pages.flatMap((page) => page.nodes.map((node) => [node.id, node] as const)));
  return {
    ...first,
    nodes: [...nodes.values()],
    facts: pages.flatMap((page) => page.facts),
    truncated: last.truncated,
  };
}
