import { describe, expect, test } from 'vitest';
import { heapOfProcess } from '../shared/memory/heap-of-process.ts';
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
    kept.of({ store: storeOf(engine, graph) }, key, () => Promise.resolve({ n: (made += 1) }));
  expect(await ask('one', 'a')).toEqual({ n: 1 });
  expect(await ask('one', 'a')).toEqual({ n: 1 });
  expect(await ask('one', 'b')).toEqual({ n: 2 });
  expect(await ask('two', 'a')).toEqual({ n: 3 });
  // The first graph was given up.
  expect(await ask('one', 'a')).toEqual({ n: 4 });
});

test('at the bound the least recently asked for goes, and one that is larger than the whole is never kept', async () => {
  const kept = keepAnswers<{ size: number }>(3, ({ size }) => size);
  const asking = { store: storeOf({}, 'g') };
  let made = 0;
  const ask = (key: string, size: number) =>
    kept.of(asking, key, () => {
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

test('half goes when the heap is short of room, that which was asked for least recently first', async () => {
  const kept = keepAnswers<{ size: number }>(10, ({ size }) => size);
  const asking = { store: storeOf({}, 'g') };
  let made: string[] = [];
  const ask = (key: string) =>
    kept.of(asking, key, () => {
      made.push(key);
      return Promise.resolve({ size: 2 });
    });
  for (const key of ['a', 'b', 'c', 'd', 'a']) await ask(key);
  made = [];
  const { alive, limit } = heapOfProcess.figures();
  heapOfProcess.collected(limit / 2);
  heapOfProcess.collected(alive);
  for (const key of ['a', 'd', 'c', 'b']) await ask(key);
  expect(made).toEqual(['c', 'b']);
});

test('a failure is not kept', async () => {
  const kept = keepAnswers<{ n: number }>(10, () => 1);
  const asking = { store: storeOf({}, 'g') };
  await expect(kept.of(asking, 'a', () => Promise.reject(new Error('given up')))).rejects.toThrow('given up');
  expect(await kept.of(asking, 'a', () => Promise.resolve({ n: 1 }))).toEqual({ n: 1 });
});

/** Work that ends when it is told to. */
function open<T>() {
  let [resolve, reject]: [(value: T) => void, (error: Error) => void] = [() => undefined, () => undefined];
  const promise = new Promise<T>((done, fail) => {
    [resolve, reject] = [done, fail];
  });
  return { promise, resolve, reject };
}

describe('while an answer is being made', () => {
  const kept = keepAnswers<{ n: number }>(10, () => 1);
  const store = storeOf({}, 'g');
  const never = () => Promise.reject(new Error('made twice'));

  test('others wait for it, and it is made once', async () => {
    const work = open<{ n: number }>();
    const first = kept.of({ store }, 'once', () => work.promise);
    const others = [1, 2].map(() => kept.of({ store }, 'once', never));
    work.resolve({ n: 7 });
    expect(await Promise.all([first, ...others])).toEqual([{ n: 7 }, { n: 7 }, { n: 7 }]);
  });

  test('a failure is that of its asker alone: of those who wait one makes it, for all of them', async () => {
    const work = open<{ n: number }>();
    const first = kept.of({ store }, 'again', () => work.promise);
    let made = 0;
    const make = () => Promise.resolve({ n: (made += 1) });
    const others = [1, 2, 3].map(() => kept.of({ store }, 'again', make));
    work.reject(new Error('out of time'));
    await expect(first).rejects.toThrow('out of time');
    expect(await Promise.all(others)).toEqual([{ n: 1 }, { n: 1 }, { n: 1 }]);
  });

  test('one who waits goes when its own time is over, and the work goes on', async () => {
    const work = open<{ n: number }>();
    const first = kept.of({ store }, 'late', () => work.promise);
    const mine = new AbortController();
    const waiting = kept.of({ store, signal: mine.signal }, 'late', never);
    mine.abort(new Error('my time is over'));
    await expect(waiting).rejects.toThrow('my time is over');
    work.resolve({ n: 1 });
    expect(await first).toEqual({ n: 1 });
    expect(await kept.of({ store }, 'late', never)).toEqual({ n: 1 });
  });

  test('one whose time is over makes nothing when the other fails', async () => {
    const work = open<{ n: number }>();
    const first = kept.of({ store }, 'both', () => work.promise);
    const mine = new AbortController();
    let made = 0;
    const waiting = kept.of({ store, signal: mine.signal }, 'both', () => Promise.resolve({ n: (made += 1) }));
    work.reject(new Error('out of time'));
    mine.abort(new Error('my time is over'));
    await expect(first).rejects.toThrow('out of time');
    await expect(waiting).rejects.toThrow('my time is over');
    expect(made).toBe(0);
  });
});
