import type { ViewOf } from '../fact-view.ts';
import type { Interval } from '../../numbers/interval.ts';
import { percentText } from '../../numbers/interval.ts';
import { percentWords, thousands, type Share } from '../../numbers/percent.ts';
import { compare, fromDecimal, ONE, ZERO } from '../../numbers/rational.ts';
import type { Holding } from '../../shared/facts.ts';
import type { Language } from '../../vocabulary/languages.ts';
import type { Interest } from '../../vocabulary/word-lists.ts';
import { japaneseHolding, japaneseStake } from './japanese-holding.ts';
import { aside, isOver, span } from './wording.ts';

/** What a number of a holding counts. */
const NOUNS: Readonly<Record<Interest, string>> = {
  SHARES: 'shares',
  VOTES: 'votes',
  OPTIONS: 'shares under option',
  BOARD_APPOINTMENT: 'seats to appoint',
  DOMINANT_INFLUENCE: 'interests',
  VETO: 'interests',
  PROFIT: 'interests',
  ASSETS_ON_DISSOLUTION: 'interests',
  ARRANGEMENT_ROLE: 'interests',
  CONTRACT: 'interests',
  OTHER: 'interests',
  UNKNOWN: 'interests',
};

/** Powers and claims, which are no part of the capital or the votes. */
const POWERS: Partial<Record<Interest, string>> = {
  BOARD_APPOINTMENT: 'a right to appoint or remove members of the board',
  DOMINANT_INFLUENCE: 'significant influence or control',
  VETO: 'a right of veto',
  PROFIT: 'a right to profit',
  ASSETS_ON_DISSOLUTION: 'a right to assets on dissolution',
  ARRANGEMENT_ROLE: 'a role in the arrangement',
  CONTRACT: 'rights under a contract',
};

/** "X holds 50,475 shares (24.706 %) of Y", "X holds 86.1 % of Y", "X holds an unknown share of Y". */
export function holdingSentence(
  view: ViewOf<'HOLDS'>,
  share: Share,
  holder: string,
  company: string,
  language: Language,
): string {
  if (language === 'ja') return japaneseHolding(view, share, holder, company);
  const holding = view.fact;
  const verb = holding.planned === true ? 'is to hold' : isOver(view) ? 'held' : 'holds';
  const how = { DIRECT: false, INDIRECT: 'indirectly', BOTH: 'directly and indirectly', UNKNOWN: false }[
    holding.direct
  ] as string | false;
  return `${holder} ${verb} ${stake(holding, share, language)} of ${company}${aside(
    how,
    holding.nominee && 'as nominee',
    holding.via !== undefined && `through ${holding.via}`,
  )}${span(view)}`;
}

/** The size alone, as a change is told: "86.1 %", "50,475 shares (24.706 %)", "an unknown share". */
export function stake(holding: Holding, share: Share, language: Language): string {
  if (language === 'ja') return japaneseStake(holding, share);
  const size = sizeText(share);
  const shares = holding.shares;
  const noun = NOUNS[holding.interest];
  if (shares !== undefined) {
    if (compare(fromDecimal(shares), ZERO) === 0) return `no ${noun}`;
    const one = compare(fromDecimal(shares), ONE) === 0 ? noun.replace(/^(\w+)s\b/, '$1') : noun;
    return `${thousands(shares)} ${one}${size === undefined ? '' : ` (${size})`}`;
  }
  const power = POWERS[holding.interest];
  if (power !== undefined) return size === undefined ? power : `${power} (${size})`;
  if (size === undefined) return holding.interest === 'VOTES' ? 'an unknown share of the votes' : 'an unknown share';
  return holding.interest === 'VOTES' ? `${size} of the votes` : size;
}

function sizeText({ percent, figure, range }: Share): string | undefined {
  if (percent !== undefined) return percentWords(percent, figure);
  return range === undefined ? undefined : rangeText(range);
}

function rangeText({ min, minExclusive, max, maxExclusive }: Interval): string {
  const least = `${minExclusive ? 'more than' : 'at least'} ${percentText(min)} %`;
  const most = `${maxExclusive ? 'less than' : 'at most'} ${percentText(max)} %`;
  if (compare(max, ONE) >= 0 && !maxExclusive) return least;
  if (compare(min, ZERO) <= 0 && !minExclusive) return most;
  return `${least} and ${most}`;
}
