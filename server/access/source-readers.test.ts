import { expect, test } from 'vitest';
import { isWithheld } from '../shared/withheld.ts';
import { sourceReaders, withheldFrom } from './source-readers.ts';

test('sources with their groups are read, whatever the spaces', () => {
  expect(sourceReaders(' minutes = legal | board ,rolls-*=staff, ')).toEqual([
    ['minutes', ['board', 'legal']],
    ['rolls-*', ['staff']],
  ]);
  expect(sourceReaders('')).toEqual([]);
});

test.each([
  ['minutes', /source=group/],
  ['minutes=', /source=group/],
  ['minutes=a||b', /source=group/],
  ['=a', /source=group/],
  ['Minutes=a', /source=group/],
  ['min*utes=a', /source=group/],
  ['minutes=a, minutes=b', /minutes once/],
  ['a=1, b=2, c=3, d=4, e=5, f=6, g=7', /at most 6/],
])('%j is refused', (text, why) => {
  expect(sourceReaders(text)).toMatch(why);
});

test('six lists are taken, and more sources with one of them', () => {
  expect(sourceReaders('a=1, b=2, c=3, d=4, e=5, f=6, g=6')).toHaveLength(7);
});

test('withheld is what none of their groups may read, letter by letter; the group * is who is signed in', () => {
  const readers = sourceReaders('minutes=board|legal, rolls-*=staff, staff-paper=*');
  if (typeof readers === 'string') throw new Error(readers);
  expect(withheldFrom(readers, ['legal'], true)).toEqual(['rolls-*']);
  expect(withheldFrom(readers, ['Legal', 'staff'], true)).toEqual(['minutes']);
  expect(withheldFrom(readers, ['*'], false)).toEqual(['minutes', 'rolls-*', 'staff-paper']);
  expect(withheldFrom(readers, [], true)).toEqual(['minutes', 'rolls-*']);
});

test('a star stands for the rest of an id, and nothing else does', () => {
  expect(
    ['rolls-1', 'rolls-', 'rolls', 'minutes', 'minutes-2'].filter((id) => isWithheld(['minutes', 'rolls-*'], id)),
  ).toEqual(['rolls-1', 'rolls-', 'minutes']);
});
