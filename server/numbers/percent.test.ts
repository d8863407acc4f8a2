import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Holding } from '../shared/facts.ts';
import {
  addIntervals,
  exactly,
  isExact,
  multiplyIntervals,
  ofPrintedPercent,
  toPercentRange,
  type Interval,
} from './interval.ts';
import { atLeastOfIssued, isNothing, percentWords, shareOf, thousands } from './percent.ts';
import {
  compare,
  divide,
  fromDecimal,
  larger,
  multiply,
  rational,
  smaller,
  toDecimal,
  toShortDecimal,
} from './rational.ts';
import { fact } from '../../test/support/worlds/loaded-world.ts';

const holding = (fields: Partial<Holding>) => fact('HOLDS', 'h', 'a', 'b', fields);
const rangeOf = (fields: Partial<Holding>, outstanding?: string) => {
  const { range } = shareOf(holding(fields), outstanding);
  return range && toPercentRange(range);
};

describe('an interest of an unknown kind', () => {
  it.each([
    [{ percent: '60', exact: true }, 60, false],
    [{ percent: '60' }, 60.5, true],
    [{ percentMin: '25', percentMinExclusive: true, percentMax: '50' }, 50, false],
    [{ percentMin: '75', percentMax: '100', percentMaxExclusive: true }, 100, true],
  ])('of %j may be nothing, and at most what is stated', (fields, most, maxExclusive) => {
    const range = { min: rational(0n), minExclusive: false, max: rational(BigInt(most * 10), 1000n), maxExclusive };
    for (const interest of ['UNKNOWN', 'OTHER'] as const) {
      const share = shareOf(holding({ interest, ...fields }), undefined);
      expect(share.figure).toBeUndefined();
      expect(share.range).toEqual(range);
    }
  });
  it('without any amount is unknown, and shares of it count of no whole', () => {
    expect(shareOf(holding({ interest: 'UNKNOWN' }), '100')).toEqual({});
    expect(shareOf(holding({ interest: 'UNKNOWN', shares: '60' }), '100')).toEqual({});
  });
});

describe('shares of which only the shares issued are stated', () => {
  const leastOf = (fields: Partial<Holding>, issued: string, before = shareOf(holding(fields), undefined)) =>
    atLeastOfIssued(holding(fields), before, issued);
  it.each([
    ['499', { num: 499n, den: 1000n }],
    ['500', { num: 1n, den: 2n }],
    ['501', { num: 501n, den: 1000n }],
    ['1000', { num: 1n, den: 1n }],
  ])('%s of 1,000 are at least that part, for the company may hold some itself', (shares, min) => {
    const share = leastOf({ shares }, '1000');
    expect(share.range).toEqual({ min, minExclusive: false, max: rational(1n), maxExclusive: false });
    expect(share.figure).toBeUndefined();
    expect(share.percent).toBeUndefined();
  });
  it('are told as they are stated, without a percentage', () => {
    expect(leastOf({ shares: '2000' }, '1298690000').arithmetic).toBe('at least 2,000 / 1,298,690,000 shares issued');
  });
  it('stay what is printed, in bounds or nothing where that is known', () => {
    for (const fields of [
      { shares: '400', percent: '41.2' },
      { shares: '400', percentMin: '25', percentMax: '50' },
      { shares: '0' },
    ])
      expect(leastOf(fields, '1000')).toEqual(shareOf(holding(fields), undefined));
  });
  it('tell nothing of votes, of a company without shares, or where they are more than all', () => {
    expect(leastOf({ shares: '400', interest: 'VOTES' }, '1000')).toEqual({});
    expect(leastOf({ shares: '400' }, '0')).toEqual({});
    expect(leastOf({ shares: '1001' }, '1000')).toEqual({});
  });
});

