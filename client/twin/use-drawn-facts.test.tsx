// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Provider, type Client } from 'urql';
import { afterEach, expect, test } from 'vitest';
import { useDrawnFacts } from './use-drawn-facts.ts';

afterEach(cleanup);

interface Asked {
  readonly on: string;
  readonly answer: (ids: readonly string[] | undefined) => Promise<void>;
}

test('rows of the day before stay, and are called late until those of the next day are there', async () => {
  const asked: Asked[] = [];
  const client = {
    query: (_: unknown, { on }: { readonly on: string }) => ({
      toPromise: () =>
        new Promise((resolve) => {
          asked.push({
            on,
            answer: (ids) =>
              act(async () => {
                resolve({ data: ids && { facts: { edges: ids.map((id) => ({ node: { id } })) } } });
                await Promise.resolve();
              }),
          });
        }),
    }),
  } as unknown as Client;
  const wrapper = ({ children }: { readonly children: ReactNode }) => <Provider value={client}>{children}</Provider>;
  const { result, rerender } = renderHook(
    ({ on }: { readonly on: string }) => useDrawnFacts(['f', 'g'], { on, known: undefined, against: undefined }),
    { wrapper, initialProps: { on: '2024-03-31' } },
  );
  const seen = () => [result.current.rows?.map(({ fact }) => fact.id), result.current.late];
  expect(seen()).toEqual([undefined, true]);
  await asked[0]?.answer(['g', 'f']);
  expect(seen()).toEqual([['f', 'g'], false]);
  rerender({ on: '2025-03-31' });
  expect(seen()).toEqual([['f', 'g'], true]);
  await asked[1]?.answer(['g']);
  expect(seen()).toEqual([['g'], false]);
  rerender({ on: '2026-03-31' });
  // It could not be read: what is there is still of the day before.
  await asked[2]?.answer(undefined);
  expect(seen()).toEqual([['g'], true]);
  expect(result.current.problem).toBeDefined();
  expect(asked.map(({ on }) => on)).toEqual(['2024-03-31', '2025-03-31', '2026-03-31']);
});
