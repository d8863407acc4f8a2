import { describe, expect, test } from 'vitest';
import { smallWorld } from '../../../test/support/worlds/small-world.ts';
import { heldIn, heldTogether, monthsAfter, spanOf, yearsBefore, type Span, type Window } from './moments.ts';

const FIRST = '0000-01-01';
const NEVER = '9999-12-31';

/** The span of a post of whom these days are told, seen from the end of June 2020. */
function spanOfPost(days: Readonly<Record<string, string>>): Span {
  const world = smallWorld([{ kind: 'WORKS_FOR', subject: 'q', object: 'c', ...days }]);
  return spanOf(world, world.from('q', 'WORKS_FOR')[0]!);
}

/** Certain from 2010 to the end of 2014, taken to go on to the end of 2015, possible from 2005 to the end of 2019. */
const LONG: Span = {
  from: '2010-01-01',
  until: '2015-01-01',
  carried: '2016-01-01',
  mayFrom: '2005-01-01',
  mayUntil: '2020-01-01',
  began: undefined,
};
const window = (from: string, until = from): Window => ({ from, until });

describe('whether a fact held in a window', () => {
  test.each([
    ['the day before it can have begun', '2004-12-31', 'NO', false],
    ['the first day on which it may', '2005-01-01', 'MAYBE', false],
    ['the day before it is certain', '2009-12-31', 'MAYBE', false],
    ['the first certain day', '2010-01-01', 'YES', false],
    ['the last certain day', '2014-12-31', 'YES', false],
    ['the first day it is taken to go on', '2015-01-01', 'YES', true],
    ['the last of those', '2015-12-31', 'YES', true],
    ['the day after', '2016-01-01', 'MAYBE', false],
    ['the last on which it may', '2019-12-31', 'MAYBE', false],
    ['the day after all', '2020-01-01', 'NO', false],
  ])('%s, %s: %s, taken to go on: %s', (_, day, sure, carried) => {
    expect(heldIn(LONG, window(day))).toEqual({ sure, carried });
  });

  test('of several days one is enough, and of none there is none', () => {
    expect(heldIn(LONG, window('2000-01-01', '2010-01-01')).sure).toBe('YES');
    expect(heldIn(LONG, window('2000-01-01', '2009-12-31')).sure).toBe('MAYBE');
    expect(heldIn(LONG, window('2014-12-31', '2030-01-01'))).toEqual({ sure: 'YES', carried: false });
    expect(heldIn(LONG, window('2012-01-02', '2012-01-01'))).toEqual({ sure: 'NO', carried: false });
    expect(heldIn(LONG, window('2012-01-01', '2012-01-01')).sure).toBe('YES');
  });

  test('a start that surely lies in the window is enough, though no day of it is certain', () => {
    const began: Span = { ...LONG, from: NEVER, until: FIRST, carried: FIRST, began: ['2010-05-01', '2010-05-31'] };
    expect(heldIn(began, window('2010-05-01', '2010-05-31'))).toEqual({ sure: 'YES', carried: false });
    expect(heldIn(began, window('2010-05-02', '2010-05-31')).sure).toBe('MAYBE');
    expect(heldIn(began, window('2010-05-01', '2010-05-30')).sure).toBe('MAYBE');
  });

  test('what was never certain is not taken to go on', () => {
    expect(heldIn({ ...LONG, until: '2010-01-01' }, window('2015-06-01'))).toEqual({ sure: 'MAYBE', carried: false });
  });
});

describe('whether two facts held together', () => {
  const all = window('0001-01-01', '2030-01-01');
  test('by what is taken to go on where only that reaches the other', () => {
    const later: Span = {
      ...LONG,
      from: '2015-06-01',
      until: '2018-01-01',
      carried: '2018-01-01',
      mayFrom: '2015-06-01',
    };
    expect(heldTogether(LONG, later, all)).toEqual({ sure: 'YES', carried: true });
    expect(heldTogether(LONG, { ...later, from: '2016-01-01', mayFrom: '2016-01-01' }, all)).toEqual({
      sure: 'MAYBE',
      carried: false,
    });
    expect(heldTogether(LONG, later, window('2015-01-01', '2015-05-31'))).toEqual({ sure: 'NO', carried: false });
    expect(heldTogether(LONG, later, window('2016-01-01', '2018-01-01'))).toEqual({ sure: 'MAYBE', carried: false });
  });

  test('certainly only on days on which both are certain, and not at all where one is over before the other can begin', () => {
    const part: Span = { ...LONG, from: '2014-12-31', mayFrom: '2014-12-31' };
    expect(heldTogether(LONG, part, all)).toEqual({ sure: 'YES', carried: false });
    expect(heldTogether(LONG, part, window('2014-01-01', '2014-12-30')).sure).toBe('NO');
    expect(heldTogether(LONG, { ...LONG, mayFrom: '2020-01-01', from: '2020-01-01', until: NEVER }, all).sure).toBe(
      'NO',
    );
  });
});

