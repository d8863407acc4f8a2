import type { Rule } from '../rulebooks/format.ts';
import type { CompanyTest } from '../rulebooks/patterns.ts';
import type { Day } from '../shared/day.ts';
import type { Checked } from './company-checks.ts';
import type { World } from './world.ts';

/** Asks one test of a rule about the company. */
export function askCompany(_world: World, rule: Rule, test: CompanyTest, _law: Day): Checked[] {
  return [{ outcome: 'UNKNOWN', reason: `${rule.id}: ${test.pattern}`, facts: [] }];
}
