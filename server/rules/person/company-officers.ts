import type { ViewOf } from '../../facts/fact-view.ts';
import type { BoardKind } from '../../vocabulary/parties.ts';
import type { Speaker } from '../../shared/language/messages-of.ts';
import { BEGINNING, dayAfter, lastDay } from '../../time/day.ts';
import { answeredNone, type Officer, type OfficerRole } from './inquiry.ts';
import type { Moment } from '../world/look-back.ts';
import { CARRY_MONTHS, heldIn, max, monthsAfter, spanOf } from '../world/moments.ts';
import { positionsOf } from '../world/positions.ts';
import { servicesOf } from '../world/service.ts';
import { isNoMember } from '../world/without-vote.ts';
import type { World } from '../world/world.ts';
import { say } from './messages/words.ts';

const ROLE_OF: Partial<Record<BoardKind, OfficerRole>> = {
  DIRECTORS: 'OUTSIDE_DIRECTOR',
  COMPANY_AUDITORS: 'COMPANY_AUDITOR',
};

const ORDER: readonly OfficerRole[] = ['OUTSIDE_DIRECTOR', 'COMPANY_AUDITOR', 'AUDIT_COMMITTEE'];

/**
 * Outside directors and outside company auditors in office on the day, and candidates for such seats; each person once,
 * by office and id. Where a board has no word for outside, every director who is not shown to be executive; and whoever
 * sits on the audit committee, for the rules about its members. Within a reporting cycle after a meeting also those who
 * stood for election at it without its result being known: who may well be in office is not passed over.
 */
export function officersOf(world: World): Officer[] {
  const officers = new Map<string, Officer>();
  for (const board of world.boards.values()) {
    const role = ROLE_OF[board.kind];
    if (board.company !== world.company || role === undefined) continue;
    const nominations = world.to(board.id, 'NOMINATED_TO').filter((view) => pending(world, view));
    const judged = ({ fact }: ViewOf<'SITS_ON'> | ViewOf<'NOMINATED_TO'>) =>
      fact.outside === true ||
      (fact.outside === undefined && role === 'OUTSIDE_DIRECTOR' && nonExecutive(world, board.id, fact.subject));
    const seats = world.to(board.id, 'SITS_ON').filter(({ fact }) => !isNoMember(fact));
    for (const seat of seats.filter((view) => judged(view) && inOffice(world, view))) {
      const nomination = nominations.find(({ fact }) => fact.subject === seat.fact.subject);
      const claim = seat.fact.outside === true ? seat : undefined;
      officers.set(seat.fact.subject, { person: seat.fact.subject, role, seat, nomination, claim });
    }
    for (const nomination of nominations.filter(judged)) {
      if (officers.has(nomination.fact.subject)) continue;
      officers.set(nomination.fact.subject, {
        person: nomination.fact.subject,
        role,
        seat: undefined,
        nomination,
        claim: nomination.fact.outside === true ? nomination : undefined,
      });
    }
    for (const { person, stood, seat } of sittingOn(world, board.id)) {
      if (
        stood === undefined ||
        !judged(stood) ||
        officers.has(person) ||
        world.on > monthsAfter(stood.fact.meeting, CARRY_MONTHS)
      )
        continue;
      const claim = stood.fact.outside === true ? stood : undefined;
      officers.set(person, { person, role, seat, nomination: undefined, stood, claim });
    }
  }
  for (const seat of auditCommittee(world)) {
    const { subject: person } = seat.fact;
    const known = officers.get(person);
    officers.set(
      person,
      known === undefined
        ? { person, role: 'AUDIT_COMMITTEE', seat, nomination: undefined, claim: undefined, auditCommittee: seat }
        : { ...known, auditCommittee: seat },
    );
  }
  return [...officers.values()].sort(
    (a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role) || (a.person < b.person ? -1 : 1),
  );
}

/** Seats in office on the audit committee of the board. */
function auditCommittee(world: World): ViewOf<'SITS_ON'>[] {
  return [...world.boards.values()]
    .filter(({ company, kind }) => company === world.company && kind === 'AUDIT_COMMITTEE')
    .flatMap(({ id }) => world.to(id, 'SITS_ON'))
    .filter((view) => inOffice(world, view));
}

/**
 * A director of a board that has no word for outside, who neither executes nor executed business there on the day as
 * far as is told. In Japan the word is the law's own; elsewhere a board that uses it for somebody does so for all.
 */
function nonExecutive(world: World, board: string, person: string): boolean {
  const home = world.parties.get(world.company);
  const japan = home?.type === 'Company' && home.jurisdiction === 'JP';
  if (japan || world.to(board, 'SITS_ON').some(({ fact }) => fact.outside === true)) return false;
  return !positionsOf(world, person).some(
    (one) =>
      one.org === world.company &&
      one.has(['EXECUTIVE']) === 'YES' &&
      heldIn(spanOf(world, one.view), { from: world.on, until: world.on }).sure === 'YES',
  );
}

/** Somebody who sits on a board on the day, or may. */
export interface Sitting {
  readonly person: string;
  readonly sure: 'YES' | 'MAYBE';
  /** The seat held, or the one that may still be held. */
  readonly seat: ViewOf<'SITS_ON'> | undefined;
  /** With MAYBE: the candidacy of a meeting that is over, whose result is not known. */
  readonly stood: ViewOf<'NOMINATED_TO'> | undefined;
}

