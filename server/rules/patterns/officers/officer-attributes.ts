import type { Rule } from '../../books/book-format.ts';
import type { TestOf } from '../../books/patterns.ts';
import type { Day } from '../../../time/day.ts';
import type { Checked } from '../../company/checked.ts';
import { companyInquiry } from '../../company/company-inquiry.ts';
import { anyAnswer } from '../../person/inquiry.ts';
import { membersOf, officersOf } from '../../person/company-officers.ts';
import { fees } from '../fees/fees.ts';
import { postAnswer } from '../post/posts.ts';
import { joined } from '../../world/worded.ts';
import { sharedBoard } from '../shared-board/shared-board.ts';
import type { World } from '../../world/world.ts';
import { say } from './messages/words.ts';

/** What must be disclosed about each outside officer: REVIEW where something is found, never a bar. */
export function attributesOf(world: World, rule: Rule, test: TestOf<'OFFICERS'>, law: Day): Checked[] {
  const committee = test.committee === undefined ? undefined : membersOf(world, test.committee);
  const officers = officersOf(world).filter(({ person, role }) =>
    committee === undefined ? role !== 'AUDIT_COMMITTEE' : committee.some((one) => one.person === person),
  );
  if (committee !== undefined && officers.length === 0)
    return [
      {
        outcome: 'UNKNOWN',
        reason: say(world, 'noneOnCommittee'),
        facts: committee.flatMap(({ seat }) => seat ?? []),
        missing: say(world, 'whoOnCommittee', { company: world.name(world.company) }),
      },
    ];
  return officers.map((officer): Checked => {
    const inquiry = companyInquiry(world, rule, law, officer);
    const answers = test.tests.map((one) =>
      one.pattern === 'POST'
        ? postAnswer(inquiry, one)
        : one.pattern === 'FEES'
          ? fees(inquiry, one)
          : sharedBoard(inquiry, one),
    );
    const found = answers.filter(({ outcome }) => outcome === 'TRIGGERED');
    const name = world.name(officer.person);
    if (found.length > 0) {
      return {
        outcome: 'REVIEW',
        subject: officer.person,
        facts: found.flatMap(({ facts }) => facts),
        reason: joined(
          world,
          [
            say(world, test.committee === undefined ? 'disclose' : 'weigh'),
            ...new Set(found.map(({ reason }) => reason)),
          ],
          'sentence',
        ),
      };
    }
    const all = anyAnswer(answers);
    if (all.outcome === 'CLEAR')
      return {
        outcome: 'PASS',
        subject: officer.person,
        facts: all.facts,
        reason: say(world, test.committee === undefined ? 'nothingToDisclose' : 'nothingToWeigh', {
          name,
          reason: all.reason,
        }),
      };
    return {
      outcome: 'UNKNOWN',
      subject: officer.person,
      facts: all.facts,
      reason: say(world, test.committee === undefined ? 'disclosureUnknown' : 'weighingUnknown', { name }),
      missing: all.questions[0]?.text,
    };
  });
}
