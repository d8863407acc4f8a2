import { expect, test, vi } from 'vitest';
import { servingStore } from './serving-store.ts';
import type { Store } from './store/store.ts';

function store(name: string) {
  const close = vi.fn(() => Promise.resolve());
  return { name, close, store: { identity: { name }, close } as unknown as Store };
}

test('a request keeps the store that it began with, and the old one is closed after the last of them', async () => {
  vi.useFakeTimers();
  try {
    const [old, fresh] = [store('old'), store('fresh')];
    const serving = servingStore(old.store, () => undefined, 100);
    const [one, two] = [serving.borrow(), serving.borrow()];
    serving.change(fresh.store);
    expect([one.store, serving.now(), serving.borrow().store]).toEqual([old.store, fresh.store, fresh.store]);
    one.giveBack();
    one.giveBack();
    await vi.advanceTimersByTimeAsync(1000);
    expect(old.close).not.toHaveBeenCalled();
    two.giveBack();
    await vi.advanceTimersByTimeAsync(99);
    expect(old.close).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(old.close).toHaveBeenCalledTimes(1);
    await serving.close();
    expect([old.close, fresh.close].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  } finally {
    vi.useRealTimers();
  }
});

test('closing closes what was left, and what is asked', async () => {
  const [old, fresh] = [store('old'), store('fresh')];
  const serving = servingStore(old.store, () => undefined, 100);
  serving.borrow();
  serving.change(fresh.store);
  await serving.close();
  expect([old.close, fresh.close].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
});
