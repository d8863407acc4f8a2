import type { ViewOf } from '../../facts/fact-view.ts';
import { isExact, percentText, type Interval } from '../../numbers/interval.ts';
import { percentWords, tellingPercent, type Share } from '../../numbers/percent.ts';
import { ONE, ZERO, compare, type Rational } from '../../numbers/rational.ts';
import type { Directness, Power } from '../../vocabulary/word-lists.ts';
import type { Block } from '../../holdings/blocks.ts';

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
  /** It only possibly holds on the day: it was last stated on an earlier one. */
  readonly possible?: boolean;
  /** It is a part of the votes, stated as such or reckoned from votes per share. */
  readonly ofVotes?: boolean;
  /** Other classes of the company's shares have other votes, and the class of these is not said. */
  readonly votesUnknown?: boolean;
  /** The block that several report as theirs, and who of them may vote it: it counts once. */
  readonly joint?: JointReport;
  /** Its shares are told again as those of another that the holder holds: chains count them there. */
  readonly again?: boolean;
  /** A later table that tells the largest holders does not name it: it counts in no total. */
  readonly retired?: boolean;
  /** A supposition changes how much the fact comes to. */
  readonly altered?: boolean;
}

export interface JointReport {
  readonly block: string;
  /** Absent where the source does not say who may vote. */
  readonly voting: Power | undefined;
  /** Only one party of the block is known, which reports it with others. */
  readonly unnamed?: boolean;
}

/**
 * A holding that is direct and indirect together has an unknown direct part, so nothing is multiplied with its figure.
 */
export function readEdge(
  { of: view, share: known, isWidened }: Block<ViewOf<'HOLDS'>>,
  share: Share,
  {
    nominee,
    retired,
    joint,
  }: { readonly nominee: boolean; readonly retired: boolean; readonly joint: JointReport | undefined },
): Edge {
  const { id, subject: holder, object: held, direct, interest } = view.fact;
  const base = {
    id,
    view,
    holder,
    held,
    directness: direct,
    nominee,
    ...(view.certainty === 'POSSIBLE' ? { possible: true } : {}),
    ...(interest === 'VOTES' ? { ofVotes: true } : {}),
    ...(joint === undefined ? {} : { joint }),
    ...(retired ? { retired } : {}),
  };
  if (direct === 'BOTH') {
    return {
      ...base,
      share: undefined,
      figure: undefined,
      text: share.percent === undefined ? '?' : `part of ${percentWords(share.percent, share.figure)}`,
    };
  }
  if (isWidened) return { ...base, share: known, figure: undefined, text: rangeText(known) };
  return { ...base, share: share.range, figure: share.figure, text: shareText(share) };
}

/** As printed, or from shares to three decimals: `86.1 %`; a range in words; `?`. */
export function shareText({ percent, figure, range }: Share): string {
  return percent === undefined ? rangeText(range) : percentWords(percent, figure);
}

/** `24.706 %`, `more than 50 %`, `25 % to 50 %`, or `?`. A figure that decimals cannot write is given to three. */
export function rangeText(range: Interval | undefined): string {
  if (range === undefined) return '?';
  if (isExact(range)) return percentWords(shortPercent(range.min), range.min);
  const [min, max] = [`${percentText(range.min)} %`, `${percentText(range.max)} %`];
  if (compare(range.max, ONE) === 0 && !range.maxExclusive)
    return `${range.minExclusive ? 'more than' : 'at least'} ${min}`;
  if (compare(range.min, ZERO) === 0) return `${range.maxExclusive ? 'less than' : 'at most'} ${max}`;
  return `${min} to ${max}`;
}

/** A fraction as percent text, to three decimals, and to more where these would say what it is not. */
export function shortPercent(fraction: Rational): string {
  return tellingPercent(fraction).replace(/\.?0+$/, '');
}
