import type { Rule, RuleCase } from '../books/book-format.ts';
import type { Rulebook } from '../books/rulebook.ts';
import { CASE_PERSON, worldOf } from '../world/case-world.ts';
import { checkRule } from '../company/company-checks.ts';
import type { CheckOutcome } from '../company/checked.ts';
import type { Outcome } from '../person/inquiry.ts';
import { askRule } from '../person/judge-person.ts';
import { officersOf } from '../person/company-officers.ts';
import { silences } from '../person/silence.ts';
import type { World } from '../world/world.ts';
import { say } from './messages/words.ts';

export interface CaseResult {
  readonly outcome: Outcome | CheckOutcome;
  readonly review: boolean;
  readonly reason: string;
}

const GRAVEST: readonly CheckOutcome[] = ['FAIL', 'REVIEW', 'UNKNOWN', 'PASS', 'NOT_APPLICABLE'];

/** What a rule makes of the world of a case. Of several checks of one rule the gravest counts. */
export function runCase(book: Rulebook, rule: Rule, one: RuleCase): CaseResult {
  return runIn(worldOf(one, rule), book, rule, CASE_PERSON);
}

/** The same in a world that holds the facts of a case under other ids. */
export function runIn(world: World, book: Rulebook, rule: Rule, who: string): CaseResult {
  if (rule.about.includes('COMPANY')) {
    const checks = checkRule(world, book, rule);
    const gravest = [...checks].sort((a, b) => GRAVEST.indexOf(a.outcome) - GRAVEST.indexOf(b.outcome))[0];
    return gravest === undefined
      ? { outcome: 'NOT_APPLICABLE', review: false, reason: say(world, 'nothingToCheck') }
      : { ...gravest, review: gravest.outcome === 'REVIEW' };
  }
  const officer = officersOf(world).find(({ person }) => person === who);
  if (officer === undefined) return { outcome: 'NOT_APPLICABLE', review: false, reason: say(world, 'noOutsideSeat') };
  return askRule(world, officer, book, rule, silences(world, [book])(officer));
}
