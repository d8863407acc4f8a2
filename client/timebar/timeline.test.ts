import { expect, test } from 'vitest';
import { openingDay, type TimelineMark } from './timeline.ts';

const mark = (day: string, count: number): TimelineMark => ({ day, count, kinds: [], summaries: [] });

test('a company opens on the day its sources say most of, the later of two equals', () => {
  expect(openingDay([mark('2006-04-01', 23), mark('2007-03-31', 56), mark('2009-02-12', 13)], '2009-02-12')).toBe(
    '2007-03-31',
  );
  expect(openingDay([mark('2007-03-31', 2), mark('2009-02-12', 2)], null)).toBe('2009-02-12');
});

test('without marks it is the last day any source speaks of, and without any source none', () => {
  expect(openingDay([], '2009-02-12')).toBe('2009-02-12');
  expect(openingDay([], null)).toBeUndefined();
});
