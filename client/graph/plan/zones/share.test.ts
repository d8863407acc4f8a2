import { describe, expect, it } from 'vitest';
import { amountForHeading, amountForRow } from './money.ts';
import { lineWidth, ratioText, shareText, sumOf } from './share.ts';

const share = (percent: string | null, shares: string | null = null) => shareText({ percent, range: null, shares });
const range = (min: string | null, max: string | null, minExclusive = false, maxExclusive = false) =>
  shareText({ percent: null, range: { min, max, minExclusive, maxExclusive } });

describe('shareText', () => {
  it.each([
    ['24.706', '24.7 %'],
    ['4.993', '5.0 %'],
    ['100.0', '100 %'],
    ['100.000', '100 %'],
    ['51', '51 %'],
    ['86.1', '86.1 %'],
    ['0.012', '< 0.1 %'],
    // 19.95 rounds half away from zero, on its digits.
    ['19.95', '20.0 %'],
    ['99.96', '99.96 %'],
    // A majority by one share, or one less, is not half; the whole but for one share is not the whole.
    ['50.00005', '50.0001 %'],
    ['49.9999', '49.9999 %'],
    ['50.000', '50.0 %'],
    ['50.0000001', '> 50 %'],
    ['99.999999', '< 100 %'],
    ['24.96', '24.96 %'],
  ])('%s → %s', (percent, text) => {
    expect(share(percent)).toBe(text);
  });

  it('never makes a few shares nothing', () => {
    expect(share('0.000', '3')).toBe('< 0.1 %');
    expect(share('0.000', '0')).toBe('0.0 %');
  });

  it('keeps bounds as bounds and the unknown unknown', () => {
    expect(share(null)).toBe('?');
    expect(range('50', '100', true)).toBe('50–100 %');
    expect(range('0', '1.25')).toBe('0–1.3 %');
    expect(range('30', '49.9999999', false, true)).toBe('30–< 50 %');
    expect(range('50', null, true)).toBe('> 50 %');
    expect(range(null, '49', false, false)).toBe('≤ 49 %');
    expect(range(null, null)).toBe('?');
  });

  it('leaves out an upper bound that says nothing, and rounds no lower bound up', () => {
    expect(range('0.150345', '100')).toBe('≥ 0.1 %');
    expect(range('0.1', '100')).toBe('≥ 0.1 %');
    expect(range('0.0999', '100')).toBe('> 0 %');
    expect(range('0', '100')).toBe('?');
    expect(range('9.99', '100')).toBe('≥ 9.9 %');
    expect(range('10', '100')).toBe('10–100 %');
    expect(range('9.99', '99.9')).toBe('10.0–99.9 %');
    expect(range('33.36', null)).toBe('≥ 33.3 %');
    expect(range('50.0003', null)).toBe('≥ 50.0003 %');
  });
});

describe('bounds that round to the same', () => {
  it.each([
    ['0.0002', '0.0004', '< 0.1 %'],
    ['0', '0.0004', '< 0.1 %'],
    // One step further, 0.1 % and more is told.
    ['0.0002', '0.06', '< 0.1–0.1 %'],
    ['24.68', '24.72', '24.7 %'],
    ['24.68', '24.76', '24.7–24.8 %'],
  ])('%s to %s is %s', (min, max, text) => {
    expect(range(min, max)).toBe(text);
  });
});

describe('figures', () => {
  it('grows a line with the root of the share', () => {
    expect(lineWidth(100)).toBeCloseTo(4.1);
    expect(lineWidth(25) - 0.5).toBeCloseTo((lineWidth(100) - 0.5) / 2);
    expect(lineWidth(0.01)).toBe(lineWidth(1));
  });

  it('adds decimals exactly', () => {
    expect(sumOf(['0.1', '0.2'])).toBe('0.3');
    expect(sumOf(['2000000000', '1590000000', '700000000.5'])).toBe('4290000000.5');
    expect(sumOf([])).toBeUndefined();
  });

  it('gives ratios rounded on integers', () => {
    expect(ratioText(133692n, 204300n)).toBe('65.4 %');
    expect(ratioText(4n, 13n)).toBe('30.8 %');
    expect(ratioText(1n, 1n)).toBe('100 %');
    expect(ratioText(500_001n, 1_000_001n)).toBe('50.00005 %');
    expect(ratioText(1n, 2n)).toBe('50.0 %');
    expect(ratioText(10n ** 30n + 1n, 2n * 10n ** 30n)).toBe('> 50 %');
    expect(ratioText(10n ** 30n - 1n, 2n * 10n ** 30n)).toBe('< 50 %');
  });

  it('shortens money', () => {
    expect(amountForRow('2000000000', 'JPY')).toBe('¥2,000 m');
    expect(amountForRow('54644000', 'JPY')).toBe('¥55 m');
    expect(amountForRow('400000', 'JPY')).toBe('¥400,000');
    expect(amountForRow(null, 'JPY')).toBe('?');
    expect(amountForHeading('6290000000', 'JPY')).toBe('¥6.29 bn');
    expect(amountForHeading('290000000', 'JPY')).toBe('¥290 m');
  });
});
