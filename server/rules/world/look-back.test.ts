import { describe, expect, test } from 'vitest';
import { heldThen, type Moment } from './look-back.ts';
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
const moment = (office: readonly [string, string]): Moment => ({ on: '2007-06-28', law: '2007-06-28', office });
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
