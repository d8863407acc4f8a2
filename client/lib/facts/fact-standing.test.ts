import { expect, test } from 'vitest';
import { standing } from './fact-standing.ts';

const fact = { certainty: 'POSSIBLE', lastObservedOn: null, from: null, to: null } as const;

test.each([
  ['certain: nothing is to be said', { certainty: 'CERTAIN', lastObservedOn: '2007-03-31' }, '2009-01-01', undefined],
  ['no day was asked about', { certainty: null, from: '1997-06' }, undefined, undefined],
  ['observed before the day', { from: '1992', lastObservedOn: '2007-06-08' }, '2009-01-01', 'last stated 8 Jun 2007'],
  ['only its beginning is stated', { from: '1997-06' }, '2007-03-31', 'last stated Jun 1997, when it began'],
  ['it began in the month of the day', { from: '2007-03' }, '2007-03-10', 'when it ended is not stated'],
  ['nothing is dated', {}, '2007-03-31', 'day not said'],
  ['only that it was stated is dated', { lastObservedOn: '2007-06-08' }, '2007-03-31', 'when it ended is not stated'],
  ['it ended in a month', { from: '2005-06-28', to: '2007-03' }, '2007-03-10', 'possibly: the dates are partial'],
] as const)('%s', (_, fields, on, words) => {
  expect(standing({ ...fact, ...fields }, on)).toBe(words);
});
