import type { ViewOf } from '../facts/fact-view.ts';
import { percentText, type Interval } from '../facts/interval.ts';
import type { Share } from '../facts/percent.ts';
import type { Rational } from '../facts/rational.ts';

/** One direct holding, as an arrow of the chart. */
export interface Edge {
  readonly view: ViewOf<'HOLDS'>;
  readonly holder: string;
  readonly held: string;
  /** Undefined when it is not known how much is held directly. */
  readonly share: Interval | undefined;
  /** The one figure behind the share, when it is one. */
  readonly figure: Rational | undefined;
  /** The share as it stands in a chain's arithmetic: `86.1 %`, `50 % to 60 %`, `?`. */
  readonly text: string;
  /** The holder keeps it for somebody who is not named. */
  readonly nominee: boolean;
}

/** A holding that is direct and indirect together has an unknown direct part, so nothing is multiplied with its figure. */
export function readEdge(view: ViewOf<'HOLDS'>, share: Share, nominee: boolean): Edge {
  const { subject: holder, object: held, direct } = view.fact;
  const base = { view, holder, held, nominee };
  if (direct === 'BOTH') {
    return { ...base, share: undefined, figure: undefined, text: share.percent === undefined ? '?' : `part of ${share.percent} %` };
  }
  return { ...base, share: share.range, figure: share.figure, text: shareText(share) };
}

function shareText({ percent, range }: Share): string {
  if (percent !== undefined) return `${percent} %`;
  if (range === undefined) return '?';
  const [min, max] = [`${percentText(range.min)} %`, `${percentText(range.max)} %`];
  if (range.max.num === range.max.den) return `${range.minExclusive ? 'more than' : 'at least'} ${min}`;
  if (range.min.num === 0n) return `${range.maxExclusive ? 'less than' : 'at most'} ${max}`;
  return `${min} to ${max}`;
}
