import type { TestOf } from '../../books/patterns.ts';
import type { Day } from '../../../time/day.ts';
import type { Checked, CheckOutcome } from '../../company/checked.ts';
import { membersOf } from '../../person/company-officers.ts';
import { numbers } from '../../world/look-back.ts';
import type { World } from '../../world/world.ts';
import { joined } from '../../world/worded.ts';
import { completeBoards } from './composition.ts';
import { compositionQuestions } from './composition-questions.ts';
import { say } from './messages/words.ts';

/** So many company auditors sit full time, as the sources say of each. */
export function fullTime(world: World, test: TestOf<'FULL_TIME'>, law: Day): Checked[] {
  const members = membersOf(world, 'COMPANY_AUDITORS');
  const yes = members.flatMap(({ sure, seat }) => (sure === 'YES' && seat?.fact.fullTime === true ? [seat] : []));
  const open = members.filter(
    ({ sure, seat }) => seat?.fact.fullTime === undefined || (sure === 'MAYBE' && seat.fact.fullTime),
  );
  const least = Math.max(...numbers(test.members, law));
  const whole = completeBoards(world, ['COMPANY_AUDITORS']).length > 0;
  const outcome: CheckOutcome =
    yes.length >= least ? 'PASS' : yes.length + open.length < least && whole ? 'FAIL' : 'UNKNOWN';
  const names = joined(
    world,
    yes.map(({ fact }) => world.name(fact.subject)),
    'comma',
  );
  return [
    {
      outcome,
      facts:
        outcome === 'PASS'
          ? yes
          : members.flatMap(({ seat, stood }) => [seat, stood].filter((view) => view !== undefined)),
      reason: say(world, 'fullTime', { names: names === '' ? say(world, 'noneTold') : names, least: String(least) }),
      missing: outcome === 'UNKNOWN' ? say(world, 'which', { company: world.name(world.company) }) : undefined,
      questions:
        outcome !== 'UNKNOWN'
          ? undefined
          : [
              ...open.flatMap(({ person, seat }) =>
                seat === undefined || seat.fact.fullTime !== undefined
                  ? []
                  : [
                      {
                        key: `full-time:${seat.fact.id}` as const,
                        text: say(world, 'isFullTime', {
                          person: world.name(person),
                          company: world.name(world.company),
                        }),
                      },
                    ],
              ),
              ...compositionQuestions(
                world,
                whole ? [] : ['COMPANY_AUDITORS'],
                members.map((one) => ({ ...one, sits: one.sure, outside: 'NO' as const })),
              ),
            ],
    },
  ];
}