/** Everybody who sits on boards of a kind, or may, each once for each board. */
export function membersOf(world: World, kind: BoardKind): Sitting[] {
  return [...world.boards.values()]
    .filter((board) => board.company === world.company && board.kind === kind)
    .flatMap(({ id }) => sittingOn(world, id));
}

/**
 * A seat whose end nobody tells may still be held, and so may the one for which somebody stood; neither counts as not
 * held.
 */
function sittingOn(world: World, board: string): Sitting[] {
  const seats = world
    .to(board, 'SITS_ON')
    .filter(({ fact }) => !isNoMember(fact))
    .map((view) => ({ view, sure: heldIn(spanOf(world, view), { from: world.on, until: world.on }).sure }))
    .filter(({ sure }) => sure !== 'NO');
  const nominations = world.to(board, 'NOMINATED_TO').filter((view) => resultUnknown(world, view));
  const people = new Set([
    ...seats.map(({ view }) => view.fact.subject),
    ...nominations.map(({ fact }) => fact.subject),
  ]);
  return [...people].map((person): Sitting => {
    const own = seats
      .filter(({ view }) => view.fact.subject === person)
      .sort((a, b) => (latest(a.view) < latest(b.view) ? 1 : -1));
    const held = own.find(({ sure }) => sure === 'YES');
    if (held !== undefined) return { person, sure: 'YES', seat: held.view, stood: undefined };
    const stood = nominations
      .filter(({ fact }) => fact.subject === person)
      .sort((a, b) => (a.fact.meeting < b.fact.meeting ? 1 : -1))[0];
    return { person, sure: 'MAYBE', seat: own[0]?.view, stood };
  });
}

function latest({ fact, lastObservedOn }: ViewOf<'SITS_ON'>): string {
  return max(fact.from ?? BEGINNING, lastObservedOn ?? BEGINNING);
}

/**
 * The meeting is over, no seat is told that began there or later, and nobody answers that the candidate was not
 * elected.
 */
function resultUnknown(world: World, { fact }: ViewOf<'NOMINATED_TO'>): boolean {
  return (
    fact.meeting < world.on &&
    answeredNone(world, { from: world.on, until: world.on }, `elected:${fact.id}`).length === 0 &&
    !world.from(fact.subject, 'SITS_ON').some((view) => {
      const known = view.lastObservedOn ?? BEGINNING;
      return (
        view.fact.object === fact.object &&
        (known > fact.meeting || (view.fact.from !== undefined && lastDay(view.fact.from) >= fact.meeting))
      );
    })
  );
}

/** How an officer's office is called, and whether he or she holds it, stands for it or may hold it. */
export function officeWords({ role, seat, nomination, stood }: Officer, speaker: Speaker): string {
  const office =
    role === 'COMPANY_AUDITOR'
      ? say(speaker, 'auditorOffice')
      : role === 'AUDIT_COMMITTEE'
        ? say(speaker, 'committeeOffice')
        : say(speaker, 'directorOffice');
  if (seat === undefined && nomination !== undefined) return say(speaker, 'candidate', { office });
  const title =
    seat?.fact.title ?? say(speaker, 'asTitle', { office: office.charAt(0).toUpperCase() + office.slice(1) });
  return stood === undefined ? title : say(speaker, 'stoodFor', { title, meeting: stood.fact.meeting });
}

export function inOffice(world: World, view: ViewOf<'SITS_ON'>): boolean {
  return heldIn(spanOf(world, view), { from: world.on, until: world.on }).sure === 'YES';
}

/** A candidacy is open from the day it was known to the day of the meeting. */
export function pending(world: World, { fact }: ViewOf<'NOMINATED_TO'>): boolean {
  return (
    world.on <= fact.meeting &&
    world.on >= (fact.from ?? fact.citations.flatMap((one) => one.observedOn ?? []).sort()[0] ?? fact.knownFrom)
  );
}

/**
 * When the present office began, or would begin: the service on that board under every title, and the one before a gap.
 */
export function officeDays(
  world: World,
  { person, seat, nomination, stood }: Officer,
): Pick<Moment, 'office' | 'seated' | 'firstOffice'> {
  const meeting = (nomination ?? stood)?.fact.meeting ?? world.on;
  const kind = world.boards.get((seat ?? nomination ?? stood)?.fact.object ?? '')?.kind;
  const services = kind === undefined ? [] : servicesOf(world, person, world.company, [kind]);
  const present = services.find(({ seats }) => seats.some(({ fact }) => fact.id === seat?.fact.id));
  const [first] = services;
  const firstOffice = first !== undefined && first !== present ? first.began : undefined;
  if (seat === undefined || present === undefined) return { office: [meeting, meeting], firstOffice };
  const span = spanOf(world, seat);
  return { office: present.began, seated: span.began?.[1] ?? span.from, firstOffice };
}

/** The day after the meeting at which a term ends, for reckoning who sits after it. */
export function afterMeeting(meeting: string): string {
  return dayAfter(lastDay(meeting));
}