describe('a holding given in shares', () => {
  // 50475 / 204300 = 0.24706314…; 10200 / 204300 = 0.0499265…
  it.each([
    ['50475', '24.706', '50,475 / 204,300 shares'],
    ['10200', '4.993', '10,200 / 204,300 shares'],
    ['204300', '100.000', '204,300 / 204,300 shares'],
    ['0', '0.000', '0 / 204,300 shares'],
  ])('of %s shares out of 204,300 is %s %%', (shares, percent, arithmetic) => {
    expect(shareOf(holding({ shares, percent: '5.0' }), '204300')).toMatchObject({ percent, arithmetic });
  });

  it('rounds a half up: 1 of 16 shares is 6.25 %, 1 of 200,000 is 0.001 %', () => {
    expect(shareOf(holding({ shares: '1' }), '16').percent).toBe('6.250');
    expect(shareOf(holding({ shares: '1' }), '200000').percent).toBe('0.001');
    expect(shareOf(holding({ shares: '1' }), '2000000').percent).toBe('0.0001');
    // 100 / 200,001 = 0.000499997…
    expect(shareOf(holding({ shares: '1' }), '200001').percent).toBe('0.0005');
  });

  it('never reads as nothing, half or the whole where it is one share off, whatever the size of the whole', () => {
    const whole = `1${'0'.repeat(31)}`;
    const half = 5n * 10n ** 30n;
    const zeros = '0'.repeat(28);
    expect(shareOf(holding({ shares: '1' }), whole).percent).toBe(`0.${zeros}1`);
    expect(shareOf(holding({ shares: String(half + 1n) }), whole).percent).toBe(`50.${zeros}1`);
    expect(rangeOf({ shares: '1' }, whole)?.min).toBe(`0.${zeros}1`);
    expect(rangeOf({ shares: String(2n * half - 1n) }, whole)?.max).not.toBe('100');
  });

  it('is exact, so both bounds are equal', () => {
    const { range } = shareOf(holding({ shares: '1' }), '3');
    expect(range && isExact(range)).toBe(true);
    expect(rangeOf({ shares: '1' }, '4')).toEqual({ min: '25', minExclusive: false, max: '25', maxExclusive: false });
    expect(rangeOf({ shares: '1' }, '3')?.min).toBe('33.333333333333');
  });

  it('falls back to the printed figure when the shares in issue are not known', () => {
    expect(shareOf(holding({ shares: '10200', percent: '5.0' }), undefined)).toMatchObject({
      percent: '5.0',
      arithmetic: 'as printed',
    });
    expect(shareOf(holding({ shares: '10200' }), undefined)).toEqual({});
  });

  it('says of which day the shares in issue are, when they were last stated before', () => {
    // 12783 / 206478 = 0.0619097…
    expect(shareOf(holding({ shares: '12783' }), '206478', '2007-05-11')).toMatchObject({
      percent: '6.191',
      arithmetic: '12,783 / 206,478 shares in issue on 2007-05-11',
    });
  });

  it('of none is nothing, whatever the whole', () => {
    expect(rangeOf({ shares: '0' })).toEqual({ min: '0', minExclusive: false, max: '0', maxExclusive: false });
  });

  it('of none of a whole of none is nothing, and of some of it has no share', () => {
    expect(shareOf(holding({ shares: '0' }), '0')).toEqual({
      percent: '0',
      arithmetic: 'no shares',
      figure: rational(0n),
      range: exactly(rational(0n)),
    });
    expect(shareOf(holding({ shares: '5' }), '0')).toEqual({});
    expect(shareOf(holding({ shares: '5', percent: '40' }), '0').percent).toBe('40');
  });

  it('counts votes as votes', () => {
    expect(shareOf(holding({ shares: '10', interest: 'VOTES' }), '40')).toMatchObject({
      percent: '25.000',
      arithmetic: '10 / 40 votes',
    });
  });

  it('does not divide options or votes by shares', () => {
    expect(shareOf(holding({ shares: '10', interest: 'OPTIONS' }), '100')).toEqual({});
  });
});

describe('a printed percentage', () => {
  it.each([
    ['5.0', '4.95', '5.05', true],
    ['5', '4.5', '5.5', true],
    ['86.1', '86.05', '86.15', true],
    ['0.0', '0', '0.05', true],
    ['100', '99.5', '100', false],
    ['100.0', '99.95', '100', false],
    ['99.5', '99.45', '99.55', true],
  ])('%s stands for the figures that round to it', (percent, min, max, maxExclusive) => {
    expect(rangeOf({ percent })).toEqual({ min, minExclusive: false, max, maxExclusive });
  });

  it('is shown as printed', () => {
    expect(shareOf(holding({ percent: '100.0' }), undefined).percent).toBe('100.0');
  });
});

