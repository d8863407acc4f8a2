// @vitest-environment happy-dom
import { cleanup, renderHook, waitFor } from '@testing-library/react';
import { useSyncExternalStore, type ReactNode } from 'react';
import { Provider } from 'urql';
import { afterEach, expect, test, vi } from 'vitest';
import { PLAIN_GRAPH, type GraphLayout } from '../lib/address/graph-state.ts';
import { currentClient, onNewClient } from '../lib/graphql-client.ts';
import { useChanges } from './changes/use-changes.ts';
import { usePlanScene } from './use-plan-scene.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function Wrapper({ children }: { readonly children: ReactNode }) {
  return <Provider value={useSyncExternalStore(onNewClient, currentClient)}>{children}</Provider>;
}

/** Names of the questions that a page in this layout asks, which compares two days. */
async function askedIn(layout: GraphLayout): Promise<ReadonlySet<string>> {
  const asked = new Set<string>();
  vi.stubGlobal('fetch', (_: unknown, { body }: { readonly body: string }) => {
    const name = /query (\w+)/.exec(body)?.[1] ?? '';
    asked.add(name);
    const data = name === 'Plan' ? { party: null } : { graph: null };
    return Promise.resolve(
      new Response(JSON.stringify({ data }), { headers: { 'content-type': 'application/json', 'x-graph': 'g' } }),
    );
  });
  const state = { ...PLAIN_GRAPH, layout, focus: `of-${layout}`, on: '2020-01-01', against: '2019-01-01' };
  renderHook(
    () => {
      usePlanScene(state, undefined, layout !== 'plan');
      useChanges(state);
    },
    { wrapper: Wrapper },
  );
  await waitFor(() => {
    expect(asked.size).toBeGreaterThan(0);
  });
  return asked;
}

test.each(['force', 'tiers'] as const)('in the layout %s the plan is not asked for', async (layout) => {
  expect([...(await askedIn(layout))]).toEqual(['Neighbourhood']);
});

test('in the plan it is', async () => {
  expect([...(await askedIn('plan'))]).toEqual(['Plan']);
});
