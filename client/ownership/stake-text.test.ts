import { expect, test } from 'vitest';
import type { Stake } from './ownership-query.ts';
import { boundsBeside, byPathText, chainArithmetic, chainText, integratedText, stakeShare } from './stake-text.ts';

type Chain = Stake['chains'][number];
const company = (id: string) => ({ id, name: id });
const chain = (fields: Partial<Chain>): Chain => ({
  arithmetic: '86.1 % × 100 %', product: null, productPercent: null,
  steps: [
    { id: '1', holder: company('IIJ'), company: company('Tech') },
    { id: '2', holder: company('Tech'), company: company('Financial') },
  ],
  ...fields,
});
const stake = (fields: Partial<Stake>): Stake => ({
  party: { __typename: 'Company', id: 'x', name: 'x', kind: 'COMPANY' }, distance: 1, direct: null, stated: null, byPath: null,
  byPathPercent: null, integrated: null, integratedCorrected: null, controls: null, controlVotes: null, ownerUnknown: false, chains: [], ...fields,
});
const range = (min: string | null, max: string | null, maxExclusive = false) => ({ min, minExclusive: false, max, maxExclusive });

test('a chain shows its factors and their product; without a known product only the factors', () => {
  expect(chainText(chain({}))).toBe('IIJ → Tech → Financial');
  expect(chainArithmetic(chain({ productPercent: '86.100' }))).toBe('86.1 % × 100 % = 86.1 %');
  expect(chainArithmetic(chain({ product: range('85.61975', '86.15', true) }))).toBe('86.1 % × 100 % = 85.619 % to under 86.15 %');
  expect(chainArithmetic(chain({ arithmetic: '? × 4.993 %' }))).toBe('? × 4.993 %');
});

test('what is unknown along every chain is not known; along some it is a lower bound', () => {
  expect(byPathText(stake({}))).toBe('not known');
  expect(byPathText(stake({ byPath: range('24.706314243759', null) }))).toBe('at least 24.706 %');
  expect(byPathText(stake({ byPath: range('86.05', '86.15', true), byPathPercent: '86.100' }))).toBe('86.1 %');
  expect(stakeShare(stake({}))).toBeUndefined();
});

test('bounds stand beside a figure only where the sources round it', () => {
  expect(boundsBeside(stake({ byPath: range('86.05', '86.15', true), byPathPercent: '86.100' }))).toBe('86.05 % to under 86.15 %');
  expect(boundsBeside(stake({ byPath: range('6.13411649535', '6.13411649535'), byPathPercent: '6.134' }))).toBeUndefined();
});

test('the share with circles followed round is shown only where it differs', () => {
  const integrated = (percent: string | null) => ({ percent, definition: '', citation: '', range: range('44.4', null) });
  expect(integratedText(stake({ byPathPercent: '40.000', integrated: integrated('44.444') }))).toBe('44.444 %');
  expect(integratedText(stake({ byPathPercent: '40.000', integrated: integrated('40.000') }))).toBeUndefined();
  expect(integratedText(stake({ byPathPercent: '40.000', integrated: integrated(null) }))).toBe('at least 44.4 %');
});
