import { describe, expect, test } from 'vitest';
import type { LookBack } from '../books/book-values.ts';
import { heldThen, numbers, widest, type Moment } from './look-back.ts';
import type { Span } from './moments.ts';

/** Certain from `from` to the day before `until`, and on no other day. */
const post = (from: string, until: string): Span => ({
  from,
  until,
  carried: until,
  mayFrom: from,
  mayUntil: until,
  began: [from, from],
});
const moment = (office: readonly [string, string]): Moment => ({
  language: 'en',
  on: '2007-06-28',
  law: '2007-06-28',
  office,
});
const TEN = { when: 'BEFORE_OFFICE', years: [{ value: '10', mark: 'S' }] } as unknown as Parameters<typeof heldThen>[1];

describe('ten years before an office', () => {
  test.each([
    ['over on the first of these days', post('1980-01-01', '1997-06-28'), 'NO'],
    ['over a day later', post('1980-01-01', '1997-06-29'), 'YES'],
    ['begun on the day of taking office', post('2007-06-28', '2010-01-01'), 'NO'],
    ['begun a day before', post('2007-06-27', '2010-01-01'), 'YES'],
  ])('of a known day: %s', (_, span, sure) => {
    expect(heldThen(span, TEN, moment(['2007-06-28', '2007-06-28'])).sure).toBe(sure);
  });

  test.each([
    ['over before the ten years of the first day', post('1940-01-01', '1950-06-28'), 'NO'],
    ['over a day later', post('1940-01-01', '1950-06-29'), 'MAYBE'],
    ['between the ten years of the first day and those of the last', post('1961-01-01', '1996-01-01'), 'MAYBE'],
    ['begun on the last day', post('2007-06-28', '2010-01-01'), 'NO'],
  ])('taken on some day from 1960 to 2007: %s', (_, span, sure) => {
    expect(heldThen(span, TEN, moment(['1960-06-28', '2007-06-28'])).sure).toBe(sure);
  });

  test('taken nobody knows when: no post before the last possible day is ruled out', () => {
    expect(heldThen(post('1961-01-01', '1996-01-01'), TEN, moment(['0000-01-01', '2007-06-28'])).sure).toBe('MAYBE');
  });
});

const FIRST = '0000-01-01';
const DAY: Moment = moment(['2000-06-28', '2000-06-28']);
/** Held from 1980 to the day before this one. */
const until = (day: string) => post('1980-01-01', day);
const found = (span: Span, back: LookBack, at: Moment = DAY) => {
  const { sure, judgement } = heldThen(span, back, at);
  return judgement === undefined ? sure : `${sure}, to be judged`;
};
const years = (value: string) => [{ value }];

