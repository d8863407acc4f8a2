import { describe, expect, test } from 'vitest';
import { agedKey, agedOn } from './fact-age.ts';

const stated = (lastObservedOn: string | null, certainty: 'CERTAIN' | 'POSSIBLE' = 'POSSIBLE') => ({
  certainty,
  lastObservedOn,
});

describe('what was stated on 31 March 2007', () => {
  // 30 + 31 + 30 + 1 days to 1 July are 92; 366 days lead to 31 March 2008, of a leap year.
  test.each([
    ['2007-04-01', { faint: false, fade: 1 }, ['recent']],
    ['2007-07-01', { faint: false, fade: 1 }, ['recent']],
    ['2007-07-02', { faint: false, fade: 2 }, ['recent']],
    ['2008-03-31', { faint: false, fade: 2 }, ['recent']],
    ['2008-04-01', { faint: true }, ['earlier']],
    ['2007-03-30', { faint: true }, ['earlier']],
  ] as const)('on %s', (on, aged, keys) => {
    expect(agedOn([stated('2007-03-31')], on)).toEqual(aged);
    expect(agedKey(agedOn([stated('2007-03-31')], on))).toEqual(keys);
  });
});

test('what is certain is never faded, nor what has a certain fact behind it', () => {
  expect(agedOn([stated('1990-01-01', 'CERTAIN')], '2007-03-31')).toEqual({ faint: false });
  expect(agedOn([stated('1990-01-01'), stated(null, 'CERTAIN')], '2007-03-31')).toEqual({ faint: false });
  expect(agedKey({ faint: false })).toEqual([]);
});

test('of several the one stated last counts, and one of no day or a later one counts for nothing', () => {
  expect(agedOn([stated('2000-01-01'), stated('2007-03-01'), stated(null)], '2007-03-31')).toEqual({
    faint: false,
    fade: 1,
  });
  expect(agedOn([stated('2007-03-01')], undefined)).toEqual({ faint: true });
  // Stated twice, the second time only after the day: the first time counts.
  const twice = { certainty: 'POSSIBLE' as const, lastObservedOn: '2009-01-01', observedOn: '2007-01-01' };
  expect(agedOn([twice], '2007-03-31')).toEqual({ faint: false, fade: 1 });
});

test('what nobody says the day of is apart from what was last stated earlier, and its beginning is a day', () => {
  const began = (from: string | null) => ({ ...stated(null), from });
  for (const on of ['2007-03-31', undefined]) {
    expect(agedOn([stated(null)], on)).toEqual({ faint: true, undated: true });
    expect(agedOn([began('2001-04')], on)).toEqual({ faint: true });
    expect(agedOn([stated(null), stated('1990-01-01')], on)).toEqual({ faint: true });
  }
  expect(agedOn([stated(null, 'CERTAIN')], '2007-03-31')).toEqual({ faint: false });
  expect(agedKey({ faint: true, undated: true })).toEqual(['undated']);
});
