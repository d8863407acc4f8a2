import { valuesOn } from '../../books/in-force.ts';
import type { TestOf } from '../../books/patterns.ts';
import type { Day } from '../../../time/day.ts';
import type { Checked } from '../../company/checked.ts';
import { CARRY_MONTHS, heldIn, monthsAfter, spanOf } from '../../world/moments.ts';
import { membersOf } from '../../person/company-officers.ts';
import { positionsOf, type Position } from '../../world/positions.ts';
import { groupOf } from '../organisations/organisation-selection.ts';
import { thousands } from '../../../numbers/percent.ts';
import type { World } from '../../world/world.ts';

/**
 * Everybody on the company's boards who is an officer of another company on the day, subsidiaries left out. That there
 * is an interlock is a fact; whether the two compete is not in the graph.
 */
export function interlocks(world: World, test: TestOf<'INTERLOCK'>, law: Day): Checked[] {
  const now = { from: world.on, until: world.on };
  const own = new Set([world.company, ...groupOf(world, world.company, now).keys()]);
  const members = [...membersOf(world, 'DIRECTORS'), ...membersOf(world, 'COMPANY_AUDITORS')];
  const limits = [
    ...valuesOn(test.capital ?? [], law).map(({ value }) =>
      `capital, surplus and undivided profits of each above ${thousands(value)} ${test.currency ?? ''}`.trim(),
    ),
    ...valuesOn(test.sales ?? [], law).map(({ value }) =>
      `competitive sales of each from ${thousands(value)} ${test.currency ?? ''}`.trim(),
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
        reason: 'No officer is known to be an officer of another company, and not all posts are known.',
        facts: [],
        missing: `Which offices do the officers of ${world.name(world.company)} hold elsewhere?`,
      },
    ];
  return found.map(({ person, view, stood, one }): Checked => {
    const name = world.name(person);
    const board = `a board of ${world.name(world.company)}`;
    const sits =
      stood === undefined
        ? `sits on ${board}`
        : `stood for election to ${board} on ${stood.fact.meeting}, result not known,`;
    const other = world.name(one.org);
    return {
      outcome: 'UNKNOWN',
      subject: person,
      other: one.org,
      facts: [view, one.view],
      reason: `Interlock ${stood === undefined ? 'present' : 'possible'}: ${name} ${sits} and is ${one.title} at ${other}. Whether the two compete is not in the graph.${limits.length > 0 ? ` Barred only with ${limits.join(' and ')}.` : ''}`,
      missing: `In which fields of trade do ${world.name(world.company)} and ${other} compete, and with which sales?`,
    };
  });
}

function current(world: World, position: Position): boolean {
  return heldIn(spanOf(world, position.view), { from: world.on, until: world.on }).sure === 'YES';
}
