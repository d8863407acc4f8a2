import { expect, test } from 'vitest';
import type { Decision } from './decisions.ts';
import { formerIdsOf } from './former-ids.ts';

const decision = (a: string, b: string, verdict: Decision['verdict'] = 'SAME'): Decision => ({
  id: `${a}-${b}`,
  at: '2024-05-01T00:00:00.000Z',
  by: 'T',
  reason: 'r',
  a,
  b,
  verdict,
});

test('the id of the second leads to the first, and on to whatever that one leads to', () => {
  const { survivor, formerly } = formerIdsOf([decision('b', 'c'), decision('a', 'b'), decision('c', 'd')]);
  expect(['a', 'b', 'c', 'd', 'e'].map((id) => survivor(id))).toEqual([undefined, 'a', 'a', 'a', undefined]);
  expect(['a', 'b', 'e'].map((id) => formerly(id))).toEqual([['c', 'b', 'd'], [], []]);
});

test('what is decided round in a ring, or otherwise than the same, leads nowhere else', () => {
  const ring = formerIdsOf([decision('a', 'b'), decision('b', 'c'), decision('c', 'a')]);
  expect(['a', 'b', 'c'].map((id) => ring.survivor(id))).toEqual([undefined, 'a', 'a']);
  const apart = formerIdsOf([decision('a', 'b', 'DIFFERENT'), decision('a', 'c', 'UNSURE')]);
  expect(['a', 'b', 'c'].map((id) => apart.survivor(id))).toEqual([undefined, undefined, undefined]);
});
