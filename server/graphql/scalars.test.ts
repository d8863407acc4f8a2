import { GraphQLError, parseValue } from 'graphql';
import { describe, expect, test } from 'vitest';
import { scalars } from './scalars.ts';

const literal = (name: keyof typeof scalars, text: string) => scalars[name].parseLiteral(parseValue(text), {});

describe('Date', () => {
  test.each(['2007-03-31', '2008-02-29'])('takes %s', (day) => {
    expect(scalars.Date.parseValue(day)).toBe(day);
    expect(literal('Date', `"${day}"`)).toBe(day);
  });
  test.each(['2007-02-29', '2007-04-31', '2007-13-01', '2007-03', '31.3.2007', '2007-03-31T00:00', '', '0000-01-01'])(
    'refuses "%s" and says the form',
    (text) => {
      expect(() => scalars.Date.parseValue(text)).toThrow(GraphQLError);
      expect(() => scalars.Date.parseValue(text)).toThrow(/a day that exists, written "YYYY-MM-DD"/);
    },
  );
  test.each([20070331, null, true, {}, ['2007-03-31']])('refuses %j', (value) => {
    expect(() => scalars.Date.parseValue(value)).toThrow(GraphQLError);
  });
  test.each(['20070331', 'true', 'TODAY', '["2007-03-31"]'])('refuses %s in a query', (text) => {
    expect(() => literal('Date', text)).toThrow(GraphQLError);
  });
});

test.each([
  ['PartialDate', '2005-06', '2005-13'],
  ['PartialDate', '2005', '05'],
  ['Decimal', '86.1', '86,1'],
  ['Decimal', '-3', '1e5'],
  ['Decimal', '204300', '.5'],
] as const)('%s takes %s and not %s', (name, good, bad) => {
  expect(scalars[name].parseValue(good)).toBe(good);
  expect(() => scalars[name].parseValue(bad)).toThrow(GraphQLError);
});

test('a number has at most sixty characters when it is given, as in files, and any when it was worked out', () => {
  const [sixty, more] = ['9'.repeat(60), '9'.repeat(61)];
  expect(scalars.Decimal.parseValue(sixty)).toBe(sixty);
  expect(literal('Decimal', `"${sixty}"`)).toBe(sixty);
  expect(() => scalars.Decimal.parseValue(more)).toThrow(/at most 60 characters/);
  expect(() => literal('Decimal', `"${more}"`)).toThrow(/at most 60 characters/);
  expect(scalars.Decimal.serialize(more)).toBe(more);
});

test('giving out what is not of the form is a fault of the server, not of the query', () => {
  expect(() => scalars.Date.serialize('soon')).toThrow(TypeError);
});
