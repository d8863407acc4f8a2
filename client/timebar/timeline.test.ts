import { expect, test } from 'vitest';
import { openingDay, openingDayOfPerson, type TimelineMark } from './timeline.ts';

const mark = (day: string, count: number, kinds: TimelineMark['kinds'] = []): TimelineMark => ({
  day,
  count,
  kinds,
  summaries: [],
});

test('a company opens on the day its sources say most of, the later of two equals', () => {
  expect(openingDay([mark('2006-04-01', 23), mark('2007-03-31', 56), mark('2009-02-12', 13)], [], '2009-02-12')).toBe(
    '2007-03-31',
  );
  expect(openingDay([mark('2007-03-31', 2), mark('2009-02-12', 2)], [], null)).toBe('2009-02-12');
});

test('without marks it is the last day any source speaks of, and without any source none', () => {
  expect(openingDay([], [], '2009-02-12')).toBe('2009-02-12');
  expect(openingDay([], [], null)).toBeUndefined();
});

test('where that day says nothing of seats, it is the day of the report that does, at most 184 days later', () => {
  const tables = mark('2024-03-31', 79, ['HOLDS', 'AUDITS']);
  const seats = (day: string, count = 34) => mark(day, count, ['HOLDS', 'SITS_ON']);
  expect(openingDay([tables, mark('2024-06-01', 40, ['WORKS_FOR']), seats('2024-06-28')], [], null)).toBe('2024-06-28');
  // Of two that tell seats the fuller one; the 184th day counts, the 185th no longer, and no day before.
  expect(openingDay([tables, seats('2024-06-28'), seats('2024-07-01', 3)], [], null)).toBe('2024-06-28');
  expect(openingDay([tables, seats('2024-10-01')], [], null)).toBe('2024-10-01');
  expect(openingDay([tables, seats('2024-10-02')], [], null)).toBe('2024-03-31');
  expect(openingDay([seats('2024-03-30'), tables], [], null)).toBe('2024-03-31');
  // Seats on the day itself: nothing is to be looked for.
  expect(openingDay([mark('2024-03-31', 79, ['SITS_ON']), seats('2024-06-28')], [], null)).toBe('2024-03-31');
});

test('where nothing is stated as of that day or before it, it is the day as of which most is stated', () => {
  const joined = mark('2019-06-27', 6, ['SITS_ON']);
  const stated = (day: string, count: number, kinds: TimelineMark['kinds'] = ['SITS_ON']) => ({ day, count, kinds });
  const register = [stated('2024-03-31', 5), stated('2024-06-30', 2)];
  expect(openingDay([joined], register, '2024-06-30')).toBe('2024-03-31');
  // One fact stated as of the very day, or before it, and it is a day like any other; a day later it is not.
  expect(openingDay([joined], [stated('2019-06-27', 1), ...register], null)).toBe('2019-06-27');
  expect(openingDay([joined], [stated('2019-06-26', 1), ...register], null)).toBe('2019-06-27');
  expect(openingDay([joined], [stated('2019-06-28', 1), ...register], null)).toBe('2024-03-31');
  // Tables without seats lead on to the report, as among days of change.
  expect(openingDay([joined], [stated('2024-03-31', 9, ['HOLDS']), stated('2024-06-30', 2)], null)).toBe('2024-06-30');
});

test('a person opens on the last day anything is told of, not on that of most, and not on one to come', () => {
  const marks = [
    mark('2001-06-28', 1),
    mark('1998-04-01', 9, ['WORKS_FOR']),
    mark('2007-03-31', 1),
    mark('2030-06-28', 5),
  ];
  expect(openingDayOfPerson(marks, [], '2009-02-12')).toBe('2007-03-31');
  // The last day any source speaks of still counts, the day after no longer.
  expect(openingDayOfPerson(marks, [], '2007-03-31')).toBe('2007-03-31');
  expect(openingDayOfPerson(marks, [], '2007-03-30')).toBe('2001-06-28');
  expect(openingDayOfPerson([], [], '2009-02-12')).toBe('2009-02-12');
  // A seat that began long ago, and is stated as of a later day.
  const stated = [{ day: '2008-12-31', count: 1, kinds: ['SITS_ON' as const] }];
  expect(openingDayOfPerson(marks, stated, '2009-02-12')).toBe('2008-12-31');
  expect(openingDayOfPerson(marks, stated, '2008-12-30')).toBe('2007-03-31');
  expect(openingDayOfPerson([], [], null)).toBeUndefined();
});
