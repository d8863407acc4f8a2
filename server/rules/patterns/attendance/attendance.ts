import { divide, multiply, rational, toDecimal, compare, fromDecimal } from '../../../numbers/rational.ts';
import type { ViewOf } from '../../../facts/fact-view.ts';
import { valuesOn } from '../../books/in-force.ts';
import type { TestOf } from '../../books/patterns.ts';
import type { Attendance } from '../../../shared/facts.ts';
import type { Day } from '../../../time/day.ts';
import type { Checked, CheckOutcome } from '../../company/checked.ts';
import type { Question } from '../../person/inquiry.ts';
import { officersOf } from '../../person/company-officers.ts';
import { yearsBefore } from '../../world/moments.ts';
import { joined } from '../../world/worded.ts';
import type { World } from '../../world/world.ts';
import { say } from './messages/words.ts';

/**
 * Meetings attended of those held in the person's term: strictly below the limit fails. A number of meetings that the
 * source omits is bounded by what another member attended "of all", or by the count of the body.
 */
export function attendance(world: World, test: TestOf<'ATTENDANCE'>, law: Day): Checked[] {
  const role = test.of === 'DIRECTORS' ? 'OUTSIDE_DIRECTOR' : 'COMPANY_AUDITOR';
  return officersOf(world)
    .filter((officer) => officer.role === role)
    .flatMap((officer): Checked[] => {
      const { seat, nomination, person } = officer;
      const standing =
        nomination === undefined ? say(world, 'notUp') : say(world, 'stands', { day: nomination.fact.meeting });
      const name = world.name(person);
      const base = {
        subject: person,
        facts: [...(seat === undefined ? [] : [seat]), ...(nomination === undefined ? [] : [nomination])],
      };
      if (seat === undefined) return [{ ...base, outcome: 'NOT_APPLICABLE', reason: say(world, 'notYet', { name }) }];
      const notUp = test.nomineesOnly && nomination === undefined;
      if (seat.fact.attendance.length === 0 && !notUp) {
        return [
          {
            ...base,
            outcome: 'UNKNOWN',
            reason: say(world, 'untold', { name, standing }),
            missing: say(world, 'howMany', { name }),
            questions: [attendanceQuestion(world, seat)],
          },
        ];
      }
      const first = test.firstYearExcused && (seat.fact.from ?? '') > yearsBefore(world.on, 1);
      const rows = seat.fact.attendance.map((row) => judged(world, seat, row, test, law));
      const bad = rows.some(({ below }) => below === 'YES');
      const open = rows.some(({ below }) => below === 'MAYBE');
      const outcome: CheckOutcome = first || notUp ? 'NOT_APPLICABLE' : bad ? 'FAIL' : open ? 'UNKNOWN' : 'PASS';
      const excused = first ? say(world, 'firstYear') : notUp ? say(world, 'nomineesOnly') : '';
      return [
        {
          ...base,
          outcome,
          reason: say(world, 'rows', {
            name,
            rows: joined(world, [...rows.map(({ words }) => words), standing], 'semicolon'),
            excused,
          }),
          missing: outcome === 'UNKNOWN' ? say(world, 'heldInTerm', { name }) : undefined,
          questions: outcome === 'UNKNOWN' ? [attendanceQuestion(world, seat)] : undefined,
        },
      ];
    });
}

/** What would tell an attendance, or the number of meetings that a source leaves out. */
export function attendanceQuestion(world: World, { fact }: ViewOf<'SITS_ON'>): Question {
  return {
    key: `attendance:${fact.id}`,
    text: say(world, 'attended', { body: world.name(fact.object), person: world.name(fact.subject) }),
  };
}

function judged(
  world: World,
  seat: ViewOf<'SITS_ON'>,
  row: Attendance,
  test: TestOf<'ATTENDANCE'>,
  law: Day,
): { below: 'YES' | 'NO' | 'MAYBE'; words: string } {
  const body = world.name(row.body);
  const limits = valuesOn(test.below, law).map(({ value }) => divide(fromDecimal(value), rational(100n)));
  const held = row.held ?? mostHeld(world, seat, row);
  if (held === undefined || held === 0)
    return { below: 'MAYBE', words: say(world, 'heldUntold', { attended: String(row.attended), body }) };
  const ratio = rational(BigInt(row.attended), BigInt(held));
  const percent = `${toDecimal(multiply(ratio, rational(100n)), 3)} %`;
  const under = limits.map((limit) => compare(ratio, limit) < 0);
  const all = under.every(Boolean) ? 'YES' : under.some(Boolean) ? 'MAYBE' : 'NO';
  if (row.held !== undefined)
    return {
      below: all,
      words: say(world, 'ofHeld', { attended: String(row.attended), held: String(held), body, percent }),
    };
  // At most so many were held, so the part is at least that; below it nothing is known.
  return {
    below: all === 'NO' ? 'NO' : 'MAYBE',
    words: say(world, 'ofAtMost', { attended: String(row.attended), held: String(held), body, percent }),
  };
}

/**
 * The most meetings a body can have held in the row's period: as counted, or as another member attended all, over a
 * period that holds it.
 */
function mostHeld(world: World, seat: ViewOf<'SITS_ON'>, row: Attendance): number | undefined {
  const [from = '', to = ''] = row.period.split('/');
  const holds = (period: string | undefined) =>
    period !== undefined && (period.split('/')[0] ?? '9999') <= from && (period.split('/')[1] ?? '') >= to;
  const counted = world
    .from(row.body, 'HAS_ATTRIBUTE')
    .flatMap(({ fact }) =>
      fact.attribute === 'MEETINGS_HELD' && fact.count !== undefined && holds(fact.period) ? [fact.count] : [],
    );
  const others = world
    .to(row.body, 'SITS_ON')
    .filter(({ fact }) => fact.id !== seat.fact.id)
    .flatMap(({ fact }) =>
      fact.attendance.flatMap((other) =>
        other.body === row.body && other.held !== undefined && holds(other.period) ? [other.held] : [],
      ),
    );
  const bounds = [...counted, ...others];
  return bounds.length === 0 ? undefined : Math.min(...bounds);
}
