// @vitest-environment happy-dom
import { cleanup, renderHook, waitFor } from '@testing-library/react';
import { useSyncExternalStore, type ReactNode } from 'react';
import { Provider } from 'urql';
import { afterEach, expect, test, vi } from 'vitest';
import { currentClient, onNewClient } from '../lib/graphql-client.ts';
import { useNeighbourhood } from './use-neighbourhood.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function Wrapper({ children }: { readonly children: ReactNode }) {
  return <Provider value={useSyncExternalStore(onNewClient, currentClient)}>{children}</Provider>;
}

test('pages of which another graph was loaded in between are never drawn as one: all are asked of the new graph', async () => {
  let served = 'old';
  const answered: string[] = [];
  vi.stubGlobal('fetch', (_: unknown, { body }: { readonly body: string }) => {
    const { after } = (JSON.parse(body) as { readonly variables: { readonly after: number } }).variables;
    // The second page of the old graph is never given: the new one is served by then.
    if (after > 0) served = 'new';
    answered.push(`${served} ${String(after)}`);
    const fact = { __typename: 'Loan', id: `${served}-${String(after)}`, kind: 'LENDS_TO', parties: [] };
    const graph = { totalNodes: 0, truncated: after === 0, on: '2020-01-01', nodes: [], facts: [fact] };
    return Promise.resolve(
      new Response(JSON.stringify({ data: { graph } }), {
        headers: { 'content-type': 'application/json', 'x-graph': served },
      }),
    );
  });
  // Whatever graph answered other tests of this process: from here on it is the old one.
  await currentClient().query('{ graph { on } }', { after: 0 }).toPromise();
  await new Promise((resolve) => setTimeout(resolve));
  answered.length = 0;
  const seen: string[] = [];
  const { result } = renderHook(
    () => {
      const found = useNeighbourhood(
        { focus: ['a'], on: '2020-01-01', known: null, depth: 2, kinds: null },
        { pause: false },
      );
      const ids = found.graph?.facts.map(({ id }) => id).join(' ');
      if (ids !== undefined && seen.at(-1) !== ids) seen.push(ids);
      return found;
    },
    { wrapper: Wrapper },
  );
  await waitFor(
    () => {
      expect(result.current.graph?.facts).toHaveLength(2);
    },
    { timeout: 20_000 },
  );
  expect(seen).toEqual(['new-0 new-2000']);
  expect(answered).toEqual(['old 0', 'new 2000', 'new 0', 'new 2000']);
});
