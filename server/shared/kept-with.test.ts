import { expect, it } from 'vitest';
import { keptByKey, keptWith, notesOn, notesOnMany } from './kept-with.ts';

it('works a value out once for each object, also when it is nothing', () => {
  let times = 0;
  const length = keptWith(({ list }: { list?: readonly string[] }) => {
    times += 1;
    return list?.length;
  });
  const [full, empty] = [{ list: ['a', 'b'] }, {}];
  expect([length(full), length(full), length(empty), length(empty)]).toEqual([2, 2, undefined, undefined]);
  expect(times).toBe(2);
  // Alike is not the same.
  expect(length({ list: ['a', 'b'] })).toBe(2);
  expect(times).toBe(3);
});

it('works nothing out for good that failed', () => {
  let isReady = false;
  const made = keptWith((_: object) => {
    if (!isReady) throw new Error('not yet');
    return 'made';
  });
  const owner = {};
  expect(() => made(owner)).toThrow('not yet');
  isReady = true;
  expect(made(owner)).toBe('made');
});

it('tells keys and owners apart', () => {
  const asked: string[] = [];
  const kept = keptByKey<object, string, string | undefined>();
  const [one, other] = [{}, {}];
  const ask = (owner: object, key: string, value?: string) =>
    kept(owner, key, () => {
      asked.push(key);
      return value;
    });
  expect([ask(one, 'a', '1'), ask(one, 'a', '2'), ask(one, 'b', '3'), ask(other, 'a', '4')]).toEqual([
    '1',
    '1',
    '3',
    '4',
  ]);
  expect([ask(one, 'none'), ask(one, 'none', 'late')]).toEqual([undefined, undefined]);
  expect(asked).toEqual(['a', 'b', 'a', 'none']);
});

it('remembers the last note on an object', () => {
  const notes = notesOn<object, string>();
  const owner = {};
  expect(notes.get(owner)).toBeUndefined();
  notes.set(owner, 'first');
  notes.set(owner, 'second');
  expect([notes.get(owner), notes.get({})]).toEqual(['second', undefined]);
});

it('notes on many are those of each owner alone, and nobody else sees or copies them', () => {
  const owners = Array.from({ length: 5000 }, (_, i) => ({ name: `f${String(i % 7)}` }));
  const [notes, others] = [notesOnMany<object, number>(), notesOnMany<object, number>()];
  expect(owners.map((owner) => notes.get(owner))).toEqual(owners.map(() => undefined));
  for (const [i, owner] of owners.entries()) notes.set(owner, i);
  expect(owners.map((owner) => notes.get(owner))).toEqual(owners.map((_, i) => i));
  const [, first] = owners;
  expect(others.get(first!)).toBeUndefined();
  notes.set(first!, 8);
  expect(notes.get(first!)).toBe(8);
  expect(first).toStrictEqual({ name: 'f1' });
  expect([JSON.stringify(first), Reflect.ownKeys({ ...first })]).toEqual(['{"name":"f1"}', ['name']]);
  expect(notes.get({ ...first })).toBeUndefined();
  expect(notes.get(structuredClone(first!))).toBeUndefined();
  const list = [1, 2];
  notes.set(list, 3);
  expect([notes.get(list), [...list], notes.get([...list])]).toEqual([3, [1, 2], undefined]);
});
