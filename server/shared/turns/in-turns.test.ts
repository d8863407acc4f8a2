import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eachInTurns, filterInTurns, mapInTurns, sortInTurns } from './in-turns.ts';
import { AT_A_STRETCH_MS } from './turns.ts';

const lengths = [0, 1, 15, 16, 17, 255, 256, 257, 1023, 1024, 1025, 2048, 2049, 5000];
const numbers = (length: number) => Array.from({ length }, (_, i) => (i * 7919) % 101);

test.each(lengths)('a list of %i comes out as the methods of arrays make it', async (length) => {
  const items = numbers(length);
  expect(await mapInTurns(items, (item, i) => item * 2 + i)).toEqual(items.map((item, i) => item * 2 + i));
  expect(await mapInTurns(items, (item, i) => (i % 3 === 0 ? Promise.resolve(item) : item))).toEqual(items);
  expect(await filterInTurns(items, (item) => item > 50)).toEqual(items.filter((item) => item > 50));
  const met: number[] = [];
  await eachInTurns(items, (item) => met.push(item));
  expect(met).toEqual(items);
});

test('sorting keeps equals in their old order, and leaves the list as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(40), { maxLength: 5000, size: 'max' }), async (keys) => {
      const items = keys.map((key, place) => ({ key, place }));
      const before = [...items];
      const sorted = await sortInTurns(items, (a, b) => a.key - b.key);
      expect(sorted).toEqual([...before].sort((a, b) => a.key - b.key || a.place - b.place));
      expect(items).toEqual(before);
    }),
    { numRuns: 20 },
  );
});

test('what is asked for together starts before any of it is there', async () => {
  let open = 0;
  let most = 0;
  await mapInTurns(
    numbers(10),
    async () => {
      open += 1;
      most = Math.max(most, open);
      await new Promise((resolve) => setTimeout(resolve, 1));
      open -= 1;
    },
    { together: 4 },
  );
  expect(most).toBe(4);
});

test('what fails early is heard of once all that was asked for together is on its way', async () => {
  const surprises: unknown[] = [];
  const surprised = (reason: unknown) => surprises.push(reason);
  process.on('unhandledRejection', surprised);
  const failing = mapInTurns(numbers(17), (_, i) => {
    if (i === 0) return Promise.reject(new Error('the first'));
    busyFor(8_000_000);
    return i;
  });
  await expect(failing).rejects.toThrow('the first');
  await new Promise((resolve) => setTimeout(resolve, 5));
  process.off('unhandledRejection', surprised);
  expect(surprises).toEqual([]);
});

test('timers have their turn in the middle of long work', async () => {
  const busy = () => {
    const until = performance.now() + 1;
    while (performance.now() < until);
  };
  const workers = [
    () => mapInTurns(numbers(20 * AT_A_STRETCH_MS), busy),
    () => eachInTurns(numbers(20 * AT_A_STRETCH_MS), busy),
    () => sortInTurns(numbers(30_000), (a, b) => (busyFor(2_000), a - b)),
  ];
  for (const work of workers) {
    let ticks = 0;
    const timer = setInterval(() => (ticks += 1), 1);
    await work();
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(2);
  }
});

function busyFor(steps: number): void {
  let sum = 0;
  for (let i = 0; i < steps; i += 1) sum += i;
  if (sum < 0) throw new Error('never');
}
