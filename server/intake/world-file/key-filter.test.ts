import { expect, test } from 'vitest';
import { keyFilter } from './key-filter.ts';

test('every key that was added may be there, and of a thousand others few may', () => {
  const filter = keyFilter(5_000);
  const keys = Array.from({ length: 5_000 }, (_, i) => `holds-${(i * 7919).toString(16)}`);
  for (const key of keys) filter.add(key);
  expect(keys.filter((key) => !filter.mayHave(key))).toEqual([]);
  const others = Array.from({ length: 1_000 }, (_, i) => `seat-${(i * 104_729).toString(16)}`);
  expect(others.filter((key) => filter.mayHave(key)).length).toBeLessThan(40);
});

test('an empty one has nothing, and takes a key all the same', () => {
  const filter = keyFilter(0);
  expect(filter.mayHave('a')).toBe(false);
  filter.add('a');
  expect(filter.mayHave('a')).toBe(true);
});
