import type { Holding } from '../../shared/facts.ts';
import { toPercentRange, type Interval } from '../../numbers/interval.ts';
import { partOfIssued, thousands, type Share } from '../../numbers/percent.ts';
import { compare, fromDecimal, ONE, ZERO } from '../../numbers/rational.ts';
import type { Language } from '../../vocabulary/languages.ts';
import { japaneseShare } from './japanese-holding.ts';

/**
 * `50,475 of 204,300 shares = 24.706 %`, `86.1 %`, `Share not stated`: how large a holding is, and how that was got.
 */
export function shareWords(holding: Holding, share: Share, language: Language): string {
  const issued = partOfIssued(share);
  if (issued !== undefined)
    return language === 'ja'
      ? `発行済株式${issued.whole}株のうち${issued.part}株`
      : `${issued.part} of ${issued.whole} shares issued`;
  return language === 'ja' ? japaneseShare(holding, share) : englishShare(holding, share);
}

function englishShare({ shares, percent: printed }: Holding, { percent, arithmetic, range }: Share): string {
  const counts = /^([\d,]+) \/ ([\d,]+) shares$/.exec(arithmetic ?? '');
  if (counts?.[1] !== undefined && counts[2] !== undefined && percent !== undefined) {
    const isOther = printed !== undefined && compare(fromDecimal(printed), fromDecimal(percent)) !== 0;
    return `${counts[1]} of ${counts[2]} shares = ${trimmed(percent)}${isOther ? ` (printed ${printed} %)` : ''}`;
  }
  const share =
    printed !== undefined ? `${printed} %` : percent !== undefined ? trimmed(percent) : range && boundsWords(range);
  const owned = shares === undefined ? undefined : `${thousands(shares)} shares`;
  if (share === undefined) return owned === undefined ? 'Share not stated' : `${owned}; the percentage is not stated`;
  return owned === undefined ? share : `${share}, ${owned}`;
}

/** `94.95 % to under 95.05 %`, `over 50 %`, `100 %`. Bounds that say nothing are left out. */
function boundsWords(range: Interval): string {
  const { min, max } = toPercentRange(range);
  if (compare(range.min, range.max) === 0) return `${min} %`;
  const isOpenAbove = compare(range.max, ONE) >= 0 && !range.maxExclusive;
  if (compare(range.min, ZERO) <= 0 && !range.minExclusive && !isOpenAbove)
    return `${range.maxExclusive ? 'under' : 'at most'} ${max} %`;
  if (isOpenAbove) return `${range.minExclusive ? 'over' : 'at least'} ${min} %`;
  return `${range.minExclusive ? 'over ' : ''}${min} % to ${range.maxExclusive ? 'under ' : ''}${max} %`;
}

/** Without zeros that carry nothing. */
function trimmed(percent: string): string {
  return `${percent.includes('.') ? percent.replace(/\.?0+$/, '') : percent} %`;
}
