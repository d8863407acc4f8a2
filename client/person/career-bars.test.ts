import { expect, test } from 'vitest';
import { dayNumber } from '../lib/days.ts';
import { careerBars, yearLines, type Career } from './career-bars.ts';

const post = (id: string, fields: Partial<Career>): Career =>
  ({
    __typename: 'Post',
    id,
    from: null,
    to: null,
    observedOn: null,
    lastObservedOn: null,
    ...fields,
  }) as Career;
const days = (...all: string[]) => all.map(dayNumber);
const drawn = (fields: Partial<Career>, on = '2007-03-31') =>
  careerBars([post('a', fields)], on).map(({ from, sureFrom, sureUntil, until, open }) => [
    [from, sureFrom, sureUntil, until],
    open,
  ]);

test('whole days are sure from end to end', () => {
  expect(
    drawn({ from: '2001-04-01', to: '2003-06-30', observedOn: '2002-03-31', lastObservedOn: '2002-03-31' }),
  ).toEqual([[days('2001-04-01', '2001-04-01', '2003-06-30', '2003-06-30'), false]]);
});

test('a partial date is unsure for as long as it may mean', () => {
  expect(drawn({ from: '2001', to: '2003-02' })).toEqual([
    [days('2001-01-01', '2001-12-31', '2003-02-01', '2003-02-28'), false],
  ]);
  expect(drawn({ from: '2001-12', to: '2004-02' })[0]).toEqual([
    days('2001-12-01', '2001-12-31', '2004-02-01', '2004-02-29'),
    false,
  ]);
});

test('without an end it is sure until it was last stated, and goes on to the day shown', () => {
  expect(drawn({ observedOn: '2005-03-31', lastObservedOn: '2006-03-31' })).toEqual([
    [days('2005-03-31', '2005-03-31', '2006-03-31', '2007-03-31'), true],
  ]);
});

test('what is stated only after the day shown is not sure on it', () => {
  expect(drawn({ from: '2005-06-28', observedOn: '2005-06-28', lastObservedOn: '2008-03-31' }, '2006-01-01')).toEqual([
    [days('2005-06-28', '2005-06-28', '2006-01-01', '2006-01-01'), true],
  ]);
});

test('what began later, or says no day at all, is not drawn', () => {
  expect(drawn({ from: '2007-04-01' })).toEqual([]);
  expect(drawn({ from: '2007-03-31' })).toHaveLength(1);
  expect(drawn({})).toEqual([]);
});

test('a seat without an end goes on until the board is joined again in a seat that may hold on the day', () => {
  const seat = (id: string, fields: object, board = 'acme'): Career =>
    ({ ...post(id, fields), __typename: 'Seat', board: { id: board } }) as unknown as Career;
  const ends = (...facts: Career[]) => careerBars(facts, '2007-03-31').map(({ fact, until }) => [fact.id, until]);
  const [first, again] = [seat('a', { from: '2003-06-01' }), seat('b', { from: '2005-06-01' })];
  const today = dayNumber('2007-03-31');
  expect(ends(first, again)).toEqual([
    ['a', dayNumber('2005-06-01')],
    ['b', today],
  ]);
  // On another board, or in a term that is over, nothing is joined again that goes on.
  expect(ends(first, seat('b', { from: '2005-06-01' }, 'bolt'))[0]).toEqual(['a', today]);
  expect(ends(first, seat('b', { from: '2005-06-01', to: '2007-03-31' }))[0]).toEqual(['a', today]);
  expect(ends(first, seat('b', { from: '2005-06-01', to: '2007-04-01' }))[0]).toEqual(['a', dayNumber('2005-06-01')]);
  // A post is no seat, and what was stated later went on until then.
  expect(ends(post('a', { from: '2003-06-01' }), again)[0]).toEqual(['a', today]);
  const stated = { from: '2003-06-01', observedOn: '2005-12-31', lastObservedOn: '2005-12-31' };
  expect(ends(seat('a', stated), again)[0]).toEqual(['a', dayNumber('2005-12-31')]);
  expect(ends(seat('a', { observedOn: '2004-03-31', lastObservedOn: '2004-03-31' }), again)[0]).toEqual([
    'a',
    dayNumber('2005-06-01'),
  ]);
});

test('years are ruled with at most thirteen lines', () => {
  expect(yearLines(...(days('2001-05-01', '2004-02-01') as [number, number])).map(({ year }) => year)).toEqual([
    2002, 2003, 2004,
  ]);
  expect(yearLines(...(days('1950-01-01', '2007-01-01') as [number, number])).map(({ year }) => year)).toEqual([
    1950, 1955, 1960, 1965, 1970, 1975, 1980, 1985, 1990, 1995, 2000, 2005,
  ]);
});
