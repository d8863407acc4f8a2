import type { Holding } from '../../shared/facts.ts';
import { percentText, toPercentRange, type Interval } from '../../numbers/interval.ts';
import { percentWords, thousands, type Share } from '../../numbers/percent.ts';
import { compare, fromDecimal, ONE, ZERO } from '../../numbers/rational.ts';
import type { Interest } from '../../vocabulary/word-lists.ts';
import type { ViewOf } from '../fact-view.ts';
import { JAPANESE_WORDING } from './japanese-wording.ts';
import { isOver } from './wording.ts';

/** What a number of a holding counts, behind the number. */
const COUNTED: Readonly<Record<Interest, string>> = {
  SHARES: '株',
  VOTES: '個の議決権',
  OPTIONS: '株（新株予約権等の目的株式）',
  BOARD_APPOINTMENT: '席の選任権',
  DOMINANT_INFLUENCE: '口の持分',
  VETO: '口の持分',
  PROFIT: '口の持分',
  ASSETS_ON_DISSOLUTION: '口の持分',
  ARRANGEMENT_ROLE: '口の持分',
  CONTRACT: '口の持分',
  OTHER: '口の持分',
  UNKNOWN: '口の持分',
};

const POWERS: Partial<Record<Interest, string>> = {
  BOARD_APPOINTMENT: '役員の選任・解任権',
  DOMINANT_INFLUENCE: '重要な影響力または支配',
  VETO: '拒否権',
  PROFIT: '利益の分配を受ける権利',
  ASSETS_ON_DISSOLUTION: '解散時に財産を受ける権利',
  ARRANGEMENT_ROLE: '取決めにおける役割',
  CONTRACT: '契約上の権利',
};

/** 「XはYの50,475株（24.706 %）を保有している」「XはYの割合不明の持分を保有している」 */
export function japaneseHolding(view: ViewOf<'HOLDS'>, share: Share, holder: string, company: string): string {
  const holding = view.fact;
  const verb = holding.planned === true ? 'する予定である' : isOver(view) ? 'していた' : 'している';
  const how = { DIRECT: false, INDIRECT: '間接保有', BOTH: '直接および間接保有', UNKNOWN: false }[holding.direct] as
    string | false;
  return `${holder}は${company}の${japaneseStake(holding, share)}を保有${verb}${JAPANESE_WORDING.aside(
    how,
    holding.nominee && '名義人として',
    holding.via !== undefined && `${holding.via}を通じて`,
  )}${JAPANESE_WORDING.span(view)}`;
}

/** The size alone: 「86.1 %」「50,475株（24.706 %）」「割合不明の持分」. */
export function japaneseStake(holding: Holding, share: Share): string {
  const size = sizeText(share);
  const inBrackets = size === undefined ? '' : `（${size}）`;
  if (holding.shares !== undefined) return `${thousands(holding.shares)}${COUNTED[holding.interest]}${inBrackets}`;
  const power = POWERS[holding.interest];
  if (power !== undefined) return `${power}${inBrackets}`;
  if (holding.interest === 'VOTES') return size === undefined ? '割合不明の議決権' : `議決権の${size}`;
  return size ?? '割合不明の持分';
}

function sizeText({ percent, figure, range }: Share): string | undefined {
  if (percent !== undefined) return percentWords(percent, figure);
  if (range === undefined) return undefined;
  return boundsText(range, { min: percentText(range.min), max: percentText(range.max) });
}

/** How large a holding is, and how that was got: 「204,300株中50,475株＝24.706 %」「86.1 %」「割合の記載なし」. */
export function japaneseShare({ shares, percent: printed }: Holding, { percent, arithmetic, range }: Share): string {
  const counts = /^([\d,]+) \/ ([\d,]+) shares$/.exec(arithmetic ?? '');
  if (counts?.[1] !== undefined && counts[2] !== undefined && percent !== undefined) {
    const isOther = printed !== undefined && compare(fromDecimal(printed), fromDecimal(percent)) !== 0;
    return `${counts[2]}株中${counts[1]}株＝${trimmed(percent)}${isOther ? `（記載は${printed} %）` : ''}`;
  }
  const share =
    printed !== undefined ? `${printed} %` : percent !== undefined ? trimmed(percent) : range && bounds(range);
  const owned = shares === undefined ? undefined : `${thousands(shares)}株`;
  if (share === undefined) return owned === undefined ? '割合の記載なし' : `${owned}、割合の記載なし`;
  return owned === undefined ? share : `${share}、${owned}`;
}

function bounds(range: Interval): string {
  const { min, max } = toPercentRange(range);
  return boundsText(range, { min: min ?? '0', max: max ?? '100' });
}

/** 「25 %以上50 %以下」「50 %超」「5 %未満」: bounds that say nothing are left out. */
function boundsText(
  { min, minExclusive, max, maxExclusive }: Interval,
  said: { readonly min: string; readonly max: string },
): string {
  if (compare(min, max) === 0) return `${said.min} %`;
  const least = `${said.min} %${minExclusive ? '超' : '以上'}`;
  const most = `${said.max} %${maxExclusive ? '未満' : '以下'}`;
  if (compare(max, ONE) >= 0 && !maxExclusive) return least;
  return compare(min, ZERO) <= 0 && !minExclusive ? most : `${least}${most}`;
}

/** Without zeros that carry nothing. */
function trimmed(percent: string): string {
  return `${percent.includes('.') ? percent.replace(/\.?0+$/, '') : percent} %`;
}