describe('the span of a post', () => {
  test('of both days known goes to the day before its end, and is not taken further', () => {
    expect(spanOfPost({ from: '2010-04-01', to: '2015-04-01' })).toEqual({
      from: '2010-04-01',
      until: '2015-04-01',
      carried: '2015-04-01',
      mayFrom: '2010-04-01',
      mayUntil: '2015-04-01',
      began: ['2010-04-01', '2010-04-01'],
    });
  });

  test('last seen at the end of March 2015 is taken to go on for fifteen months, and may for ever', () => {
    expect(spanOfPost({ from: '2010-04', observedOn: '2015-03-31' })).toEqual({
      from: '2010-04-30',
      until: '2015-04-01',
      carried: '2016-06-30',
      mayFrom: '2010-04-01',
      mayUntil: '9999-12-31',
      began: ['2010-04-01', '2010-04-30'],
    });
  });

  test('without a start may have begun on any day before it was seen', () => {
    expect(spanOfPost({ observedOn: '2015-03-31' })).toMatchObject({
      from: '2015-03-31',
      mayFrom: FIRST,
      began: undefined,
    });
  });
});

test('a term that ends is not taken to go on past the last day on which it can end', () => {
  const carried = (termEnds: string) => {
    const world = smallWorld([
      { kind: 'SITS_ON', subject: 'q', object: 'c-directors', from: '2018-06-01', observedOn: '2019-06-30', termEnds },
    ]);
    return spanOf(world, world.from('q', 'SITS_ON')[0]!).carried;
  };
  expect(carried('2020-06')).toBe('2020-07-01');
  expect(carried('2020-06-25')).toBe('2020-06-26');
  expect(carried('2020-12')).toBe('2020-09-30');
});

test('a seat under a new title goes on from the one before it: it did not begin before, and may have changed in between', () => {
  const world = smallWorld([
    {
      kind: 'SITS_ON',
      id: 'old',
      subject: 'q',
      object: 'c-directors',
      from: '2010-06',
      to: '2014-06',
      supersededBy: 'new',
    },
    { kind: 'SITS_ON', id: 'new', subject: 'q', object: 'c-directors', title: 'Chair', observedOn: '2020-06-30' },
    { kind: 'SITS_ON', id: 'other', subject: 'r', object: 'c-directors', title: 'Chair', observedOn: '2020-06-30' },
  ]);
  const span = (person: string, id: string) =>
    spanOf(
      world,
      world.from(person, 'SITS_ON').find(({ fact }) => fact.id === id)!,
    );
  expect(span('q', 'new')).toMatchObject({ mayFrom: '2010-06-01' });
  expect(span('r', 'other')).toMatchObject({ from: '2020-06-30', mayFrom: FIRST });
});

test('dealings of a year held in it, and are taken to go on for fifteen months', () => {
  const dealt = (fields: Readonly<Record<string, string>>) => {
    const world = smallWorld([{ kind: 'TRADES_WITH', subject: 'a', object: 's', ...fields }]);
    const { from, until, carried } = spanOf(world, world.from('a', 'TRADES_WITH')[0]!);
    return [from, until, carried];
  };
  expect(dealt({ periodFrom: '2018-04-01', periodTo: '2019-03-31', observedOn: '2019-06-01' })).toEqual([
    '2018-04-01',
    '2019-04-01',
    '2020-06-30',
  ]);
  expect(dealt({ periodTo: '2019-03-31', observedOn: '2019-06-01' })[0]).toBe('2019-03-31');
});

describe('days reckoned on', () => {
  test.each([
    ['2007-01-31', 1, '2007-02-28'],
    ['2008-01-31', 1, '2008-02-29'],
    ['2007-11-30', 3, '2008-02-29'],
    ['2007-12-31', 12, '2008-12-31'],
    ['2007-03-31', 15, '2008-06-30'],
    ['2007-01-15', -1, '2006-12-15'],
    ['2007-12-01', 1, '2008-01-01'],
    ['0999-12-31', 1, '1000-01-31'],
  ])('%s and %d months is %s', (day, months, expected) => {
    expect(monthsAfter(day, months)).toBe(expected);
  });

  test.each([
    ['2008-02-29', 1, '2007-02-28'],
    ['2008-02-29', 4, '2004-02-29'],
    ['2007-06-28', 10, '1997-06-28'],
    ['0011-06-28', 10, '0001-06-28'],
    ['0010-06-28', 10, FIRST],
    ['2007-06-28', 0, '2007-06-28'],
  ])('%s less %d years is %s', (day, years, expected) => {
    expect(yearsBefore(day, years)).toBe(expected);
  });
});