describe('seen from 28 June 2007', () => {
  test.each<[string, LookBack, string, string]>([
    ['now', { when: 'NOW' }, '2007-06-29', 'YES'],
    ['now', { when: 'NOW' }, '2007-06-28', 'NO'],
    ['ever', { when: 'EVER' }, '1980-01-02', 'YES'],
    ['in three years', { when: 'YEARS', years: years('3') }, '2004-06-30', 'YES'],
    ['in three years', { when: 'YEARS', years: years('3') }, '2004-06-29', 'NO'],
    ['this fiscal year and one before', { when: 'FISCAL_YEARS', years: years('1') }, '2006-06-30', 'YES'],
    ['this fiscal year and one before', { when: 'FISCAL_YEARS', years: years('1') }, '2006-06-29', 'MAYBE'],
    ['this fiscal year and one before', { when: 'FISCAL_YEARS', years: years('1') }, '2005-06-30', 'MAYBE'],
    ['this fiscal year and one before', { when: 'FISCAL_YEARS', years: years('1') }, '2005-06-29', 'NO'],
  ])('%s, %o: over on %s: %s', (_, back, ended, expected) => {
    expect(found(until(ended), back)).toBe(expected);
  });

  test('what begins on the day counts, what begins after it does not', () => {
    for (const back of [{ when: 'NOW' }, { when: 'EVER' }, { when: 'YEARS', years: years('3') }] as const) {
      expect(found(post('2007-06-28', '2010-01-01'), back)).toBe('YES');
      expect(found(post('2007-06-29', '2010-01-01'), back)).toBe('NO');
    }
  });

  test.each([
    ['2007-06-29', 'YES'],
    ['2007-06-28', 'YES, to be judged'],
    ['2006-06-30', 'YES, to be judged'],
    ['2006-06-29', 'MAYBE, to be judged'],
    ['2002-06-30', 'MAYBE, to be judged'],
    ['2002-06-29', 'NO'],
  ])('recently, surely in one year and in no more than five: over on %s: %s', (ended, expected) => {
    expect(found(until(ended), { when: 'RECENT', years: years('5'), surely: years('1') })).toBe(expected);
  });

  test('what may be recent is not told to go on', () => {
    expect(heldThen(until('2006-06-29'), { when: 'RECENT', years: years('5'), surely: years('1') }, DAY)).toEqual({
      sure: 'MAYBE',
      carried: false,
      judgement: 'whether that is "recently" is a judgement',
    });
  });

  test('years that changed in a month of which the day is not told decide only where both agree', () => {
    const back: LookBack = {
      when: 'YEARS',
      years: [
        { value: '3', to: '2007-06' },
        { value: '5', from: '2007-06' },
      ],
    };
    const law = { ...DAY, law: '2007-06-15' };
    expect(['2004-06-30', '2004-06-29', '2002-06-30', '2002-06-29'].map((day) => found(until(day), back, law))).toEqual(
      ['YES', 'MAYBE', 'MAYBE', 'NO'],
    );
    expect(numbers([], DAY.law)).toEqual([0]);
    expect(numbers(years('3'), DAY.law)).toEqual([3]);
  });
});

describe('ten years before an office that was taken twice', () => {
  const again: Moment = { ...moment(['2005-06-28', '2005-06-28']), firstOffice: ['1990-06-28', '1990-06-28'] };
  test('are reckoned from the last time; that they are from the first is to be judged, unless the rule says', () => {
    const before = post('1985-01-01', '1988-01-01');
    expect(found(before, TEN, again)).toBe('MAYBE, to be judged');
    expect(found(before, { ...TEN, gaps: 'LAST' }, again)).toBe('NO');
    expect(found(before, TEN, { ...again, firstOffice: undefined })).toBe('NO');
    expect(found(post('1970-01-01', '1980-06-28'), TEN, again)).toBe('NO');
    expect(found(post('1970-01-01', '1980-06-29'), TEN, again)).toBe('MAYBE, to be judged');
    expect(found(post('1985-01-01', '1996-01-01'), TEN, again)).toBe('YES');
  });

  test('go back to the earliest and on to the latest day of both', () => {
    expect(widest(TEN, again)).toEqual({ from: '1980-06-28', until: '2005-06-27' });
    expect(widest(TEN, { ...again, firstOffice: undefined })).toEqual({ from: '1995-06-28', until: '2005-06-27' });
    expect(widest(TEN, moment([FIRST, '2005-06-28']))).toEqual({ from: FIRST, until: '2005-06-27' });
  });
});

test('a seat that follows others in one service: what lies between the first and this one came before the office as well', () => {
  const seated: Moment = { ...moment(['2000-06-28', '2000-06-28']), seated: '2005-06-28' };
  expect(found(post('2005-06-27', '2006-01-01'), TEN, seated)).toBe('YES');
  expect(found(post('2005-06-28', '2006-01-01'), TEN, seated)).toBe('NO');
  expect(found(post('1970-01-01', '1990-06-29'), TEN, seated)).toBe('YES');
  expect(found(post('1970-01-01', '1990-06-28'), TEN, seated)).toBe('NO');
});
