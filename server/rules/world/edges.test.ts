import { expect, it } from 'vitest';
import type { RuleCase } from '../books/book-format.ts';
import { lentBy, surelyLargest } from '../patterns/organisations/lenders.ts';
import { validity } from '../../time/validity.ts';
import { contentOf } from './case-world.ts';
import { coversWindow, heldTogether, type Span } from './moments.ts';
import { servicesOf } from './service.ts';
import { makeWorld } from './world.ts';

/** Borders that a wrong sign would move by a day or an amount; each is asked on the border and one step either side. */
const span = (from: string, until: string): Span => ({
  from,
  until,
  carried: until,
  mayFrom: from,
  mayUntil: until,
  began: undefined,
});
const facts = (given: RuleCase['facts']) =>
  makeWorld(
    contentOf(
      { rule: 'T', name: 't', on: '2020-06-30', expect: 'UNKNOWN', complete: [], facts: given },
      { about: ['OUTSIDE_DIRECTOR'] },
    ),
  );

it('covers a window whose last day is the last it holds on, and none that goes a day further', () => {
  const held = span('2019-01-01', '2020-01-01');
  expect(coversWindow(held, { from: '2019-01-01', until: '2019-12-31' })).toBe(true);
  expect(coversWindow(held, { from: '2019-01-01', until: '2020-01-01' })).toBe(false);
  expect(coversWindow(held, { from: '2018-12-31', until: '2019-12-31' })).toBe(false);
});

it('lets two facts hold together on the last day of the one, and not on the day of its end', () => {
  const all = { from: '0001-01-01', until: '2030-01-01' };
  const first = span('2018-01-01', '2019-06-01');
  expect(heldTogether(first, span('2019-05-31', '2021-01-01'), all).sure).toBe('YES');
  expect(heldTogether(first, span('2019-06-01', '2021-01-01'), all).sure).toBe('NO');
});

it('knows a citation on the day its source comes out, and not the day before', () => {
  const fact = {
    knownFrom: '2020-01-01',
    citations: [
      { source: 'a', place: '1', observedOn: '2019-12-31' },
      { source: 'b', place: '1', observedOn: '2020-03-31' },
    ],
  };
  const published = (source: string) => (source === 'a' ? '2020-01-01' : '2020-05-10');
  expect(validity(fact, '2020-05-09', published)?.lastObservedOn).toBe('2019-12-31');
  expect(validity(fact, '2020-05-10', published)?.lastObservedOn).toBe('2020-03-31');
  expect(validity(fact, '2019-12-31', published)).toBeUndefined();
});

it('adds no total of what a lender lent over an unknown amount, or two currencies', () => {
  const world = facts([
    { kind: 'LENDS_TO', subject: 'a', object: 's', amount: '5', currency: 'JPY' },
    { kind: 'LENDS_TO', subject: 'a', object: 's', amount: '6', currency: 'JPY' },
    { kind: 'LENDS_TO', subject: 'b', object: 's', amount: '7', currency: 'JPY' },
    { kind: 'LENDS_TO', subject: 'b', object: 's' },
    { kind: 'LENDS_TO', subject: 'c', object: 's', amount: '8', currency: 'JPY' },
    { kind: 'LENDS_TO', subject: 'c', object: 's', amount: '8', currency: 'USD' },
  ]);
  const loans = world.to('s', 'LENDS_TO');
  const totals = lentBy(loans);
  expect(['a', 'b', 'c'].map((id) => totals.get(id)?.sum)).toEqual([{ num: 11n, den: 1n }, undefined, undefined]);
  expect(surelyLargest('a', totals)).toBe(false);
  const known = lentBy(loans.filter(({ fact }) => fact.subject === 'a'));
  expect(surelyLargest('a', known)).toBe(true);
});

it('makes one service of seats that follow within a day, and two where a day lies between', () => {
  const seats = (to: string, from: string) =>
    servicesOf(
      facts([
        { kind: 'SITS_ON', subject: 'p', object: 's-directors', outside: true, from: '2012-06-25', to },
        { kind: 'SITS_ON', subject: 'p', object: 's-directors', outside: true, title: 'Chair', from },
      ]),
      'p',
      's',
      ['DIRECTORS'],
    ).map(({ began }) => began[0]);
  expect(seats('2016-06-24', '2016-06-24')).toEqual(['2012-06-25']);
  expect(seats('2016-06-24', '2016-06-25')).toEqual(['2012-06-25']);
  expect(seats('2016-06-24', '2016-06-26')).toEqual(['2012-06-25', '2016-06-26']);
});
