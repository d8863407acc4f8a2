import { LRUCache } from 'lru-cache';
import type { Holding } from '../shared/facts.ts';
import type { Interest } from '../vocabulary/word-lists.ts';
import { exactly, isExact, ofPercentBounds, ofPrintedPercent, type Interval } from './interval.ts';
import {
  compare,
  divide,
  fromDecimal,
  multiply,
  ONE,
  rational,
  subtract,
  toTellingDecimal,
  type Rational,
} from './rational.ts';

/** How large a holding is, as far as the sources say. Every field is undefined when they do not. */
export interface Share {
  /**
   * Percent as shown: three decimals, half up, or as many as tell it from a whole number, when it comes from shares;
   * else exactly as printed.
   */
  readonly percent?: string;
  /** "50,475 / 204,300 shares" or "as printed". */
  readonly arithmetic?: string;
  /** The figure behind `percent` as a fraction (1 is 100 %): exact from shares, the printed figure otherwise. */
  readonly figure?: Rational;
  /** What is certain: equal bounds from shares; the rounding interval of a printed figure; the bounds of a range. */
  readonly range?: Interval;
}

const HUNDRED = rational(100n);
const LEAST_SHOWN = rational(1n, 1000n);

/** What is counted of a whole. */
const NOUNS: Partial<Record<Interest, string>> = { SHARES: 'shares', VOTES: 'votes' };

/** Whether an interest is not known to be a share of anything: an amount of it makes nothing certain. */
export function isOfUnknownKind(interest: Interest): boolean {
  return interest === 'OTHER' || interest === 'UNKNOWN';
}

/**
 * Share = shares held / shares in issue, when both are stated for the same day; else the printed percentage; else the
 * printed range; else nothing; of votes, likewise over all votes. `outstanding` is the company's shares in issue on the
 * day the holding was last stated; `asOf` is the day of that figure in words, when it was last stated on an earlier
 * one: the arithmetic then says so. An interest of another or an unknown kind may be no share at all: of what is stated
 * of it only the most is certain, and no figure.
 */
export function shareOf(holding: Holding, outstanding: string | undefined, asOf?: string): Share {
  const stated = statedShare(holding, outstanding, asOf);
  if (!isOfUnknownKind(holding.interest) || stated.range === undefined) return stated;
  const { figure: _, range, ...rest } = stated;
  return { ...rest, range: { ...range, min: rational(0n), minExclusive: false } };
}

function statedShare(holding: Holding, outstanding: string | undefined, asOf: string | undefined): Share {
  const { shares, percent, percentMin, percentMax } = holding;
  const noun = NOUNS[holding.interest];
  if (shares !== undefined && noun !== undefined && outstanding !== undefined) {
    const whole = fromDecimal(outstanding);
    if (whole.num > 0n) {
      const figure = divide(fromDecimal(shares), whole);
      return {
        percent: tellingPercent(figure),
        arithmetic: `${thousands(shares)} / ${thousands(outstanding)} ${noun}${asOf === undefined ? '' : ` in issue on ${asOf}`}`,
        figure,
        range: exactly(figure),
      };
    }
  }
  if (percent !== undefined) return holding.exact === true ? exactShare(percent) : printed(percent);
  // No shares are no share of any whole, whatever its size.
  if (shares !== undefined && fromDecimal(shares).num === 0n) {
    return { percent: '0', arithmetic: 'no shares', figure: rational(0n), range: exactly(rational(0n)) };
  }
  if (percentMin !== undefined || percentMax !== undefined) {
    const { percentMinExclusive = false, percentMaxExclusive = false } = holding;
    const range = ofPercentBounds(percentMin, percentMinExclusive, percentMax, percentMaxExclusive);
    // Equal bounds are a figure, and exact.
    return percentMin !== undefined && isExact(range) ? exactShare(percentMin) : { range };
  }
  return {};
}

/**
 * The least that a number of shares can be where only the shares issued are stated for its day: the company's own are
 * among those and have no vote (Companies Act of Japan, Art. 308(2)). It may be all there is, unless `own` says how
 * many the company holds itself on that day: then it is at most its part of the others. A share of which anything is
 * known already stays as it is.
 */
export function atLeastOfIssued(holding: Holding, share: Share, issued: string, own?: string): Share {
  const { shares, interest } = holding;
  const whole = fromDecimal(issued);
  if (share.range !== undefined || shares === undefined || interest !== 'SHARES' || whole.num <= 0n) return share;
  const least = divide(fromDecimal(shares), whole);
  // More shares than were issued: of one of the two the source is wrong, and nothing follows.
  if (compare(least, ONE) > 0) return share;
  const others = own === undefined ? undefined : subtract(whole, fromDecimal(own));
  const most = others === undefined || others.num <= 0n ? ONE : divide(fromDecimal(shares), others);
  return {
    arithmetic: `at least ${thousands(shares)} / ${thousands(issued)} shares issued`,
    range: { min: least, minExclusive: false, max: compare(most, ONE) > 0 ? ONE : most, maxExclusive: false },
  };
}

/** The number and the shares issued of what `atLeastOfIssued` gave, with their thousands apart; undefined of others. */
export function partOfIssued({
  arithmetic = '',
}: Share): { readonly part: string; readonly whole: string } | undefined {
  const [, part, whole] = /^at least ([\d,]+) \/ ([\d,]+) shares issued$/.exec(arithmetic) ?? [];
  return part === undefined || whole === undefined ? undefined : { part, whole };
}

/** A figure that its source states as exact: "50" is 50 and not 49.5 to 50.5. */
function exactShare(percent: string): Share {
  const figure = divide(fromDecimal(percent), HUNDRED);
  return { percent, arithmetic: 'as printed', figure, range: exactly(figure) };
}

/** A fraction in percent to three decimals, and to more where three would show a whole number that it is not. */
export function tellingPercent(fraction: Rational): string {
  return toTellingDecimal(multiply(fraction, HUNDRED), 3);
}

/** In words: `24.706 %`, and for a share that three decimals would show as nothing `< 0.001 %`. */
export function percentWords(percent: string, figure: Rational = divide(fromDecimal(percent), HUNDRED)): string {
  const isLess = figure.num > 0n && compare(multiply(figure, HUNDRED), LEAST_SHOWN) < 0;
  return isLess ? '< 0.001 %' : `${percent} %`;
}

/**
 * Whether a source says that nothing is held: no shares, or a share of exactly zero. A printed "0 %" may be rounded.
 */
export function isNothing({ shares }: Pick<Holding, 'shares'>, { range }: Share): boolean {
  return (shares !== undefined && fromDecimal(shares).num === 0n) || range?.max.num === 0n;
}

/** The same few thousand percentages are printed over and over, and exact fractions take their time. */
const PRINTED = new LRUCache<string, Share>({ max: 10_000 });

function printed(percent: string): Share {
  const known = PRINTED.get(percent);
  if (known !== undefined) return known;
  const share = {
    percent,
    arithmetic: 'as printed',
    figure: divide(fromDecimal(percent), HUNDRED),
    range: ofPrintedPercent(percent),
  };
  PRINTED.set(percent, share);
  return share;
}

/** Decimal text with its thousands apart: "204300" is "204,300". */
export function thousands(decimal: string): string {
  const [whole = '', decimals] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
