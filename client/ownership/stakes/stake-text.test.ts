import { expect, test } from 'vitest';
import { chain, range, stake } from './stake.fixture.ts';
import { figureBy, figureWords, methodOf } from '../methods.ts';
import {
  boundsBeside,
  byPathText,
  chainArithmetic,
  chainText,
  integratedArithmetic,
  isNothing,
  stakeShare,
  factorsOf,
} from './stake-text.ts';

test('a chain shows its factors and their product; without a known product only the factors', () => {
  expect(chainText(chain({}))).toBe('IIJ → Tech → Financial');
  expect(chainArithmetic(chain({ productPercent: '86.100' }))).toBe('86.1 % × 100 % = 86.1 %');
  expect(chainArithmetic(chain({ product: range('85.61975', '86.15', true) }))).toBe(
    '86.1 % × 100 % = 85.619 % to under 86.15 %',
  );
  expect(chainArithmetic(chain({ arithmetic: '? × 4.993 %' }))).toBe('? × 4.993 %');
});

test('what is unknown along every chain is not known; along some it is a lower bound', () => {
  expect(byPathText(stake('x'))).toBe('not known');
  expect(byPathText(stake('x', { byPath: range('24.706314243759', null) }))).toBe('at least 24.706 %');
  expect(byPathText(stake('x', { byPath: range('86.05', '86.15', true), byPathPercent: '86.100' }))).toBe('86.1 %');
  expect(stakeShare(stake('x'))).toBeUndefined();
});

test('bounds stand beside a figure only where the sources round it', () => {
  expect(boundsBeside(stake('x', { byPath: range('86.05', '86.15', true), byPathPercent: '86.100' }))).toBe(
    '86.05 % to under 86.15 %',
  );
  expect(
    boundsBeside(stake('x', { byPath: range('6.13411649535', '6.13411649535'), byPathPercent: '6.134' })),
  ).toBeUndefined();
});

test('an integrated share is what comes along chains and what comes round circles, where both are known and differ', () => {
  const integrated = (percent: string | null) => ({ percent, range: range('44.4', null) });
  expect(integratedArithmetic(stake('x', { byPathPercent: '40.000', integrated: integrated('44.444') }))).toBe(
    '40 % along chains + 4.444 % that comes round circles',
  );
  expect(integratedArithmetic(stake('x', { byPathPercent: '0.9', integrated: integrated('10') }))).toBe(
    '0.9 % along chains + 9.1 % that comes round circles',
  );
  expect(integratedArithmetic(stake('x', { byPathPercent: '40.000', integrated: integrated('40') }))).toBeUndefined();
  expect(integratedArithmetic(stake('x', { byPathPercent: null, integrated: integrated('44.444') }))).toBeUndefined();
  expect(integratedArithmetic(stake('x', { byPathPercent: '40.000', integrated: integrated(null) }))).toBeUndefined();
});

test('one figure for direct and indirect together is told the same way under every definition, and never beside a "not known"', () => {
  const stated = { percent: '98.8', direct: 'BOTH' as const, accounting: 'UNKNOWN' as const };
  const america = stake('america', { stated, integrated: { percent: null, range: range('0', '98.85', true) } });
  for (const name of ['direct', 'path', 'integrated'] as const) {
    expect(figureBy(america, methodOf(name))).toBe('98.8 % stated, direct and indirect together');
    expect(figureWords(america, methodOf(name))).toBe('98.8 % stated, direct and indirect together');
  }
  expect(stakeShare(america)).toBe('98.8');
  // Where chains give a figure of their own, that is the one.
  expect(figureWords(stake('fs', { stated, byPathPercent: '86.1' }), methodOf('path'))).toBe('86.1 % in all');
});

test('a share of what is only stated as a whole is at most what the whole lets through', () => {
  const bank = stake('bank', { distance: 2, integrated: { percent: null, range: range('0', '1.678903573') } });
  expect([byPathText(bank), figureBy(bank, methodOf('integrated'))]).toEqual(['at most 1.679 %', 'at most 1.679 %']);
  expect(byPathText(stake('ntt', { integrated: { percent: null, range: range('0', null) } }))).toBe('not known');
});

test('what a source states as indirect, where no chain is known, stands for all of it', () => {
  expect(
    figureWords(
      stake('x', { stated: { percent: '0.007', direct: 'INDIRECT', accounting: 'UNKNOWN' as const } }),
      methodOf('path'),
    ),
  ).toBe('0.007 % stated as indirect');
});

test('a stated zero is nothing, an unknown share is not', () => {
  expect(isNothing(stake('x', { directShare: range('0', '0'), byPath: range('0', '0') }))).toBe(true);
  expect(isNothing(stake('x', { directShare: range('0', '0'), byPath: range('0', null) }))).toBe(false);
  expect(isNothing(stake('x'))).toBe(false);
});

test.each([
  ['as printed', 1],
  ['? × 4.993 %', 2],
  ['50 % × 50 % × 50 % × 50 %', 4],
])('%s multiplies %i holdings', (arithmetic, factors) => {
  expect(factorsOf(arithmetic)).toBe(factors);
});
