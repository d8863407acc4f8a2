import { describe, expect, test } from 'vitest';
import { isPercentage, readSupposedHoldings, writeSupposedHoldings } from './supposed-holdings.ts';

describe('supposed holdings in an address', () => {
  test.each([
    'issue,iij,shares:2178',
    'issue,iij,shares:2178,koichi-suzuki',
    'pass,iij,shares:5000,ntt,itochu',
    'hold,iij,percent:33.333333333333333333,koichi-suzuki',
    'hold,iij,shares:1,lei:5299-x*issue,iij,shares:2178',
  ])('%s reads back as it was written', (text) => {
    const entries = readSupposedHoldings(text);
    expect(entries).toBeDefined();
    expect(writeSupposedHoldings(entries ?? [])).toBe(text);
  });

  test.each([
    'issue,iij,percent:10',
    'issue,iij,shares:0',
    'issue,iij,shares:1.5',
    'pass,iij,shares:5',
    'pass,iij,shares:5,a',
    'hold,iij,percent:100.1,a',
    'hold,iij,percent:-1,a',
    'hold,iij,percent:10',
    'sell,iij,shares:5,a',
    'hold,i ij,percent:5,a',
    'hold,iij,percent:5,a*',
    '',
    'hold,iij,percent:5,a,b',
  ])('%s is not understood, as a whole', (text) => {
    expect(readSupposedHoldings(text)).toBeUndefined();
  });

  test('nothing supposed is no text', () => {
    expect(writeSupposedHoldings([])).toBeUndefined();
  });
});

test.each([
  ['100', true],
  ['100.0', true],
  ['100.000000000000000000000000000001', false],
  ['0', true],
  ['33.34', true],
  ['.5', false],
  ['5.', false],
  ['1e1', false],
  ['', false],
])('%s as a percentage: %s', (text, fits) => {
  expect(isPercentage(text)).toBe(fits);
});
