import type { Source } from '../../../shared/facts.ts';
import type { Checked } from '../../company/checked.ts';
import type { Officer } from '../../person/inquiry.ts';
import { heldIn, spanOf } from '../../world/moments.ts';
import { positionsOf } from '../../world/positions.ts';
import type { World } from '../../world/world.ts';
import { attendanceQuestion } from '../attendance/attendance.ts';
import { joined } from '../../world/worded.ts';
import { controlledBy } from '../../world/control.ts';
import { say } from './messages/words.ts';

export function elsewhere(world: World, person: string) {
  return positionsOf(world, person).filter(
    ({ org, view }) =>
      org !== world.company && heldIn(spanOf(world, view), { from: world.on, until: world.on }).sure === 'YES',
  );
}

export function attended(world: World, officers: readonly Officer[]): Checked[] {
  return officers.flatMap(({ person, seat }): Checked[] => {
    if (seat === undefined) return [];
    const name = world.name(person);
    const rows = seat.fact.attendance;
    const without = rows.filter(({ held }) => held === undefined);
    if (rows.length === 0)
      return [
        {
          // Left out of the document, or of what was taken from it: that is to be looked up, and no breach yet.
          outcome: 'REVIEW',
          subject: person,
          facts: [seat],
          reason: say(world, 'attendanceUntold', { name }),
          missing: say(world, 'howManyMeetings', { name }),
          questions: [attendanceQuestion(world, seat)],
        },
      ];
    if (without.length > 0)
      return [
        {
          outcome: 'REVIEW',
          subject: person,
          facts: [seat],
          reason: say(world, 'heldLeftOut', {
            name,
            rows: joined(
              world,
              without.map(({ attended: count, body }) =>
                say(world, 'attendedOf', { count: String(count), body: world.name(body) }),
              ),
              'semicolon',
            ),
          }),
          missing: say(world, 'howManyHeld', { name }),
          questions: [attendanceQuestion(world, seat)],
        },
      ];
    return [{ outcome: 'PASS', subject: person, facts: [seat], reason: say(world, 'attendanceTold', { name }) }];
  });
}

/** The issuer's relationship with each organisation where an outside officer is executive or employee. */
export function relationships(world: World, document: Source, officers: readonly Officer[]): Checked[] {
  const own = new Set([
    world.company,
    ...controlledBy(world, world.company, { from: world.on, until: world.on }).keys(),
  ]);
  return officers.flatMap(({ person }) =>
    elsewhere(world, person)
      .filter((one) => !own.has(one.org) && one.has(['EXECUTIVE', 'EMPLOYEE']) !== 'NO')
      .filter((one, i, all) => all.findIndex(({ org }) => org === one.org) === i)
      .map((one): Checked => {
        const links = [
          ...world.from(one.org, 'HOLDS'),
          ...world.from(one.org, 'LENDS_TO'),
          ...world.from(one.org, 'TRADES_WITH'),
          ...world.to(one.org, 'TRADES_WITH'),
          ...world.to(one.org, 'HOLDS'),
        ].filter(
          ({ fact }) =>
            (own.has(fact.subject) || own.has(fact.object)) &&
            fact.citations.some(({ source }) => source === document.id),
        );
        const words = say(world, 'titleAt', { person: world.name(person), title: one.title, org: world.name(one.org) });
        return links.length > 0
          ? {
              outcome: 'PASS',
              subject: person,
              other: one.org,
              facts: [one.view, ...links],
              reason: say(world, 'relationTold', { words }),
            }
          : {
              outcome: 'REVIEW',
              subject: person,
              other: one.org,
              facts: [one.view],
              reason: say(world, 'relationUntold', { words, document: document.title }),
              missing: say(world, 'whichRelation', { company: world.name(world.company), org: world.name(one.org) }),
            };
      }),
  );
}

/** Holders and companies that the related-party note would have to name, and whether it tells of dealings with them. */
export function relatedTrades(world: World, document: Source): Checked[] {
  const holders = world
    .to(world.company, 'HOLDS')
    .filter(
      (view) => !view.fact.nominee && heldIn(spanOf(world, view), { from: world.on, until: world.on }).sure === 'YES',
    )
    .filter((view) => {
      const { range } = world.share(view);
      return (
        view.fact.accounting === 'OTHER_AFFILIATED' || (range !== undefined && range.min.num * 10n >= range.min.den)
      );
    });
  return holders.map((view): Checked => {
    const org = view.fact.subject;
    const trades = [...world.from(org, 'TRADES_WITH'), ...world.to(org, 'TRADES_WITH')].filter(({ fact }) =>
      fact.citations.some(({ source }) => source === document.id),
    );
    return trades.length > 0
      ? {
          outcome: 'PASS',
          subject: org,
          facts: [view, ...trades],
          reason: say(world, 'dealingsTold', { org: world.name(org) }),
        }
      : {
          outcome: 'REVIEW',
          subject: org,
          facts: [view],
          reason: say(world, 'dealingsUntold', { org: world.name(org), document: document.title }),
          missing: say(world, 'whatPaid', { company: world.name(world.company), org: world.name(org) }),
        };
  });
}
