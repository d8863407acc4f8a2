import type { ViewOf } from '../../../facts/fact-view.ts';
import { BEGINNING, firstDay } from '../../../time/day.ts';
import type { Checked } from '../../company/checked.ts';
import { membersOf, type Sitting } from '../../person/company-officers.ts';
import { heldIn, spanOf } from '../../world/moments.ts';
import { positionsOf } from '../../world/positions.ts';
import type { World } from '../../world/world.ts';
import { foundIndependent } from '../finding/board-finding.ts';

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
        reason: 'Who chairs the board is not told.',
        facts: [],
        missing: `Who chairs the board of ${name}, and since when?`,
      },
    ];
  return found.map(({ person, seat }) => judged(world, person, seat));
}

function judged(world: World, person: string, seat: ViewOf<'SITS_ON'> | undefined): Checked {
  const who = world.name(person);
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
      reason: `${who} was an executive of the company before taking the chair, or is one: not independent then, which is to be explained.`,
    };
  const finding = since === undefined ? undefined : foundIndependent(world, person, until);
  if (finding !== undefined)
    return {
      outcome: 'REVIEW',
      subject: person,
      facts: [...seats, finding],
      reason: `The board had found ${who} independent when the chair was taken; whether that holds is another question.`,
    };
  return {
    outcome: 'UNKNOWN',
    subject: person,
    facts: seats,
    reason: `${who} chairs the board; whether independent ${since === undefined ? 'when appointed' : `on ${since}`} is not told.`,
    missing: `Was ${who} independent of ${world.name(world.company)} when appointed to the chair${since === undefined ? '' : ` on ${since}`}?`,
    questions: [
      since === undefined && seat !== undefined
        ? {
            key: `days:${seat.fact.id}`,
            text: `On which day did ${who} take the chair of ${world.name(world.company)}?`,
          }
        : {
            key: `finding:${person}`,
            text: `Has the board of ${world.name(world.company)} found ${who} independent when appointed to the chair${since === undefined ? '' : ` on ${since}`}?`,
          },
    ],
  };
}
