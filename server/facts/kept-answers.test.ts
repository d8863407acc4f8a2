import { expect, test } from 'vitest';
import type { Store } from '../store/store.ts';
import { keepAnswers } from './kept-answers.ts';

function storeOf(identity: object, graph: string): Store {
  return { identity, graph: () => graph } as unknown as Store;
}

test('an answer is made once for one graph and key, and anew for another graph', async () => {
  const kept = keepAnswers<{ n: number }>(10, () => 1);
  const engine = {};
  let made = 0;
  const ask = (graph: string, key: string) =>
    kept.of(storeOf(engine, graph), key, () => Promise.resolve({ n: (made += 1) }));
  expect(await ask('one', 'a')).toEqual({ n: 1 });
  expect(await ask('one', 'a')).toEqual({ n: 1 });
  expect(await ask('one', 'b')).toEqual({ n: 2 });
  expect(await ask('two', 'a')).toEqual({ n: 3 });
  // The first graph was given up.
  expect(await ask('one', 'a')).toEqual({ n: 4 });
});

test('at the bound the least recently asked for goes, and one that is larger than the whole is never kept', async () => {
  const kept = keepAnswers<{ size: number }>(3, ({ size }) => size);
  const store = storeOf({}, 'g');
  let made = 0;
  const ask = (key: string, size: number) =>
    kept.of(store, key, () => {
      made += 1;
      return Promise.resolve({ size });
    });
  await ask('a', 1);
  await ask('b', 2);
  await ask('a', 1);
  await ask('c', 2);
  expect(made).toBe(3);
  await ask('a', 1);
  expect(made).toBe(3);
  await ask('b', 2);
  expect(made).toBe(4);
  await ask('huge', 4);
  await ask('huge', 4);
  expect(made).toBe(6);
});

test('a failure is not kept', async () => {
  const kept = keepAnswers<{ n: number }>(10, () => 1);
  const store = storeOf({}, 'g');
  await expect(kept.of(store, 'a', () => Promise.reject(new Error('given up')))).rejects.toThrow('given up');
  expect(await kept.of(store, 'a', () => Promise.resolve({ n: 1 }))).toEqual({ n: 1 });
});
