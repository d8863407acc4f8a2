import type { ViewOf } from '../../../facts/fact-view.ts';
import { BEGINNING, firstDay } from '../../../time/day.ts';
import type { Checked } from '../../company/checked.ts';
import { membersOf, type Sitting } from '../../person/company-officers.ts';
import { heldIn, spanOf } from '../../world/moments.ts';
import { positionsOf } from '../../world/positions.ts';
import type { World } from '../../world/world.ts';
import { dayIn } from '../../world/worded.ts';
import { foundIndependent } from '../finding/board-finding.ts';
import { say } from './messages/words.ts';

const CHAIR = /\bchair(man|woman|person)?\b|取締役会長|取締役会議長/i;
const NOT_CHAIR = /\b(vice|deputy|honorary|former|emeritus)\b|committee/i;

/** Those who chair the board as their titles say. */
export function chairs(members: readonly Sitting[]): Sitting[] {
  return members.filter(({ seat }) => CHAIR.test(seat?.fact.title ?? '') && !NOT_CHAIR.test(seat?.fact.title ?? ''));
}

/**
 * The chair of the board on the day of appointment: as its posts at the company before then show, or the board found.
 */
export function chair(world: World): Checked[] {
  const name = world.name(world.company);
  const found = chairs(membersOf(world, 'DIRECTORS'));
  if (found.length === 0)
    return [
      {
        outcome: 'UNKNOWN',
        reason: say(world, 'untold'),
        facts: [],
        missing: say(world, 'ask', { name }),
      },
    ];
  return found.map(({ person, seat }) => judged(world, person, seat));
}

function judged(world: World, person: string, seat: ViewOf<'SITS_ON'> | undefined): Checked {
  const who = world.name(person);
  const company = world.name(world.company);
  const since = seat?.fact.from;
  const until = since === undefined ? world.on : firstDay(since);
  const seats = seat === undefined ? [] : [seat];
  const led = positionsOf(world, person).filter(
    (one) =>
      one.org === world.company &&
      one.has(['EXECUTIVE']) === 'YES' &&
      heldIn(spanOf(world, one.view), { from: BEGINNING, until }).sure === 'YES',
  );
  if (led.length > 0)
    return {
      outcome: 'REVIEW',
      subject: person,
      facts: [...seats, ...led.map(({ view }) => view)],
      reason: say(world, 'executive', { who }),
    };
  const finding = since === undefined ? undefined : foundIndependent(world, person, until);
  if (finding !== undefined)
    return {
      outcome: 'REVIEW',
      subject: person,
      facts: [...seats, finding],
      reason: say(world, 'found', { who }),
    };
  return {
    outcome: 'UNKNOWN',
    subject: person,
    facts: seats,
    reason:
      since === undefined
        ? say(world, 'independentThen', { who })
        : say(world, 'independentOn', { who, since: dayIn(world, since) }),
    missing:
      since === undefined
        ? say(world, 'askThen', { who, company })
        : say(world, 'askOn', { who, company, since: dayIn(world, since) }),
    questions: [
      since === undefined && seat !== undefined
        ? {
            key: `days:${seat.fact.id}`,
            text: say(world, 'whichDay', { who, company: world.name(world.company) }),
          }
        : {
            key: `finding:${person}`,
            text:
              since === undefined
                ? say(world, 'askFindingThen', { who, company })
                : say(world, 'askFindingOn', { who, company, since: dayIn(world, since) }),
          },
    ],
  };
}
