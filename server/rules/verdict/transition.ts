import { isDay, type Day } from '../../time/day.ts';
import type { Transition } from '../books/book-format.ts';
import type { Officer, Question } from '../person/inquiry.ts';
import type { Sure } from '../world/kleene.ts';
import { monthsAfter } from '../world/moments.ts';
import { servicesOf } from '../world/service.ts';
import type { World } from '../world/world.ts';
import { say } from './messages/words.ts';

/**
 * The close of the ordinary meeting for the first fiscal year that ends on or after a day: first and last day on which
 * it can have been. Meetings are told by candidacies, and by seats that begin or terms that end; else the meeting is
 * within three months of the year's end, and not before accounts are audited and members called: six weeks.
 */
export function firstMeetingAfter(world: World, since: Day): readonly [Day, Day] {
  const answered = world
    .from(world.company, 'HAS_ATTRIBUTE')
    .find(({ fact }) => fact.attribute === 'OTHER' && fact.label === `Ordinary meeting after ${since}`)?.fact.text;
  if (answered !== undefined && isDay(answered) && answered >= since) return [answered, answered];
  const ends = world
    .from(world.company, 'HAS_ATTRIBUTE')
    .flatMap(({ fact }) =>
      fact.attribute === 'FISCAL_YEAR' && fact.period?.length === 21 ? [fact.period.slice(15)] : [],
    );
  const monthDay = ends.at(-1);
  if (monthDay === undefined) return [since, monthsAfter(since, 15)];
  const year = Number(since.slice(0, 4));
  const ended = [year, year + 1].map((one) => `${String(one)}${monthDay}`).find((day) => day >= since) ?? since;
  const latest = monthsAfter(ended, 3);
  const boards = [...world.boards.values()].filter(({ company }) => company === world.company);
  const told = boards
    .flatMap(({ id }) => [
      ...world.to(id, 'NOMINATED_TO').map(({ fact }) => fact.meeting),
      ...world
        .to(id, 'SITS_ON')
        .flatMap(({ fact }) => [fact.termEnds, fact.from].filter((date) => date !== undefined && date.length === 10)),
    ])
    .flatMap((day) => (day !== undefined && day > ended && day <= latest ? [day] : []))
    .sort();
  const [meeting] = told;
  return meeting === undefined ? [daysAfter(ended, 42), latest] : [meeting, meeting];
}

/**
 * When that meeting was, where no source tells: a label “Ordinary meeting after …” with the day as its text answers it.
 */
export function meetingQuestion(world: World, since: Day): Question {
  return {
    key: `meeting:${since}:${world.company}`,
    text: say(world, 'whichMeeting', { company: world.name(world.company), since }),
  };
}

function daysAfter(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** Whether the old text still goes on for an officer (or, without one, the company) on the day. */
export function goesOn(world: World, { since, officersInOffice }: Transition, officer?: Officer): Sure {
  if (world.on < since) return 'NO';
  const [earliest, latest] = firstMeetingAfter(world, since);
  if (world.on > latest) return 'NO';
  const then: Sure = officersInOffice && officer !== undefined ? inOfficeOn(world, officer, since) : 'YES';
  if (then === 'NO') return 'NO';
  return world.on <= earliest && then === 'YES' ? 'YES' : 'MAYBE';
}

function inOfficeOn(world: World, { person, seat }: Officer, day: Day): Sure {
  const kind = world.boards.get(seat?.fact.object ?? '')?.kind;
  if (kind === undefined) return 'NO';
  const services = servicesOf(world, person, world.company, [kind]);
  const surely = services.some(({ began, ended }) => began[1] <= day && ended[0] > day);
  const perhaps = services.some(({ began, ended }) => began[0] <= day && ended[1] > day);
  return surely ? 'YES' : perhaps ? 'MAYBE' : 'NO';
}
