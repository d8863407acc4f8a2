import { expect, test } from 'vitest';
import { dayAfter, dayTyped } from './day-typed.ts';

test.each([
  ['2007-03-31', '2007-03-31'],
  [' 2007-3-1 ', '2007-03-01'],
  ['2007/3/31', '2007-03-31'],
  ['2007.03.31', '2007-03-31'],
  ['20070331', '2007-03-31'],
  ['２００７年３月３１日', '2007-03-31'],
  ['2008-02-29', '2008-02-29'],
])('%s is a day', (text, day) => {
  expect(dayTyped(text)).toBe(day);
});

test.each([
  '2007-02-29',
  '2007-13-01',
  '2007-04-31',
  '31/3/2007',
  '3/31/2007',
  '2007-03',
  '2007-3/31',
  '0999-01-01',
  '',
])('“%s” is none', (text) => {
  expect(dayTyped(text)).toBeUndefined();
});

test('a step of a day goes over months and leap days', () => {
  expect([dayAfter('2007-03-31', 1), dayAfter('2008-03-01', -1), dayAfter('2006-12-31', 1)]).toEqual([
    '2007-04-01',
    '2008-02-29',
    '2007-01-01',
  ]);
});
