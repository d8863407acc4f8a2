import type { ViewOf } from '../facts/fact-view.ts';
import type { BoardKind } from '../shared/facts.ts';
import { BEGINNING, dayAfter, lastDay } from '../shared/day.ts';
import type { Officer, OfficerRole } from './inquiry.ts';
import type { Moment } from './look-back.ts';
import { heldIn, spanOf } from './moments.ts';
import type { World } from './world.ts';

const ROLE_OF: Partial<Record<BoardKind, OfficerRole>> = { DIRECTORS: 'OUTSIDE_DIRECTOR', COMPANY_AUDITORS: 'COMPANY_AUDITOR' };

/** Outside directors and outside company auditors in office on the day, and candidates for such seats; each person once, by id. */
export function officersOf(world: World): Officer[] {
  const officers = new Map<string, Officer>();
  for (const board of world.boards.values()) {
    const role = ROLE_OF[board.kind];
    if (board.company !== world.company || role === undefined) continue;
    const nominations = world.to(board.id, 'NOMINATED_TO').filter((view) => pending(world, view));
    for (const seat of world.to(board.id, 'SITS_ON').filter((view) => view.fact.outside === true && inOffice(world, view))) {
      const nomination = nominations.find(({ fact }) => fact.subject === seat.fact.subject);
      officers.set(seat.fact.subject, { person: seat.fact.subject, role, seat, nomination, claim: seat });
    }
    for (const nomination of nominations.filter(({ fact }) => fact.outside === true)) {
      if (officers.has(nomination.fact.subject)) continue;
      officers.set(nomination.fact.subject, { person: nomination.fact.subject, role, seat: undefined, nomination, claim: nomination });
    }
  }
  return [...officers.values()].sort((a, b) => (a.role === b.role ? (a.person < b.person ? -1 : 1) : a.role === 'OUTSIDE_DIRECTOR' ? -1 : 1));
}

/** Members of a board on the day. */
export function membersOf(world: World, kind: BoardKind): ViewOf<'SITS_ON'>[] {
  return [...world.boards.values()]
    .filter((board) => board.company === world.company && board.kind === kind)
    .flatMap(({ id }) => world.to(id, 'SITS_ON'))
    .filter((view) => inOffice(world, view));
}

export function inOffice(world: World, view: ViewOf<'SITS_ON'>): boolean {
  return heldIn(spanOf(world, view), { from: world.on, until: world.on }).sure === 'YES';
}

/** A candidacy is open from the day it was known to the day of the meeting. */
export function pending(world: World, { fact }: ViewOf<'NOMINATED_TO'>): boolean {
  return world.on <= fact.meeting && world.on >= (fact.from ?? fact.citations.flatMap((one) => one.observedOn ?? []).sort()[0] ?? fact.knownFrom);
}

/** When the present office began, or would begin: of an unknown start, any day before it was first seen. */
export function officeDays(world: World, { seat, nomination }: Officer): Moment['office'] {
  if (seat === undefined) return nomination === undefined ? [world.on, world.on] : [nomination.fact.meeting, nomination.fact.meeting];
  const span = spanOf(world, seat);
  return span.began ?? [BEGINNING, span.from];
}

/** The day after the meeting at which a term ends, for reckoning who sits after it. */
export function afterMeeting(meeting: string): string {
  return dayAfter(lastDay(meeting));
}
