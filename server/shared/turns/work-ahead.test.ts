import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { workAhead } from './work-ahead.ts';

function* counting(to: number, seen: number[]): Generator<undefined, string> {
  for (let i = 1; i <= to; i += 1) {
    seen.push(i);
    yield;
  }
  return `counted to ${String(to)}`;
}

test('work goes on while something else is waited for, and no longer', async () => {
  const seen: number[] = [];
  const work = workAhead(counting(1_000_000, seen));
  let there = false;
  const other = sleep(30).then(() => {
    there = true;
  });
  await work.during(other);
  expect(there).toBe(true);
  const done = seen.length;
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(1_000_000);
  await sleep(5);
  expect(seen).toHaveLength(done);
  expect(work.value()).toBe('counted to 1000000');
  expect(seen).toHaveLength(1_000_000);
  expect(work.value()).toBe('counted to 1000000');
});

test('nothing is left to do before the other is there, or the other fails', async () => {
  const seen: number[] = [];
  const work = workAhead(counting(3, seen));
  const other = sleep(30);
  await work.during(other);
  expect([seen, work.value()]).toEqual([[1, 2, 3], 'counted to 3']);
  await work.during(other);
  const failing = Promise.reject(new Error('no'));
  await workAhead(counting(9, [])).during(failing);
  await expect(failing).rejects.toThrow('no');
});
