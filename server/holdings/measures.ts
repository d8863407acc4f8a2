import { compare, fromDecimal, rational } from '../numbers/rational.ts';
import type { Holding } from '../shared/facts.ts';
import type { Interest } from '../vocabulary/word-lists.ts';

/**
 * What a holding counts in. Capital and votes are two measures of one company and are never added to each other; a
 * power decides without any share; a claim is told and counts in neither; an option is nothing yet. An interest of
 * another or an unknown kind may be anything: it is read beside capital, from nothing up to what is stated.
 */
export type Measure = 'CAPITAL' | 'VOTES' | 'POWER' | 'CLAIM' | 'NONE';

export const MEASURE_OF: Readonly<Record<Interest, Measure>> = {
  SHARES: 'CAPITAL',
  OTHER: 'CAPITAL',
  UNKNOWN: 'CAPITAL',
  VOTES: 'VOTES',
  BOARD_APPOINTMENT: 'POWER',
  DOMINANT_INFLUENCE: 'POWER',
  ARRANGEMENT_ROLE: 'POWER',
  VETO: 'CLAIM',
  PROFIT: 'CLAIM',
  ASSETS_ON_DISSOLUTION: 'CLAIM',
  CONTRACT: 'CLAIM',
  OPTIONS: 'NONE',
};

/**
 * Offices that registers and filings write as an interest of another kind where a body has them, in their very words:
 * of Companies House, of BODS (`boardMember`), of form 4. A director is not by that alone a person with influence or
 * control (statutory guidance on the meaning of "significant influence or control" over companies, part 4: excepted
 * roles).
 */
const OFFICE =
  /^(?:corporate-)?(?:nominee-)?(?:director|secretary)$|^corporate-(?:managing-officer|member-of-a-(?:management|administrative|supervisory)-organ)$|^(?:board ?member|board ?chair|chair(?:man)?(?: of the board)?|(?:managing|executive|non-executive|alternate) director|company secretary|senior ?managing ?official|director by deputization)$/i;

/**
 * Belonging to a body and no more, in the words of a membership of FollowTheMoney: it is a tie, and nothing says that
 * it is a part of anything.
 */
const MEMBERSHIP = /^(?:member|membership|会員)$/i;

/**
 * What a holding counts in, by all that is said of it: an office or a membership without an amount is told, and is no
 * part of anything.
 */
export function measureOf(
  holding: Pick<Holding, 'interest'> & {
    readonly [amount in 'right' | 'percent' | 'percentMin' | 'percentMax' | 'shares']?: string | undefined;
  },
): Measure {
  const { interest, right, percent, percentMin, percentMax, shares } = holding;
  const amount = shares ?? percent ?? percentMin ?? percentMax;
  const isTie = OFFICE.test(right ?? '') || MEMBERSHIP.test(right ?? '');
  return interest === 'OTHER' && amount === undefined && isTie ? 'CLAIM' : MEASURE_OF[interest];
}

/**
 * Whether a power is control: a right over the majority of the board and dominant influence are; a right over the board
 * of which the source does not say whether it is over the majority, and a role in a trust or the like, may be. Where
 * the right is told as a part of the board, more than half is the majority.
 */
export function controlOf({
  interest,
  majority,
  percent,
}: Pick<Holding, 'interest'> & {
  readonly majority?: boolean | undefined;
  readonly percent?: string | undefined;
}): 'CERTAIN' | 'POSSIBLE' | 'NO' {
  if (interest === 'DOMINANT_INFLUENCE') return 'CERTAIN';
  if (interest === 'ARRANGEMENT_ROLE') return 'POSSIBLE';
  if (interest !== 'BOARD_APPOINTMENT') return 'NO';
  const isMajority = majority ?? (percent === undefined ? undefined : compare(fromDecimal(percent), rational(50n)) > 0);
  return isMajority === undefined ? 'POSSIBLE' : isMajority ? 'CERTAIN' : 'NO';
}
