import type { ViewOf } from '../facts/fact-view.ts';
import { isExact, percentText, type Interval } from '../numbers/interval.ts';
import type { Share } from '../numbers/percent.ts';
import { multiply, ONE, rational, toShortDecimal, ZERO, compare, type Rational } from '../numbers/rational.ts';
import type { Directness } from '../vocabulary/words.ts';

/** One direct holding, as an arrow of the chart. */
export interface Edge {
  /** The fact's id; of a supposed holding one of its own. */
  readonly id: string;
  /** Undefined for a holding that is only supposed. */
  readonly view: ViewOf<'HOLDS'> | undefined;
  readonly holder: string;
  readonly held: string;
  readonly directness: Directness;
  /** Undefined when it is not known how much is held directly. */
  readonly share: Interval | undefined;
  /** The one figure behind the share, when it is one. */
  readonly figure: Rational | undefined;
  /** The share as it stands in a chain's arithmetic: `86.1 %`, `50 % to 60 %`, `?`. */
  readonly text: string;
  /** The holder keeps it for somebody who is not named. */
  readonly nominee: boolean;
  /** A supposition changes how much the fact comes to. */
  readonly altered?: boolean;
}

/** A holding that is direct and indirect together has an unknown direct part, so nothing is multiplied with its figure. */
export function readEdge(view: ViewOf<'HOLDS'>, share: Share, nominee: boolean): Edge {
  const { id, subject: holder, object: held, direct } = view.fact;
  const base = { id, view, holder, held, directness: direct, nominee };
  if (direct === 'BOTH') {
    return {
      ...base,
      share: undefined,
      figure: undefined,
      text: share.percent === undefined ? '?' : `part of ${share.percent} %`,
    };
  }
  return { ...base, share: share.range, figure: share.figure, text: shareText(share) };
}

/** As printed, or from shares to three decimals: `86.1 %`; a range in words; `?`. */
export function shareText({ percent, range }: Share): string {
  return percent === undefined ? rangeText(range) : `${percent} %`;
}

/** `24.706 %`, `more than 50 %`, `25 % to 50 %`, or `?`. A figure that decimals cannot write is given to three. */
export function rangeText(range: Interval | undefined): string {
  if (range === undefined) return '?';
  if (isExact(range)) return `${shortPercent(range.min)} %`;
  const [min, max] = [`${percentText(range.min)} %`, `${percentText(range.max)} %`];
  if (compare(range.max, ONE) === 0 && !range.maxExclusive)
    return `${range.minExclusive ? 'more than' : 'at least'} ${min}`;
  if (compare(range.min, ZERO) === 0) return `${range.maxExclusive ? 'less than' : 'at most'} ${max}`;
  return `${min} to ${max}`;
}

/** A fraction as percent text, to three decimals. */
export function shortPercent(fraction: Rational): string {
  return toShortDecimal(multiply(fraction, rational(100n)), 3);
}
