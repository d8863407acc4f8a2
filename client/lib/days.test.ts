import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayInJapanese, dayInShort, dayInWords, dayNumber, dayOfNumber, isDay, rangeInJapanese, span } from './days.ts';

test('a date is worded as far as it is known', () => {
  expect(dayInWords('2007-03-31')).toBe('31 March 2007');
  expect(dayInWords('2005-06')).toBe('June 2005');
  expect(dayInWords('2005')).toBe('2005');
  expect(dayInShort('2009-02-05')).toBe('5 Feb 2009');
});

test('spans say which end is known', () => {
  expect(span('2005-06', null)).toBe('since June 2005');
  expect(span(null, '2006-06-28')).toBe('until 28 June 2006');
  expect(span('1996', '2005-06')).toBe('1996 to June 2005');
  expect(span(null, null)).toBeUndefined();
});

test('days that do not exist are refused', () => {
  expect(['2007-02-29', '2008-02-30', '2007-13-01', '2007-00-10', '2007-3-1', '2007', ''].filter(isDay)).toEqual([]);
  expect(isDay('2008-02-29')).toBe(true);
});

test('numbering days is the same in both directions and follows the calendar', () => {
  expect(dayNumber('1970-01-01')).toBe(0);
  expect(dayNumber('2007-04-01') - dayNumber('2007-03-31')).toBe(1);
  expect(dayNumber('2008-03-01') - dayNumber('2008-02-28')).toBe(2);
  fc.assert(fc.property(fc.integer({ min: -30_000, max: 60_000 }), (n) => dayNumber(dayOfNumber(n)) === n));
});

test('in Japanese dates are worded as the standard of languages has them', () => {
  const parts = [
    [4, { year: 'numeric' }],
    [7, { year: 'numeric', month: 'long' }],
    [10, { year: 'numeric', month: 'long', day: 'numeric' }],
  ] as const;
  // From the year 1000 to 2099.
  fc.assert(
    fc.property(fc.integer({ min: -354_285, max: 47_481 }), fc.constantFrom(...parts), (n, [length, options]) => {
      const day = dayOfNumber(n).slice(0, length);
      const standard = new Intl.DateTimeFormat('ja', { ...options, timeZone: 'UTC' });
      expect(dayInJapanese(day)).toBe(standard.format(Date.parse(length === 4 ? `${day}-01-01` : day)));
    }),
  );
});

test('in Japanese a date is worded as far as it is known, and a range says its year once', () => {
  expect(dayInJapanese('2007-03-31')).toBe('2007年3月31日');
  expect(dayInJapanese('2005-06')).toBe('2005年6月');
  expect(dayInJapanese('2005')).toBe('2005年');
  expect(dayInJapanese('unknown')).toBe('unknown');
  expect(rangeInJapanese('2007-03-31', '2007-05-25')).toBe('2007年3月31日～5月25日');
  expect(rangeInJapanese('2006-12-31', '2007-01-01')).toBe('2006年12月31日～2007年1月1日');
  expect(rangeInJapanese('2007-03-31', '2007-03-31')).toBe('2007年3月31日');
});