describe('a figure stated as exact', () => {
  it('is that figure and nothing round it: 50 is no 49.5 to 50.5', () => {
    expect(shareOf(holding({ percent: '50', exact: true }), undefined)).toEqual({
      percent: '50',
      arithmetic: 'as printed',
      figure: rational(1n, 2n),
      range: exactly(rational(1n, 2n)),
    });
    // The same text without it is the printed figure, whichever was asked first.
    expect(rangeOf({ percent: '50' })?.min).toBe('49.5');
    expect(rangeOf({ percent: '50', exact: true })?.min).toBe('50');
    expect(rangeOf({ percent: '50', exact: false })?.max).toBe('50.5');
  });
  it('is what two equal bounds are', () => {
    expect(shareOf(holding({ percentMin: '50', percentMax: '50' }), undefined)).toEqual({
      percent: '50',
      arithmetic: 'as printed',
      figure: rational(1n, 2n),
      range: exactly(rational(1n, 2n)),
    });
    expect(shareOf(holding({ percentMin: '50', percentMax: '50.01' }), undefined)).not.toHaveProperty('percent');
    // Every share is at most the whole, so "100 or more" is the whole.
    expect(shareOf(holding({ percentMin: '100' }), undefined).percent).toBe('100');
    // "0 or less" is nothing, but no figure was stated from below.
    expect(shareOf(holding({ percentMax: '0' }), undefined)).toEqual({ range: exactly(rational(0n)) });
  });
});

describe('a share in words', () => {
  it.each([
    ['24.706', undefined, '24.706 %'],
    ['0', undefined, '0 %'],
    ['0.001', undefined, '0.001 %'],
    ['0.0009', undefined, '< 0.001 %'],
    ['0.001', rational(1n, 100_000n), '0.001 %'],
    ['0.001', rational(1n, 100_001n), '< 0.001 %'],
    ['0.000', rational(0n), '0.000 %'],
  ])('%s, figure %o: %s', (percent, figure, words) => {
    expect(percentWords(percent, figure)).toBe(words);
  });
});

describe('nothing held', () => {
  const nothing = (fields: Partial<Holding>, outstanding?: string) =>
    isNothing(holding(fields), shareOf(holding(fields), outstanding));
  it('is no shares, or exactly nothing', () => {
    expect(nothing({ shares: '0' })).toBe(true);
    expect(nothing({ shares: '0', percent: '10' })).toBe(true);
    expect(nothing({ percent: '0', exact: true })).toBe(true);
    expect(nothing({ percentMax: '0' })).toBe(true);
  });
  it('is not what is small, rounded, or not known', () => {
    expect(nothing({ shares: '1' }, '1000000000')).toBe(false);
    expect(nothing({ shares: '1' })).toBe(false);
    expect(nothing({ percent: '0' })).toBe(false);
    expect(nothing({ percentMax: '0.001' })).toBe(false);
    expect(nothing({})).toBe(false);
  });
});

describe('a range', () => {
  it('stays a range, with the bounds it excludes', () => {
    expect(rangeOf({ percentMin: '25', percentMinExclusive: true, percentMax: '50' })).toEqual({
      min: '25',
      minExclusive: true,
      max: '50',
      maxExclusive: false,
    });
    expect(rangeOf({ percentMin: '25', percentMax: '50' })).toEqual({
      min: '25',
      minExclusive: false,
      max: '50',
      maxExclusive: false,
    });
    expect(rangeOf({ percentMax: '50', percentMaxExclusive: true })).toEqual({
      min: '0',
      minExclusive: false,
      max: '50',
      maxExclusive: true,
    });
    expect(rangeOf({ percentMin: '50', percentMinExclusive: true })).toEqual({
      min: '50',
      minExclusive: true,
      max: '100',
      maxExclusive: false,
    });
  });
  it('gives no single figure, and nothing known gives nothing', () => {
    expect(shareOf(holding({ percentMin: '25' }), undefined)).not.toHaveProperty('percent');
    expect(shareOf(holding({}), '204300')).toEqual({});
  });
});

const share = fc
  .tuple(fc.bigInt({ min: 0n, max: 1000n }), fc.bigInt({ min: 1n, max: 1000n }))
  .map(([a, b]) => rational(a, a + b));
