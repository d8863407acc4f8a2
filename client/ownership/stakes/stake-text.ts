import { boundsText, compareDecimals, percentText, rounded, widened } from '../../lib/figures.ts';
import type { ExplainedStake } from './explained-query.ts';
import type { ChartLink, Stake } from '../ownership-query.ts';
import { say } from './messages/words.ts';

/** After a figure that a source gives for direct and indirect holdings together, where there is little room. */
export const WITH_INDIRECT = say('withIndirect');

/** A figure that a source gives for a holding as a whole. */
interface Whole {
  readonly percent: string;
  /** `98.8 % stated, direct and indirect together`, `0.007 % stated as indirect` */
  readonly words: string;
  /** The same where there is little room. */
  readonly short: string;
}

/**
 * What a source states of a holding that is indirect too or only, where neither its direct part nor what comes along
 * chains is known; undefined where nothing is stated so.
 */
export function wholeOf({ stated, direct, directShare, byPathPercent, byPath }: Stake): Whole | undefined {
  if (stated?.percent == null || directShare !== null || byPathPercent !== null || byPath?.min != null)
    return undefined;
  const { percent } = stated;
  const text = percentText(percent);
  if (stated.direct === 'BOTH')
    return { percent, words: say('textStatedDirectAndIndirectTogether', { text }), short: `${text} ${WITH_INDIRECT}` };
  return stated.direct === 'INDIRECT' && direct === null
    ? { percent, words: say('textStatedAsIndirect', { text }), short: say('textIndirect', { text }) }
    : undefined;
}

/** Whether nothing at all is held: a source states zero, and nothing comes along chains. */
export function isNothing({ directShare, byPath }: Stake): boolean {
  return isZero(directShare) && isZero(byPath);
}

/** Whether a holding is one of nothing. */
export function isOfNothing({ share }: ChartLink): boolean {
  return isZero(share);
}

/** Whether a share is known to be none. */
export function isZero(share: Stake['byPath']): boolean {
  return share !== null && share.max !== null && compareDecimals(share.max, '0') === 0;
}

/**
 * The share by which a stake is ordered: along all chains when known, else the stated or direct one; undefined when
 * unknown.
 */
export function stakeShare(stake: Stake): string | undefined {
  return stake.byPathPercent ?? stake.byPath?.min ?? wholeOf(stake)?.percent ?? stake.directPercent ?? undefined;
}

export function compareShares(a: string | undefined, b: string | undefined): number {
  return compareDecimals(a ?? '0', b ?? '0');
}

/**
 * What is held along all chains together: one figure where the sources allow it, bounds where they are rounded, what a
 * source states for all of it. Where only the most is known that round all circles can come together, chains are no
 * more.
 */
export function byPathText(stake: Stake): string {
  if (stake.byPathPercent !== null) return percentText(stake.byPathPercent);
  const bounds = stake.byPath && boundsText(widened(stake.byPath, 3));
  return bounds ?? wholeOf(stake)?.words ?? atMost(stake) ?? say('notKnown');
}

/** `at most 1.679 %`, where of the integrated share nothing else is known. */
export function atMost({ integrated }: Pick<Stake, 'integrated'>): string | undefined {
  if (integrated?.percent !== null) return undefined;
  const { min, max } = integrated.range;
  return max !== null && (min === null || compareDecimals(min, '0') === 0)
    ? boundsText(widened({ ...integrated.range, min: null, minExclusive: false }, 3))
    : undefined;
}

/**
 * How an integrated share comes about: `40 % along chains + 4.444 % that comes round circles`. Undefined where nothing
 * comes round, or not both figures are known.
 */
export function integratedArithmetic({ integrated, byPathPercent }: Stake): string | undefined {
  if (integrated?.percent == null || byPathPercent === null) return undefined;
  const round = difference(rounded(integrated.percent, 3), rounded(byPathPercent, 3));
  return round.startsWith('-') || !/[1-9]/.test(round)
    ? undefined
    : say('byPathPercentAlongChainsRoundThatComes', {
        byPathPercent: percentText(byPathPercent),
        round: percentText(round),
      });
}

/** The bounds behind a figure that the sources give only rounded; undefined when the figure is exact. */
export function boundsBeside({ byPath, byPathPercent }: Stake): string | undefined {
  if (byPathPercent === null || !byPath || byPath.min === byPath.max) return undefined;
  return boundsText(widened(byPath, 3));
}

/** `Internet Initiative Japan Inc. → IIJ Technology Inc. → IIJ Financial Systems Inc.` */
export function chainText(chain: ExplainedStake['chains'][number]): string {
  const [first] = chain.links;
  return [first?.holder.name, ...chain.links.map((link) => link.company.name)].filter(Boolean).join(' → ');
}

/** `86.1 % × 100 % = 86.1 %`; bounds where a share is a range, only the factors when one is not known. */
export function chainArithmetic({ arithmetic, product, productPercent }: Stake['chains'][number]): string {
  if (!isProduct(arithmetic)) return arithmetic;
  const result = productPercent === null ? product && boundsText(widened(product, 3)) : percentText(productPercent);
  return result === null || result === undefined ? arithmetic : `${arithmetic} = ${result}`;
}

/** Whether a chain has more than one holding. */
export function isProduct(arithmetic: string): boolean {
  return arithmetic.includes('×');
}

/** How many holdings are multiplied along a chain. */
export function factorsOf(arithmetic: string): number {
  return arithmetic.split('×').length;
}

/** What one decimal is more than another, as exact decimal text. */
function difference(a: string, b: string): string {
  const places = Math.max(a.split('.')[1]?.length ?? 0, b.split('.')[1]?.length ?? 0);
  const units = (text: string) => {
    const [whole = '0', decimals = ''] = text.split('.');
    return BigInt(whole + decimals.padEnd(places, '0'));
  };
  const rest = units(a) - units(b);
  const digits = String(rest < 0n ? -rest : rest).padStart(places + 1, '0');
  return `${rest < 0n ? '-' : ''}${digits.slice(0, digits.length - places)}${places > 0 ? `.${digits.slice(-places)}` : ''}`;
}
