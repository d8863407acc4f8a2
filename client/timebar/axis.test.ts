import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOfNumber } from '../lib/days.ts';
import { axisOf, placeLabels, widthOf, yearTicks } from './axis.ts';

const day = fc.integer({ min: 0, max: 20_000 }).map(dayOfNumber);
const days = fc.uniqueArray(day, { minLength: 2, maxLength: 40 });

describe('the axis', () => {
  test('keeps the order of days and stays between 0 and 1', () => {
    fc.assert(
      fc.property(days, day, day, (marks, a, b) => {
        const axis = axisOf(marks);
        const [x, y] = [axis.position(a), axis.position(b)];
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(Math.max(x, y)).toBeLessThanOrEqual(1);
        if (a < b) expect(x).toBeLessThanOrEqual(y);
      }),
    );
  });

  test('leads back from every mark to the same day', () => {
    fc.assert(
      fc.property(days, (marks) => {
        const axis = axisOf(marks);
        for (const mark of marks) expect(axis.dayAt(axis.position(mark))).toBe(mark);
      }),
    );
  });

  test('shortens long gaps but never turns them round', () => {
    const axis = axisOf(['1992-12-03', '2007-03-31', '2007-04-05', '2009-02-12']);
    const gap = (a: string, b: string) => axis.position(b) - axis.position(a);
    const [decade, week, years] = [
      gap('1992-12-03', '2007-03-31'),
      gap('2007-03-31', '2007-04-05'),
      gap('2007-04-05', '2009-02-12'),
    ];
    expect(decade).toBeGreaterThan(years);
    expect(years).toBeGreaterThan(week);
    // 5,231 days are 1,046 times five days, and less than thirty times as wide.
    expect(decade / week).toBeLessThan(30);
  });

  test('a single day makes an axis too', () => {
    const axis = axisOf(['2007-03-31']);
    expect(axis.position('2007-03-31')).toBe(0);
    expect(axis.dayAt(0)).toBe('2007-03-31');
  });

  test('years begin inside it', () => {
    expect(yearTicks(axisOf(['2006-06-28', '2009-02-12']))).toEqual(['2007-01-01', '2008-01-01', '2009-01-01']);
    expect(yearTicks(axisOf(['2007-03-31', '2007-05-11']))).toEqual([]);
  });
});

describe('labels', () => {
  const mark = fc.record({
    day,
    weight: fc.integer({ min: 1, max: 90 }),
    text: fc.constantFrom('28 Jun 2006', '11 May 2007', '2006年12月28日'),
  });

  test('never overlap and never leave the bar', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(mark, { selector: (m) => m.day, minLength: 1, maxLength: 30 }),
        fc.integer({ min: 30, max: 1200 }),
        (marks, width) => {
          const labels = placeLabels(marks, axisOf(marks.map((m) => m.day)), width);
          labels.forEach((label, index) => {
            expect(label.left).toBeGreaterThanOrEqual(0);
            expect(label.left + label.width).toBeLessThanOrEqual(width + 1e-9);
            const next = labels[index + 1];
            if (next) expect(label.left + label.width).toBeLessThanOrEqual(next.left);
          });
        },
      ),
    );
  });

  test('a character that takes the whole width has it', () => {
    // Eight figures, and 年, 月 and 日.
    expect(widthOf('2006年12月28日')).toBeCloseTo(8 * 5.9 + 3 * 11);
    expect(widthOf('28 Jun 2006')).toBeCloseTo(11 * 5.9);
    const marks = ['2006-12-28', '2007-03-31'].map((one) => ({ day: one, weight: 1, text: '2006年12月28日' }));
    const axis = axisOf(marks.map((one) => one.day));
    expect(placeLabels(marks, axis, 2 * 80.2 + 10)).toHaveLength(2);
    expect(placeLabels(marks, axis, 2 * 80.2 + 9)).toHaveLength(1);
  });

  test('the weightiest mark has its label whenever it fits at all', () => {
    const marks = ['2007-03-30', '2007-03-31', '2007-04-01'].map((d, i) => ({
      day: d,
      weight: i === 1 ? 90 : 3,
      text: '31 Mar 2007',
    }));
    const labels = placeLabels(marks, axisOf(marks.map((m) => m.day)), 80);
    expect(labels.map((label) => label.day)).toEqual(['2007-03-31']);
  });
});
