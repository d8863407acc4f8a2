import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openScratch } from './import-scratch.ts';

/** Most of what follows lies on the disk. */
const FEW = 3;

test('a list gives back what was put in, in its order, again and again, and goes on growing', () => {
  const scratch = openScratch(FEW);
  const list = scratch.list<{ n: number; text: string }>();
  expect([[...list], list.length]).toEqual([[], 0]);
  const entries = Array.from({ length: 10 }, (_, n) => ({ n, text: `"${String(n)}"\n\u2028é` }));
  for (const [i, entry] of entries.entries()) {
    list.push(entry);
    expect([[...list], list.length]).toEqual([entries.slice(0, i + 1), i + 1]);
  }
  expect([...list]).toEqual(entries);
  scratch.close();
});

const keys = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', '', '__proto__', 'ü');

test('a map answers as one in memory does', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(keys, fc.nat(), fc.boolean()), { maxLength: 40 }), (steps) => {
      const scratch = openScratch(FEW);
      const [map, plain] = [scratch.map<number>(), new Map<string, number>()];
      for (const [key, value, sets] of steps) {
        if (sets) {
          map.set(key, value);
          plain.set(key, value);
        }
        expect([map.get(key), map.has(key), map.size]).toEqual([plain.get(key), plain.has(key), plain.size]);
      }
      scratch.close();
    }),
    { numRuns: 60 },
  );
});

test('groups come in order of their first entry, entries in theirs, whenever they are gone through', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(keys, fc.nat()), { maxLength: 30 }), fc.nat(30), (entries, middle) => {
      const scratch = openScratch(FEW);
      const [groups, plain] = [scratch.groups<number>(), new Map<string, number[]>()];
      for (const [i, [key, value]] of entries.entries()) {
        if (i === middle) expect([...groups]).toEqual([...plain]);
        groups.add(key, value);
        plain.set(key, [...(plain.get(key) ?? []), value]);
      }
      expect([...groups]).toEqual([...plain]);
      expect([...groups]).toEqual([...plain]);
      scratch.close();
    }),
    { numRuns: 60 },
  );
});

test('many more than one page and one statement hold come back, too', () => {
  const scratch = openScratch(400);
  const [list, map, groups] = [scratch.list<number>(), scratch.map<number>(), scratch.groups<number>()];
  for (let n = 0; n < 5_000; n += 1) {
    list.push(n);
    map.set(`key ${String(n % 3_000)}`, n);
    groups.add(`key ${String(n % 3_000)}`, n);
  }
  expect([...list]).toEqual(Array.from({ length: 5_000 }, (_, n) => n));
  expect([map.size, map.get('key 0'), map.get('key 1999'), map.get('key 2000')]).toEqual([3_000, 3_000, 4_999, 2_000]);
  const all = [...groups];
  expect(all).toHaveLength(3_000);
  expect([all[0], all[1999], all[2000]]).toEqual([
    ['key 0', [0, 3_000]],
    ['key 1999', [1_999, 4_999]],
    ['key 2000', [2_000]],
  ]);
  scratch.close();
});
