import { expect, test } from 'vitest';
import { createHeapRoom, type NoRoom } from './heap-room.ts';

/** A heap of a thousand bytes, and who was given up in it, in order. */
function heap() {
  const room = createHeapRoom(() => 1000);
  const ended: string[] = [];
  const begin = (name: string) => room.atWork((why: NoRoom) => ended.push(`${name} ${why}`));
  return { ...room, begin, ended };
}

test('a heap of which nothing was told yet has room', () => {
  expect(heap().forSeveral()).toBe(true);
  expect(heap().figures()).toEqual({ alive: 0, limit: 1000 });
});

test('from half of it on there is room for one at a time, and what is kept goes by halves; no more once it is less', () => {
  const { collected, forSeveral, keeps, figures } = heap();
  const kept = { size: 64, shed: () => (kept.size /= 2) };
  keeps(kept);
  collected(499);
  expect([forSeveral(), kept.size]).toEqual([true, 64]);
  collected(500);
  expect([forSeveral(), kept.size]).toEqual([false, 32]);
  collected(699);
  expect([forSeveral(), kept.size]).toEqual([false, 16]);
  collected(499);
  expect([forSeveral(), kept.size, figures().alive]).toEqual([true, 16, 499]);
});

test('from seven tenths on what began last is given up, one at each collection, and never the last one', () => {
  const { collected, begin, ended } = heap();
  begin('first');
  begin('second');
  begin('third');
  collected(699);
  expect(ended).toEqual([]);
  collected(700);
  expect(ended).toEqual(['third OTHERS']);
  collected(700);
  collected(849);
  expect(ended).toEqual(['third OTHERS', 'second OTHERS']);
});

test('at the brink all that is at work is given up; one that was alone takes more than there is', () => {
  const several = heap();
  several.begin('first');
  several.begin('second');
  several.collected(850);
  expect(several.ended).toEqual(['first OTHERS', 'second OTHERS']);
  several.collected(850);
  expect(several.ended).toHaveLength(2);
  const one = heap();
  one.begin('only');
  one.collected(849);
  expect(one.ended).toEqual([]);
  one.collected(850);
  expect(one.ended).toEqual(['only ALONE']);
});

test('what has ended is not given up', () => {
  const { collected, begin, ended } = heap();
  begin('first');
  const done = begin('second');
  done();
  collected(800);
  expect(ended).toEqual([]);
});
