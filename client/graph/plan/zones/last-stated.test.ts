import { expect, it } from 'vitest';
import { loan, company } from '../answers.fixture.ts';
import { lastStated } from './last-stated.ts';

const stated = (lastObservedOn: string | null, certainty: 'CERTAIN' | 'POSSIBLE' = 'POSSIBLE') => ({
  ...loan(company('bank', 'Bank'), '1'),
  lastObservedOn,
  certainty,
});
const said = (...facts: Parameters<typeof lastStated>[0]) =>
  lastStated(facts, undefined).map(({ text, short }) => [text, short]);

it('gives the day when all were stated on one', () => {
  expect(said(stated('2007-03-31'), stated('2007-03-31'))).toEqual([
    ['last stated 31 March 2007', 'stated 31 Mar 2007'],
  ]);
});

it('gives the first and the last when they were stated on several', () => {
  expect(said(stated('2007-05-25'), stated('2007-03-31'), stated('2007-04-02'))).toEqual([
    ['last stated 31 March to 25 May 2007', 'stated 31 Mar – 25 May 2007'],
  ]);
  expect(said(stated('2006-12-31'), stated('2007-05-25'))).toEqual([
    ['last stated 31 December 2006 to 25 May 2007', 'stated 31 Dec 2006 – 25 May 2007'],
  ]);
});

it('counts those it is said of, and leaves out what holds for certain', () => {
  expect(said(stated('2006-01-01', 'CERTAIN'), stated('2007-03-31'), stated('2007-05-25'))[0]?.[0]).toBe(
    '2 of them last stated 31 March to 25 May 2007',
  );
  expect(lastStated([stated('2007-03-31', 'CERTAIN')], undefined)).toEqual([]);
});

it('does not make up a day', () => {
  expect(said(stated(null))).toEqual([['not certain on this day', 'not certain']]);
});

it('never names a day after the one shown', () => {
  const text = (on: string, ...facts: Parameters<typeof lastStated>[0]) => lastStated(facts, on)[0]?.text;
  const twice = { ...stated('2007-05-25'), observedOn: '2006-12-31' };
  expect(text('2007-05-25', twice)).toBe('last stated 25 May 2007');
  expect(text('2007-05-24', twice)).toBe('last stated 31 December 2006');
  expect(text('2006-12-31', twice)).toBe('last stated 31 December 2006');
  expect(text('2006-12-30', twice)).toBe('not certain on this day');
  expect(text('2007-04-01', stated('2007-03-31'), stated('2007-05-25'))).toBe('1 of them last stated 31 March 2007');
});
