import { expect, test } from 'vitest';
import { parameterText } from './parameter-words.ts';

test.each([
  ['lookBack.years', '3', 'looks back 3 years'],
  ['2.lookBack.years', '1', 'part 2: looks back 1 year'],
  ['1.at.payments.fiscalYears', '1', 'part 1: payments of 1 past fiscal year'],
  ['tests.3.at.atLeast', '10', 'part 3: holds at least 10 %'],
  ['moreThan', '120,000', 'more than 120,000'],
  ['outside', '1', 'at least 1 outside member'],
  ['1.months', '12', 'part 1: added up over any 12 months'],
  ['interimUpTo', '1', 'an interim post of up to 1 year is left out'],
  ['1.moreTerms', '3', 'part 1: or more than 3 terms'],
  ['2.large', '50,000', 'part 2: large from more than 50,000'],
  ['at.material.percent', '2', 'material above 2 % of revenue'],
  ['some.thing', '7', 'some.thing 7'],
])('%s %s: %s', (name, value, text) => {
  expect(parameterText(name, value)).toBe(text);
});

test('of several values only the first names the part', () => {
  expect(parameterText('2.moreThan', '100,000', false)).toBe('more than 100,000');
});
