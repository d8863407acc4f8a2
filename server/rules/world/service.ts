import type { ViewOf } from '../../facts/fact-view.ts';
import type { BoardKind } from '../../vocabulary/parties.ts';
import { BEGINNING, dayAfter, firstDay, lastDay, OPEN_END, type Day } from '../../time/day.ts';
import { overBy } from '../../time/validity.ts';
import { max, min, spanOf } from './moments.ts';
import { isNoMember } from './without-vote.ts';
import type { World } from './world.ts';

/** One time on a board, through every title, from the first seat of an unbroken row to the end of the last. */
export interface Service {
  /** In order of start. */
  readonly seats: readonly ViewOf<'SITS_ON'>[];
  /** First and last day on which it can have begun. */
  readonly began: readonly [Day, Day];
  /** First and last day on which it can have ended, exclusive; `OPEN_END` where nobody ends it. */
  readonly ended: readonly [Day, Day];
}

/**
 * The services of a person on boards of these kinds of a company, the earliest first. Seats that follow one another
 * within a day are one service, and so are those that may: an end that nobody tells makes no gap.
 */
export function servicesOf(world: World, person: string, company: string, kinds: readonly BoardKind[]): Service[] {
  const seats = world
    .from(person, 'SITS_ON')
    .filter((view) => {
      const board = world.boards.get(view.fact.object);
      return board?.company === company && kinds.includes(board.kind) && !isNoMember(view.fact);
    })
    .map((view) => ({ view, began: beganOf(world, view), ended: endedOf(world, view) }))
    .sort((a, b) => order(a.began[0], b.began[0]) || order(a.began[1], b.began[1]));
  const services: Service[] = [];
  for (const { view, began, ended } of seats) {
    const last = services.at(-1);
    if (last === undefined || began[0] > dayAfter(last.ended[1])) services.push({ seats: [view], began, ended });
    else
      services[services.length - 1] = {
        seats: [...last.seats, view],
        began: last.began,
        ended: [max(last.ended[0], ended[0]), max(last.ended[1], ended[1])],
      };
  }
  return services;
}

function beganOf(world: World, view: ViewOf<'SITS_ON'>): readonly [Day, Day] {
  const span = spanOf(world, view);
  return span.began ?? [span.mayFrom < span.from ? span.mayFrom : BEGINNING, min(span.from, OPEN_END)];
}

function endedOf(world: World, view: ViewOf<'SITS_ON'>): readonly [Day, Day] {
  const { to, supersededFrom } = view.fact;
  if (to !== undefined) return [firstDay(to), lastDay(to)];
  const { until, mayUntil } = spanOf(world, view);
  if (overBy(view.fact, world.knownOn) !== undefined) return [min(until, mayUntil), mayUntil];
  return supersededFrom === undefined ? [OPEN_END, OPEN_END] : [mayUntil, mayUntil];
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
