import { useMemo, useState } from 'react';
import { useClient } from 'urql';
import { describeProblem, type Problem } from '../lib/answer.ts';
import type { FactData } from '../lib/facts/fact-fields.ts';
import { sameGraph } from '../lib/graphql-client.ts';
import { sourceQuery, type SourceData } from './sources-query.ts';

type Page = SourceData['facts'];
const NONE: readonly Page[] = [];

/** The facts of a source page by page: the first came with the source, the next are asked for one at a time. */
export function usePagedFacts(source: SourceData): {
  readonly facts: readonly FactData[];
  /** Absent when there is nothing more. */
  readonly more: (() => void) | undefined;
  readonly problem: Problem | undefined;
  readonly busy: boolean;
} {
  const client = useClient();
  const [read, setRead] = useState<{ readonly of: SourceData; readonly later: readonly Page[] }>();
  // What was read of a graph before does not stand beneath what another says.
  const later = read?.of === source ? read.later : NONE;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  const facts = useMemo(
    () => [source.facts, ...later].flatMap((page) => page.edges.map(({ node }) => node)),
    [source, later],
  );
  const { hasNextPage, endCursor } = (later.at(-1) ?? source.facts).pageInfo;
  const ask = async () => {
    setBusy(true);
    const isSame = sameGraph();
    const answer = await client.query(sourceQuery, {
      id: source.id,
      first: source.facts.edges.length,
      after: endCursor,
    });
    const page = answer.data?.source?.facts;
    setProblem(answer.error ? describeProblem(answer.error) : undefined);
    if (page && isSame()) setRead({ of: source, later: [...later, page] });
    setBusy(false);
  };
  return { facts, more: hasNextPage ? () => void ask() : undefined, problem, busy };
}
