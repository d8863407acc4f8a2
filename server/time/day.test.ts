import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BEGINNING,
  dayAfter,
  dayBefore,
  daysBetween,
  firstDay,
  isDay,
  isPartialDate,
  lastDay,
  OPEN_END,
} from './day.ts';

/** The second method: the platform's calendar (proleptic Gregorian, UTC). */
function byCalendar(year: number, month: number, date: number): Date {
  const day = new Date(0);
  day.setUTCFullYear(year, month - 1, date);
  return day;
}
const iso = (date: Date) => date.toISOString().slice(0, 10);
const pad = (value: number, size = 2) => String(value).padStart(size, '0');
const anyDate = fc
  .date({ min: byCalendar(1, 1, 1), max: byCalendar(9999, 12, 30), noInvalidDate: true })
  .map((date) => byCalendar(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()));

describe('a day', () => {
  test('exists exactly when the calendar has it', () => {
    const year = fc.oneof(fc.integer({ min: 0, max: 9999 }), fc.constantFrom(1600, 1900, 2000, 2004, 2100));
    fc.assert(
      fc.property(year, fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }), (y, m, d) => {
        const there = byCalendar(y, m, d);
        const exists =
          y > 0 && there.getUTCFullYear() === y && there.getUTCMonth() === m - 1 && there.getUTCDate() === d;
        expect(isDay(`${pad(y, 4)}-${pad(m)}-${pad(d)}`)).toBe(exists);
      }),
      { numRuns: 2000 },
    );
  });

  test('is followed by the day the calendar says', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const next = iso(new Date(date.getTime() + 86_400_000));
        expect(dayAfter(iso(date))).toBe(next);
        expect(dayBefore(next)).toBe(iso(date));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['2004-02-28', '2004-02-29'],
    ['1900-02-28', '1900-03-01'],
    ['2000-02-28', '2000-02-29'],
    ['2007-12-31', '2008-01-01'],
    ['0999-12-31', '1000-01-01'],
    [OPEN_END, OPEN_END],
  ])('%s is followed by %s', (day, next) => {
    expect(dayAfter(day)).toBe(next);
  });

  test.each([
    ['2004-03-01', '2004-02-29'],
    ['1900-03-01', '1900-02-28'],
    ['2008-01-01', '2007-12-31'],
    ['1000-01-01', '0999-12-31'],
    ['0000-01-02', BEGINNING],
    [BEGINNING, BEGINNING],
  ])('%s comes after %s', (day, before) => {
    expect(dayBefore(day)).toBe(before);
  });
});

test.each([1899, 1900, 1999, 2000, 2003, 2004])(
  'the days before and after every day of %i are those of the calendar',
  (year) => {
    for (let day = byCalendar(year, 1, 1); day.getUTCFullYear() === year; day = new Date(day.getTime() + 86_400_000)) {
      expect(dayBefore(iso(day))).toBe(iso(new Date(day.getTime() - 86_400_000)));
      expect(dayAfter(iso(day))).toBe(iso(new Date(day.getTime() + 86_400_000)));
    }
  },
);

describe('a partial date', () => {
  test('names the days that begin with it: the first and last of them, found by going through all days of the year', () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom(4, 7, 10), (date, length) => {
        const partial = iso(date).slice(0, length);
        const named: string[] = [];
        for (let day = byCalendar(date.getUTCFullYear(), 1, 1); day.getUTCFullYear() === date.getUTCFullYear();) {
          if (iso(day).startsWith(partial)) named.push(iso(day));
          day = new Date(day.getTime() + 86_400_000);
        }
        expect(isPartialDate(partial)).toBe(true);
        expect([firstDay(partial), lastDay(partial)]).toEqual([named[0], named.at(-1)]);
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    '',
    '2',
    '207',
    '20070',
    '2007-',
    '2007-1',
    '2007-13',
    '2007-00',
    '2007-02-30',
    '2007-02-29',
    '2007-6-1',
    '2007/06/01',
    '0000',
    '2007-06-28T00:00',
    ' 2007',
    '２００７',
    '2007-06-280',
    '-2007',
  ])('%j is none', (text) => {
    expect(isPartialDate(text)).toBe(false);
    expect(isDay(text)).toBe(false);
  });

  test('is a day only when it is whole', () => {
    expect(['2007', '2007-06', '2007-06-28'].map(isDay)).toEqual([false, false, true]);
  });
});

describe('the days from one to another', () => {
  test.each([
    ['2007-03-31', '2007-03-31', 0],
    ['2007-03-31', '2007-04-01', 1],
    ['2007-04-01', '2007-03-31', -1],
    // 2008 has a 29 February, 1900 has none.
    ['2008-02-28', '2008-03-01', 2],
    ['1900-02-28', '1900-03-01', 1],
    ['2000-01-01', '2001-01-01', 366],
    // Twelve years, of which 2008, 2012 and 2016 are leap years: 9 x 365 + 3 x 366.
    ['2007-01-01', '2019-01-01', 4383],
  ])('from %s to %s: %i', (from, until, days) => {
    expect(daysBetween(from, until)).toBe(days);
  });
});
