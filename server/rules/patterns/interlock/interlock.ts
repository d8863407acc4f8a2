import { valuesOn } from '../../books/in-force.ts';
import type { TestOf } from '../../books/patterns.ts';
import type { Day } from '../../../time/day.ts';
import type { Checked } from '../../company/checked.ts';
import { CARRY_MONTHS, heldIn, monthsAfter, spanOf } from '../../world/moments.ts';
import { membersOf } from '../../person/company-officers.ts';
import { positionsOf, type Position } from '../../world/positions.ts';
import { controlledBy } from '../../world/control.ts';
import { amountIn, joined } from '../../world/worded.ts';
import type { World } from '../../world/world.ts';
import { say } from './messages/words.ts';

/**
 * Everybody on the company's boards who is an officer of another company on the day, subsidiaries left out. That there
 * is an interlock is a fact; whether the two compete is not in the graph.
 */
export function interlocks(world: World, test: TestOf<'INTERLOCK'>, law: Day): Checked[] {
  const now = { from: world.on, until: world.on };
  const own = new Set([world.company, ...controlledBy(world, world.company, now).keys()]);
  const members = [...membersOf(world, 'DIRECTORS'), ...membersOf(world, 'COMPANY_AUDITORS')];
  const limits = [
    ...valuesOn(test.capital ?? [], law).map(({ value }) =>
      say(world, 'capital', { amount: amountIn(world, value, test.currency) }),
    ),
    ...valuesOn(test.sales ?? [], law).map(({ value }) =>
      say(world, 'sales', { amount: amountIn(world, value, test.currency) }),
    ),
  ];
  const found = members.flatMap(({ person, sure, seat, stood }) => {
    const view = seat ?? stood;
    // Beside those in office, those whose election is not known; not everybody who was last told of long ago.
    if (
      view === undefined ||
      (sure === 'MAYBE' && (stood === undefined || world.on > monthsAfter(stood.fact.meeting, CARRY_MONTHS)))
    )
      return [];
    const elsewhere = positionsOf(world, person).filter(
      (one) =>
        !own.has(one.org) && current(world, one) && one.has(['DIRECTOR', 'EXECUTIVE', 'AUDITOR', 'EMPLOYEE']) !== 'NO',
    );
    return [...new Map(elsewhere.map((one) => [one.org, one])).values()].map((one) => ({
      person,
      view,
      stood: sure === 'MAYBE' ? stood : undefined,
      one,
    }));
  });
  if (found.length === 0)
    return [
      {
        outcome: 'UNKNOWN',
        reason: say(world, 'noneKnown'),
        facts: [],
        missing: say(world, 'whichOffices', { company: world.name(world.company) }),
      },
    ];
  return found.map(({ person, view, stood, one }): Checked => {
    const name = world.name(person);
    const company = world.name(world.company);
    const other = world.name(one.org);
    return {
      outcome: 'UNKNOWN',
      subject: person,
      other: one.org,
      facts: [view, one.view],
      reason: joined(
        world,
        [
          stood === undefined
            ? say(world, 'present', { name, company, title: one.title, other })
            : say(world, 'possible', { name, company, title: one.title, other, meeting: stood.fact.meeting }),
          limits.length > 0 ? say(world, 'barred', { limits: joined(world, limits, 'and') }) : '',
        ],
        'sentence',
      ),
      missing: say(world, 'compete', { company: world.name(world.company), other }),
    };
  });
}

function current(world: World, position: Position): boolean {
  return heldIn(spanOf(world, position.view), { from: world.on, until: world.on }).sure === 'YES';
}
