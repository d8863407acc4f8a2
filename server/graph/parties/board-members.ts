import { BadInput } from '../../errors.ts';
import type { Context } from '../../context.ts';
import { compareText } from '../../facts/fact-order.ts';
import type { FactView, ViewOf } from '../../facts/fact-view.ts';
import { pageOf, type PageArgs } from '../../facts/page.ts';
import { compare, fromDecimal, rational } from '../../numbers/rational.ts';
import type { Person } from '../../shared/facts.ts';
import { filterInTurns, groupInTurns, sortInTurns } from '../../shared/turns/in-turns.ts';
import { ownAttendance } from './own-attendance.ts';
import { daysOf, type DayArgs } from '../resolver.ts';

interface PeopleArgs extends DayArgs, PageArgs {
  readonly boardsAtLeast?: number | null;
  readonly outside?: boolean | null;
  readonly attendanceBelow?: string | null;
}

/** A person with seats, and those of them that were asked for. */
interface BoardMember {
  readonly person: Person;
  readonly boards: number;
  readonly seats: readonly ViewOf<'SITS_ON'>[];
}

/** The boards on which each person sits by these facts; a board counts once. */
export function boardsByPerson(seats: readonly FactView[]): ReadonlyMap<string, ReadonlySet<string>> {
  const boards = new Map<string, Set<string>>();
  for (const { fact } of seats) boards.set(fact.subject, (boards.get(fact.subject) ?? new Set()).add(fact.object));
  return boards;
}

/** Persons on boards, the most boards first, then by name and id, page by page. */
export async function peoplePage(args: PeopleArgs, { facts }: Context) {
  const least = args.boardsAtLeast ?? 1;
  if (least < 1) throw new BadInput(`"boardsAtLeast" is ${String(least)}; give 1 or more.`);
  const seats = await filterInTurns(await facts.all({ ...daysOf(args), kinds: ['SITS_ON'] }), fitting(args));
  const byPerson = await groupInTurns(seats, ({ fact }) => fact.subject);
  const boards = boardsByPerson(seats);
  const enough = [...byPerson.keys()].filter((id) => (boards.get(id)?.size ?? 0) >= least);
  const found = (await facts.parties(enough)).flatMap((person): BoardMember[] =>
    person.type === 'Person'
      ? [{ person, boards: boards.get(person.id)?.size ?? 0, seats: byPerson.get(person.id) ?? [] }]
      : [],
  );
  const members = await sortInTurns(
    found,
    (a, b) => b.boards - a.boards || compareText(a.person.name, b.person.name) || compareText(a.person.id, b.person.id),
  );
  const page = pageOf(
    members,
    { ...args, first: args.first ?? (args.last == null ? 50 : null) },
    (one) => one.person.id,
  );
  return {
    ...page,
    edges: page.edges.map(({ cursor, node }) => ({
      cursor,
      node: node.person,
      boards: node.boards,
      seats: node.seats,
    })),
  };
}

function fitting({ outside, attendanceBelow }: PeopleArgs): (seat: ViewOf<'SITS_ON'>) => boolean {
  const below = attendanceBelow == null ? undefined : fromDecimal(attendanceBelow);
  return ({ fact }) => {
    if (outside != null && fact.outside !== outside) return false;
    if (below === undefined) return true;
    const meetings = ownAttendance(fact);
    if (meetings?.held === undefined || meetings.held === 0) return false;
    return compare(rational(BigInt(meetings.attended) * 100n, BigInt(meetings.held)), below) < 0;
  };
}
