// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { Provider } from 'urql';
import { afterEach, expect, test, vi } from 'vitest';
import { currentClient } from '../lib/graphql-client.ts';
import type { PanelParty } from './party-query.ts';
import { SummaryList } from './summary-list.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const COMPANY = { __typename: 'Company', id: 'x', name: 'X', reading: null, kind: 'COMPANY' };
const SEAT = {
  __typename: 'Seat',
  id: 'sits-on',
  kind: 'SITS_ON',
  person: { __typename: 'Person', id: 'p', name: 'P', reading: null },
  board: { __typename: 'Board', id: 'b', kind: 'DIRECTORS', name: 'B', company: COMPANY },
  outside: true,
  from: '2020-01-01',
  to: null,
  certainty: 'CERTAIN',
  observedOn: null,
  lastObservedOn: null,
};
const NONE = { edges: [] };

test('the directors of a company are named though two hundred other facts came before their seats', async () => {
  let give: () => void = () => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  vi.stubGlobal('fetch', async (_: unknown, { body }: { readonly body: string }) => {
    const isSummary = body.includes('PanelSummary');
    if (isSummary) await given;
    const control = { controllers: null, controlled: { totalCount: 0, rows: [] } };
    const party = { ...COMPANY, seats: { edges: [{ node: SEAT }] }, posts: NONE, audits: NONE, holdings: NONE };
    const data = isSummary ? { party: { ...party, holders: NONE } } : control;
    return new Response(JSON.stringify({ data }), { headers: { 'content-type': 'application/json' } });
  });
  const party = COMPANY as unknown as PanelParty;
  const view = { sel: 'x', on: '2024-03-31' } as Parameters<typeof SummaryList>[0]['view'];
  render(
    <Provider value={currentClient()}>
      <SummaryList party={party} facts={[]} cut={3} view={view} />
    </Provider>,
  );
  // Before they are there it is not said that nobody is named.
  expect(screen.queryByText('no source names any')).toBeNull();
  give();
  expect(await screen.findByText('1, outside')).toBeDefined();
  expect(screen.getByText(/without 2 more facts/)).toBeDefined();
});
