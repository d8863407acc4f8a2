import type { Rule } from '../../books/format.ts';
import type { TestOf } from '../../books/patterns.ts';
import type { Day } from '../../../time/day.ts';
import type { Checked } from '../../company/checked.ts';
import { companyInquiry } from '../../company/company-inquiry.ts';
import { anyAnswer } from '../../person/inquiry.ts';
import { officersOf } from '../../person/officers.ts';
import { postAnswer } from '../post/posts.ts';
import { sharedBoard } from '../shared-board/shared-board.ts';
import type { World } from '../../world/world.ts';

/** What must be disclosed about each outside officer: REVIEW where something is found, never a bar. */
export function attributesOf(world: World, rule: Rule, test: TestOf<'OFFICERS'>, law: Day): Checked[] {
  return officersOf(world).map((officer): Checked => {
    const inquiry = companyInquiry(world, rule, law, officer);
    const answers = test.tests.map((one) =>
      one.pattern === 'POST' ? postAnswer(inquiry, one) : sharedBoard(inquiry, one),
    );
    const found = answers.filter(({ outcome }) => outcome === 'TRIGGERED');
    const name = world.name(officer.person);
    if (found.length > 0) {
      return {
        outcome: 'REVIEW',
        subject: officer.person,
        facts: found.flatMap(({ facts }) => facts),
        reason: `To be disclosed. ${[...new Set(found.map(({ reason }) => reason))].join(' ')}`,
      };
    }
    const all = anyAnswer(answers);
    if (all.outcome === 'CLEAR')
      return {
        outcome: 'PASS',
        subject: officer.person,
        facts: all.facts,
        reason: `Nothing to disclose about ${name}. ${all.reason}`,
      };
    return {
      outcome: 'UNKNOWN',
      subject: officer.person,
      facts: all.facts,
      reason: `Whether anything must be disclosed about ${name} is not known.`,
      missing: all.questions[0]?.text,
    };
  });
}
