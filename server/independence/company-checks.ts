import type { FactView } from '../facts/fact-view.ts';
import type { Rule } from '../rulebooks/format.ts';
import { ruleDay } from '../rulebooks/in-force.ts';
import { isPersonTest } from '../rulebooks/patterns.ts';
import type { Rulebook } from '../rulebooks/rulebook.ts';
import { applicabilityOf, type Applied } from './applicability.ts';
import { askCompany } from './company-tests.ts';
import { tidy } from './inquiry.ts';
import type { World } from './world.ts';

export type CheckOutcome = 'PASS' | 'FAIL' | 'REVIEW' | 'UNKNOWN' | 'NOT_APPLICABLE';

/** What one check of the company, or of one of its officers, finds. */
export interface Checked {
  readonly outcome: CheckOutcome;
  readonly reason: string;
  readonly facts: readonly FactView[];
  /** The person, or the other party, it is about. */
  readonly subject?: string | undefined;
  /** What the company itself says, beside what its facts say. */
  readonly claim?: string | undefined;
  readonly missing?: string | undefined;
}

export interface Check extends Checked, Applied {
  readonly book: Rulebook;
  readonly rule: Rule;
}

/** Every rule about the company, in the order of books and rules; a rule may give several checks. */
export function checkCompany(world: World, books: readonly Rulebook[]): Check[] {
  return books.flatMap((book) => {
    const applied = applicabilityOf(world, book);
    return book.rules.filter(({ about }) => about.includes('COMPANY')).flatMap((rule) => checkRule(world, book, rule).map((checked): Check => ({ book, rule, ...applied, ...checked, reason: tidy(checked.reason) })));
  });
}

export function checkRule(world: World, book: Pick<Rulebook, 'versions'>, rule: Rule): Checked[] {
  const { law, applied } = ruleDay(book, rule, world.on);
  if (applied === 'NO') {
    const days = `${rule.from === undefined ? '' : ` from ${rule.from}`}${rule.to === undefined ? '' : ` to ${rule.to}`}`;
    return [{ outcome: 'NOT_APPLICABLE', reason: `The rule applies${days}.`, facts: [] }];
  }
  return rule.tests.flatMap((test) => (isPersonTest(test) ? [] : askCompany(world, rule, test, law)));
}
