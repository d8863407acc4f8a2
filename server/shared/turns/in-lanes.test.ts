import { expect, test } from 'vitest';
import { inLanes } from './in-lanes.ts';

const later = () => new Promise<void>((resolve) => setTimeout(resolve, 1));

test('all are worked on, no more at a time than there are lanes, each lane one by one', async () => {
  const busy = new Set<number>();
  const done: string[] = [];
  let most = 0;
  await inLanes('abcdefg', 3, async (item, lane) => {
    expect(busy.has(lane)).toBe(false);
    busy.add(lane);
    most = Math.max(most, busy.size);
    await later();
    busy.delete(lane);
    done.push(item);
  });
  expect([most, done.sort().join('')]).toEqual([3, 'abcdefg']);
  await expect(inLanes([], 3, later)).resolves.toBeUndefined();
});

test('what fails is said when the others have ended, and nothing more is begun', async () => {
  const begun: number[] = [];
  const ended: number[] = [];
  const working = inLanes([1, 2, 3, 4, 5], 2, async (item) => {
    begun.push(item);
    if (item === 1) throw new Error('the first');
    await later();
    ended.push(item);
  });
  await expect(working).rejects.toThrow('the first');
  expect([begun, ended]).toEqual([[1, 2], [2]]);
});