const interval: fc.Arbitrary<[Interval, ReturnType<typeof rational>]> = fc.tuple(share, share, share).map((three) => {
  const [min, inside, max] = [...three].sort(compare) as [(typeof three)[0], (typeof three)[0], (typeof three)[0]];
  return [{ min, minExclusive: compare(min, inside) < 0, max, maxExclusive: compare(inside, max) < 0 }, inside];
});
const holdsIn = (value: ReturnType<typeof rational>, { min, minExclusive, max, maxExclusive }: Interval) =>
  (minExclusive ? compare(min, value) < 0 : compare(min, value) <= 0) &&
  (maxExclusive ? compare(value, max) < 0 : compare(value, max) <= 0);

describe('interval arithmetic', () => {
  it('86.1 % of 100 % exactly is 86.1 %', () => {
    expect(toPercentRange(multiplyIntervals(ofPrintedPercent('86.1'), exactly(rational(1n))))).toEqual({
      min: '86.05',
      minExclusive: false,
      max: '86.15',
      maxExclusive: true,
    });
  });
  it('the sum and the product of two values lie in the sum and the product of their intervals', () => {
    fc.assert(
      fc.property(
        interval,
        interval,
        ([a, x], [b, y]) =>
          holdsIn(multiply(x, y), multiplyIntervals(a, b)) &&
          holdsIn(rational(x.num * y.den + y.num * x.den, x.den * y.den), addIntervals(a, b)),
      ),
    );
  });
});

describe('fractions', () => {
  it('writes what it reads, without floating point', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: 0, max: 12 }), (n, places) => {
        const value = divide(rational(n), rational(10n ** BigInt(places)));
        expect(fromDecimal(toDecimal(value, places))).toEqual(value);
        expect(fromDecimal(toShortDecimal(value, places))).toEqual(value);
      }),
    );
  });
  it('rounds down and up along the number line, halves away from zero', () => {
    const third = rational(-1n, 3n);
    expect([toDecimal(third, 1, 'DOWN'), toDecimal(third, 1, 'UP'), toDecimal(rational(-1n, 20n), 1)]).toEqual([
      '-0.4',
      '-0.3',
      '-0.1',
    ]);
    expect(toDecimal(rational(1n, 100n), 1)).toBe('0.0');
    expect(toDecimal(rational(-1n, 100n), 1)).toBe('0.0');
  });
  it('is divided by another: a half by a third is one and a half', () => {
    expect(divide(rational(1n, 2n), rational(1n, 3n))).toEqual(rational(3n, 2n));
    expect(divide(rational(3n, 4n), rational(-5n, 7n))).toEqual({ num: -21n, den: 20n });
  });
  it('keeps its sign above the line, and is in lowest terms', () => {
    expect(rational(6n, -4n)).toEqual({ num: -3n, den: 2n });
    expect(rational(-6n, -4n)).toEqual({ num: 3n, den: 2n });
    expect(rational(0n, -4n)).toEqual({ num: 0n, den: 1n });
  });
  it('of two the smaller and the larger', () => {
    const [third, half] = [rational(1n, 3n), rational(1n, 2n)];
    expect([smaller(third, half), smaller(half, third), larger(third, half), larger(half, third)]).toEqual([
      third,
      third,
      half,
      half,
    ]);
  });
  it('that decimals write whole is not rounded outward', () => {
    expect([toDecimal(rational(1n, 2n), 1, 'UP'), toDecimal(rational(-1n, 2n), 1, 'DOWN')]).toEqual(['0.5', '-0.5']);
    expect(toShortDecimal(rational(100n), 2)).toBe('100');
    expect(toShortDecimal(rational(1n, 4n), 5)).toBe('0.25');
    expect(toShortDecimal(rational(1n, 3n), 2, 'UP')).toBe('0.34');
    expect(toShortDecimal(rational(100n), 0)).toBe('100');
  });
  it('refuses what is no decimal and what cannot be divided', () => {
    expect(() => fromDecimal('1,000')).toThrow('"1,000" is not a decimal number');
    expect(() => divide(rational(1n), rational(0n))).toThrow('a fraction needs a denominator other than zero');
    for (const text of ['', '1.', '.5', '1e3', '1,000']) expect(() => fromDecimal(text)).toThrow(RangeError);
    expect(() => rational(1n, 0n)).toThrow(RangeError);
  });
  it('sets thousands apart', () => {
    expect(['7', '1000', '204300', '2000000000', '1234.5678'].map(thousands)).toEqual([
      '7',
      '1,000',
      '204,300',
      '2,000,000,000',
      '1,234.5678',
    ]);
  });
});
