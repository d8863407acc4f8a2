import { say } from './messages/words.ts';

/** Names of thresholds and look-backs as the books write them, in words; `#` is where the value goes. */
const WORDS: Readonly<Record<string, string>> = {
  'lookBack.years': say('looksBackYears'),
  'lookBack.surely': say('recentWithoutDoubtUpToYears'),
  'at.when.years': say('theRelationHeldWithinYears'),
  'at.when.surely': say('theRelationHeldRecentlyWithoutDoubt'),
  'at.payments.fiscalYears': say('paymentsOfPastFiscalYears'),
  'at.payments.morePercent': say('paymentsOfMoreThanOfRevenue'),
  'at.payments.moreThan': say('paymentsOfMoreThan'),
  'at.atLeast': say('holdsAtLeast'),
  'at.moreThan': say('holdsMoreThan'),
  'at.reviewFrom': say('toBeJudgedFrom'),
  reviewFrom: say('toBeJudgedFrom'),
  atLeast: say('atLeast'),
  moreThan: say('moreThan'),
  below: say('below'),
  years: say('years'),
  degree: say('relativesUpToDegree'),
  large: say('largeFromMoreThan'),
  'at.material.percent': say('materialAboveOfRevenue'),
  moreTerms: say('orMoreThanTerms'),
  months: say('addedUpOverAnyMonths'),
  interimUpTo: say('anInterimPostOfUpTo'),
  boards: say('moreThanBoards'),
  members: say('atLeastMembers'),
  outside: say('atLeastOutsideMembers'),
  outsideOneIn: say('atLeastOneOutsideMemberIn'),
  capital: say('capitalOfMoreThan'),
  sales: say('competitiveSalesOfAtLeast'),
};

/**
 * `2.lookBack.years`, `3` → `part 2: looks back 3 years`; of several values in a row only the first names the part. A
 * name without words of its own is shown as it is.
 */
export function parameterText(name: string, value: string, first = true): string {
  const [, part, rest = name] = /^(?:tests\.)?(\d+)\.(.+)$/.exec(name) ?? [];
  const words = WORDS[rest];
  const text = words === undefined ? `${rest} ${value}` : words.replace('#', value);
  const one = value === '1' ? text.replace(/\b1 (past fiscal year|year|board|outside member|member)s\b/, '1 $1') : text;
  return part === undefined || !first ? one : say('partPartOne', { part, one });
}
