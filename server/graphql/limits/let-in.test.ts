import { expect, test } from 'vitest';
import { StoreError } from '../../errors.ts';
import { createAdmission } from './admission.ts';
import { boundsOf } from './bounds.ts';
import { busyWhenLate, letIn, type LetIn } from './let-in.ts';

/** Light up to 10 of work, two dear ones at once. */
const rooms = (maxWaiting = 100) => boundsOf({ maxDepth: 15, maxCost: 100, maxAnswerMb: 1, maxWaiting }).rooms;
const query = (work: number, reads = 0) => ({ depth: 1, cost: Math.min(work, 100), work, reads });

async function isIn(promise: Promise<LetIn>): Promise<boolean> {
  const waiting = new Promise<boolean>((resolve) => setTimeout(resolve, 1, false));
  return Promise.race([promise.then(() => true), waiting]);
}

test('two of the dearest are worked on at once, the oldest first, and the others wait', async () => {
  const all = rooms();
  const asked = [400, 400, 400, 400].map((work) => letIn(query(work), all));
  expect(await Promise.all(asked.map(isIn))).toEqual([true, true, false, false]);
  const first = await asked[0]!;
  first.made();
  first.sent();
  expect(await Promise.all(asked.map(isIn))).toEqual([true, true, true, false]);
});

test('what was made and waits to be sent keeps its room in memory, not its place at work', async () => {
  const all = rooms();
  // Of four that hold fifty objects each all have room; of those that are fifty of work two.
  const asked = [1, 2, 3, 4].map(() => letIn(query(50), all));
  expect(await Promise.all(asked.map(isIn))).toEqual([true, true, false, false]);
  (await asked[0]!).made();
  expect(await Promise.all(asked.map(isIn))).toEqual([true, true, true, false]);
  const fifth = letIn(query(50), all);
  (await asked[1]!).made();
  (await asked[2]!).made();
  expect([await isIn(asked[3]!), await isIn(fifth)]).toEqual([true, false]);
  (await asked[0]!).sent();
  expect(await isIn(fifth)).toBe(true);
});

test('a light one passes by all that wait; one more of work, or of what is read for it, is dear', async () => {
  const all = rooms();
  const dear = Array.from({ length: 10 }, () => letIn(query(400), all));
  expect(await isIn(letIn(query(10), all))).toBe(true);
  expect(await isIn(letIn(query(11), all))).toBe(false);
  expect(await isIn(letIn(query(5, 5), all))).toBe(true);
  expect(await isIn(letIn(query(5, 6), all))).toBe(false);
  expect(await isIn(dear[2]!)).toBe(false);
});

test('whose time is over while it waits is told that the server is busy, and leaves no trace', async () => {
  const all = rooms();
  const inside = [await letIn(query(400), all), await letIn(query(400), all)];
  const time = new AbortController();
  const waiting = letIn(query(400), all, time.signal);
  time.abort(new StoreError('TIMEOUT', 'over'));
  await expect(waiting).rejects.toMatchObject({
    code: 'TOO_BUSY',
    message: expect.stringMatching(
      /waited 0\.\d seconds for its turn, and its time is over\. Ask again in 5 seconds/,
    ) as string,
    details: { retryAfter: 5 },
  });
  for (const { made, sent } of inside) {
    made();
    sent();
  }
  const next = [letIn(query(400), all), letIn(query(400), all)];
  expect(await Promise.all(next.map(isIn))).toEqual([true, true]);
});

test('whose time is over while it waits for its place at work gives its room back', async () => {
  const all = {
    ...rooms(),
    dear: createAdmission({ room: 2, queue: 0 }),
    work: createAdmission({ room: 1, queue: 9 }),
  };
  const one = { depth: 1, cost: 1, work: 400, reads: 0 };
  await letIn(one, all);
  const time = new AbortController();
  const waiting = letIn(one, all, time.signal);
  await expect(letIn(one, all)).rejects.toMatchObject({ code: 'TOO_BUSY' });
  time.abort(new StoreError('TIMEOUT', 'over'));
  await expect(waiting).rejects.toMatchObject({ code: 'TOO_BUSY' });
  expect(await Promise.race([letIn(one, all).catch((error: unknown) => error), Promise.resolve('waits')])).toBe(
    'waits',
  );
});

test('of many whose time is over together none begins when the one before it goes', async () => {
  const all = rooms();
  const inside = [await letIn(query(400), all), await letIn(query(400), all)];
  const late = new StoreError('TIMEOUT', 'over');
  const time = new AbortController();
  const waiting = letIn(query(400), all, time.signal);
  // As `deadline` does it: the clock is past, though the timer has not fired yet.
  time.signal.throwIfAborted = () => {
    throw late;
  };
  inside[0]!.sent();
  inside[0]!.made();
  await expect(waiting).rejects.toMatchObject({ code: 'TOO_BUSY' });
  expect(await isIn(letIn(query(400), all))).toBe(true);
});

test('one that waited for longer than it was worked on failed because of the others, else of itself', () => {
  const late = new StoreError('TIMEOUT', 'over');
  expect(busyWhenLate(late, 5001, 5000)).toMatchObject({ code: 'TOO_BUSY' });
  expect(busyWhenLate(late, 5000, 5000)).toBe(late);
  const other = new StoreError('STORE_UNAVAILABLE', 'gone');
  expect(busyWhenLate(other, 9000, 1)).toBe(other);
});
