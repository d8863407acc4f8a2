import { expect, test } from 'vitest';
import { createTurns } from './turns.ts';

/** A clock that goes on only when told to. */
function clock() {
  let time = 1000;
  return { now: () => time, pass: (ms: number) => (time += ms) };
}

test('work goes on at once for its stretch, and waits for its turn after that', async () => {
  const { now, pass } = clock();
  const turns = createTurns(10, now);
  expect(turns.turn()).toBeUndefined();
  pass(9);
  expect(turns.turn()).toBeUndefined();
  pass(1);
  const waiting = turns.turn();
  expect(waiting).toBeInstanceOf(Promise);
  await waiting;
  // A new stretch begins when the event loop has had its turn.
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(turns.turn()).toBeUndefined();
});

test('timers have their turn in between, and who waits longest goes first', async () => {
  const { now, pass } = clock();
  const turns = createTurns(10, now);
  const order: string[] = [];
  expect(turns.turn()).toBeUndefined();
  pass(10);
  const jobs = ['a', 'b', 'c'].map(async (name) => {
    await turns.turn();
    order.push(name);
    // Each takes a whole stretch, so the next has to wait for a turn of the event loop.
    pass(10);
    setImmediate(() => order.push(`after ${name}`));
  });
  await Promise.all(jobs);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(order).toEqual(['a', 'after a', 'b', 'after b', 'c', 'after c']);
});

test('nobody overtakes one who waits', async () => {
  const { now, pass } = clock();
  const turns = createTurns(10, now);
  expect(turns.turn()).toBeUndefined();
  pass(10);
  const first = turns.turn();
  pass(-5);
  expect(turns.turn()).toBeInstanceOf(Promise);
  await first;
});

test('who asks often keeps a turn that it waited for, for two milliseconds and no longer, though others wait', async () => {
  const { now, pass } = clock();
  const turns = createTurns(10, now);
  const order: string[] = [];
  expect(turns.turn()).toBeUndefined();
  pass(10);
  const job = async (name: string) => {
    const turn = turns.taker();
    for (const part of [1, 2, 3, 4]) {
      const wait = turn();
      if (wait !== undefined) await wait;
      order.push(`${name}${String(part)}`);
      pass(1);
    }
  };
  await Promise.all(['a', 'b'].map(job));
  // Two parts take the two milliseconds; the third goes behind the one who waits.
  expect(order).toEqual(['a1', 'a2', 'b1', 'b2', 'a3', 'a4', 'b3', 'b4']);
});

test('who needs more of a stretch begins where so much is left, keeps it, and else waits for the next one', async () => {
  const { now, pass } = clock();
  const turns = createTurns(10, now);
  let rests = 0;
  let counting = true;
  const count = () => {
    rests += 1;
    if (counting) setImmediate(count);
  };
  setImmediate(count);
  const order: [part: string, rests: number][] = [];
  const job = async (name: string, takes: number) => {
    const turn = turns.taker(6);
    for (const part of [1, 2]) {
      const wait = turn();
      if (wait !== undefined) await wait;
      order.push([`${name}${String(part)}`, rests]);
      pass(takes / 2);
    }
  };
  // Four of ten milliseconds are gone: six are left, and are kept.
  expect(turns.turn()).toBeUndefined();
  pass(4);
  await Promise.all([job('a', 6), job('b', 2), job('c', 2), job('d', 2)]);
  counting = false;
  // After b and c four of ten are gone, and six are enough for d; with one more they would not be.
  expect(order.map(([part]) => part)).toEqual(['a1', 'a2', 'b1', 'b2', 'c1', 'c2', 'd1', 'd2']);
  expect(order.map(([, rest]) => rest)).toEqual([0, 0, 1, 1, 1, 1, 1, 1]);
});

test('of two that each take more than is left over, the second waits for a turn of the event loop', async () => {
  const { now, pass } = clock();
  const turns = createTurns(10, now);
  const order: string[] = [];
  expect(turns.turn()).toBeUndefined();
  pass(10);
  const job = async (name: string) => {
    await turns.taker(6)();
    order.push(name);
    pass(5);
    setImmediate(() => order.push(`after ${name}`));
  };
  await Promise.all(['a', 'b'].map(job));
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(order).toEqual(['a', 'after a', 'b', 'after b']);
});

test('who keeps its turn for longer is sent behind the others after that', async () => {
  const { now, pass } = clock();
  const turns = createTurns(10, now);
  const order: string[] = [];
  expect(turns.turn()).toBeUndefined();
  pass(10);
  const job = async (name: string) => {
    const turn = turns.taker(4);
    for (const part of [1, 2, 3]) {
      const wait = turn();
      if (wait !== undefined) await wait;
      order.push(`${name}${String(part)}`);
      pass(2);
    }
  };
  await Promise.all(['a', 'b'].map(job));
  expect(order).toEqual(['a1', 'a2', 'b1', 'b2', 'a3', 'b3']);
});

test('a turn that was not waited for is kept by nobody: who comes behind one who waits goes behind', async () => {
  const { now, pass } = clock();
  const turns = createTurns(10, now);
  const turn = turns.taker();
  expect(turn()).toBeUndefined();
  pass(10);
  const first = turns.turn();
  pass(-9);
  expect(turn()).toBeInstanceOf(Promise);
  await first;
});

test('when nobody waits any more the clock is let alone', async () => {
  const { now } = clock();
  let looks = 0;
  let late = 0;
  const turns = createTurns(10, () => {
    looks += 1;
    return now() + late;
  });
  expect(turns.turn()).toBeUndefined();
  late = 10;
  await turns.turn();
  const aFewTurns = async () => {
    for (let i = 0; i < 5; i += 1) await new Promise((resolve) => setImmediate(resolve));
  };
  await aFewTurns();
  const before = looks;
  await aFewTurns();
  expect(looks).toBe(before);
});

test('without a clock of its own it goes by that of the machine', () => {
  const turns = createTurns(1);
  expect(turns.turn()).toBeUndefined();
  const begun = performance.now();
  while (performance.now() < begun + 2);
  expect(turns.turn()).toBeInstanceOf(Promise);
});
