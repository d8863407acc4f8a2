import { expect, test } from 'vitest';
import { onlyKeyByKey } from './key-by-key.ts';

const WHY = 'It would cost too much.';

test.each([
  ['map', new Map([['a', 1]])],
  ['set', new Set(['a'])],
])('a %s that is read key by key alone refuses to be gone through, counted or emptied', (_, collection) => {
  onlyKeyByKey(collection, WHY);
  const walks: readonly (() => unknown)[] = [
    () => collection.size,
    () => [...collection],
    () => collection.keys(),
    () => collection.values(),
    () => collection.entries(),
    () => {
      collection.forEach(() => undefined);
    },
    () => {
      collection.clear();
    },
  ];
  for (const walk of walks) expect(walk).toThrow(WHY);
  expect([collection.has('a'), collection.has('b'), collection.delete('a'), collection.has('a')]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});
