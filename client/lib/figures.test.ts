import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  amountInShort,
  amountText,
  boundsText,
  compareDecimals,
  grouped,
  percentText,
  rounded,
  openAbove,
  widened,
} from './figures.ts';

test('amounts keep every digit', () => {
  expect(amountText('2000000000', 'JPY')).toBe('¥2,000,000,000');
  expect(amountText('1234.50', 'USD')).toBe('US$1,234.50');
  expect(amountText('-500', null)).toBe('−500');
  expect(amountText('12', 'SEK')).toBe('SEK 12');
});

test('short amounts are in millions only where nothing is lost', () => {
  expect(amountInShort('2000000000', 'JPY')).toBe('¥2,000 m');
  expect(amountInShort('4593000000', 'JPY')).toBe('¥4,593 m');
  expect(amountInShort('4593123000', 'JPY')).toBe('¥4,593,123,000');
});

test('percentages drop only zeros that carry nothing', () => {
  expect(percentText('24.706')).toBe('24.706 %');
  expect(percentText('100.000')).toBe('100 %');
  expect(percentText('100')).toBe('100 %');
});

test('bounds are said as bounds', () => {
  const bounds = (min: string | null, minExclusive: boolean, max: string | null, maxExclusive: boolean) =>
    boundsText({ min, minExclusive, max, maxExclusive });
  expect(bounds('4.95', false, '5.05', true)).toBe('4.95 % to under 5.05 %');
  expect(bounds('50', true, null, false)).toBe('over 50 %');
  expect(bounds(null, false, '20', true)).toBe('under 20 %');
  expect(bounds('100', false, '100.0', false)).toBe('100 %');
  expect(bounds(null, false, null, false)).toBeUndefined();
});

test('rounding is done on digits: halves go away from zero, and 19.999976 stays under 20 at four decimals', () => {
  expect(rounded('24.7063', 1)).toBe('24.7');
  expect(rounded('4.95', 1)).toBe('5.0');
  expect(rounded('99.96', 1)).toBe('100.0');
  expect(rounded('19.999976', 4)).toBe('20.0000');
  expect(rounded('19.999976', 5)).toBe('19.99998');
  expect(rounded('0.04', 1)).toBe('0.0');
  expect(rounded('-0.06', 1)).toBe('-0.1');
  expect(rounded('7', 1)).toBe('7');
});

test('the order of decimals is that of the numbers', () => {
  fc.assert(
    fc.property(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: -99_999, max: 99_999 }), (a, b) => {
      const text = (n: number) =>
        `${n < 0 ? '-' : ''}${String(Math.floor(Math.abs(n) / 100))}.${String(Math.abs(n) % 100).padStart(2, '0')}`;
      expect(Math.sign(compareDecimals(text(a), text(b)))).toBe(Math.sign(a - b));
    }),
  );
  expect(compareDecimals('5', '5.000')).toBe(0);
  expect(compareDecimals('10', '9.9')).toBeGreaterThan(0);
});

test('groups of three from the right', () => {
  expect(grouped('204300')).toBe('204,300');
  expect(grouped('100')).toBe('100');
  expect(grouped('1000.5')).toBe('1,000.5');
});

test('bounds with fewer decimals hold at least what the exact ones hold', () => {
  const exact = { min: '24.706314243759', minExclusive: true, max: '81.9950001', maxExclusive: true };
  expect(widened(exact, 3)).toEqual({ min: '24.706', minExclusive: false, max: '81.996', maxExclusive: false });
  expect(widened({ min: '4.95', minExclusive: false, max: '5.05', maxExclusive: true }, 3)).toEqual({
    min: '4.95',
    minExclusive: false,
    max: '5.05',
    maxExclusive: true,
  });
  expect(widened({ min: null, minExclusive: false, max: '99.9999', maxExclusive: false }, 3).max).toBe('100.000');
});

test('a little that the places leave nothing of is more than nothing, and nothing exactly stays it', () => {
  const from = (min: string) => widened({ min, minExclusive: false, max: null, maxExclusive: false }, 3);
  expect(from('0.0006')).toMatchObject({ min: '0.000', minExclusive: true });
  expect(from('0.001')).toMatchObject({ min: '0.001', minExclusive: false });
  expect(from('0')).toMatchObject({ min: '0', minExclusive: false });
  expect(from('0.0000')).toMatchObject({ min: '0.000', minExclusive: false });
});

test('that it is all at most is left out beside less than 10 %, and so is that it is nothing at least', () => {
  const between = (min: string | null, max: string | null, minExclusive = false) => {
    const told = openAbove({ min, minExclusive, max, maxExclusive: false });
    return [told.min, told.max];
  };
  expect(between('9.999', '100')).toEqual(['9.999', null]);
  expect(between('10', '100')).toEqual(['10', '100']);
  expect(between('9.999', '99.999')).toEqual(['9.999', '99.999']);
  expect(between('0', '100')).toEqual([null, null]);
  expect(between('0', '100', true)).toEqual(['0', null]);
  expect(between('0', '99')).toEqual(['0', '99']);
  expect(between(null, '100')).toEqual([null, '100']);
  expect(between('0', null)).toEqual(['0', null]);
});
