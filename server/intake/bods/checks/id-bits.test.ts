import { expect, test } from 'vitest';
import { IdBits } from './id-bits.ts';

test('of many ids each has its own bits, set once or again, and others have none', () => {
  const ids = new IdBits();
  const expected = new Map<string, number>();
  for (let i = 0; i < 100_000; i += 1) {
    const id = `record-${String(i % 60_000).padStart(24, '0')}`;
    ids.set(id, i % 64);
    expected.set(id, i % 64);
  }
  for (const [id, bits] of expected) if (ids.get(id) !== bits) expect([id, ids.get(id)]).toEqual([id, bits]);
  for (let i = 60_000; i < 160_000; i += 1) expect(ids.has(`record-${String(i).padStart(24, '0')}`)).toBe(false);
  expect([ids.get('record-000000000000000000000000'), ids.get(''), ids.has('')]).toEqual([
    expected.get('record-000000000000000000000000'),
    undefined,
    false,
  ]);
  ids.set('', 0);
  expect(ids.get('')).toBe(0);
});
