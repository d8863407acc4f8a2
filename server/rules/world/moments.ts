import type { FactView } from '../../facts/fact-view.ts';
import { BEGINNING, dayAfter, firstDay, isDay, lastDay, OPEN_END, type Day } from '../../time/day.ts';
import { overBy, validity } from '../../time/validity.ts';
import type { Sure } from './kleene.ts';
import type { World } from './world.ts';
import { keptByKey } from '../../shared/kept-with.ts';

/**
 * When a fact held, for the purpose of judging. It differs from the picture of a day in two ways: an unknown start may
 * lie anywhere before the first observation (nobody may be cleared because nobody wrote down when he came), and a fact
 * that was stated within the last reporting cycle, and that nobody ends, is taken to go on, which is marked as
 * inferred.
 */
export interface Span {
  /** Certain on every day from `from` to the day before `until`; may be empty. */
  readonly from: Day;
  readonly until: Day;
  /** Taken to go on until the day before `carried`. */
  readonly carried: Day;
  /** Possible on every day from `mayFrom` to the day before `mayUntil`. */
  readonly mayFrom: Day;
  readonly mayUntil: Day;
  /** First and last day on which it can have begun, when a source gives its start. */
  readonly began: readonly [Day, Day] | undefined;
}

/** Both days inclusive. */
export interface Window {
  readonly from: Day;
  readonly until: Day;
}

/** A year between two reports, and a quarter until the later one is out. */
export const CARRY_MONTHS = 15;

const spans = keptByKey<World, string, Span>();

/** The span of a fact, remembered for the world. */
export function spanOf(world: World, view: FactView): Span {
  return spans(world, view.fact.id, () => findSpan(world, view));
}

function findSpan(world: World, { fact }: FactView): Span {
  const v = validity(fact, world.knownOn, world.published);
  if (v === undefined)
    return {
      from: OPEN_END,
      until: BEGINNING,
      carried: BEGINNING,
      mayFrom: OPEN_END,
      mayUntil: BEGINNING,
      began: undefined,
    };
  if (fact.kind === 'TRADES_WITH' && fact.from === undefined && fact.to === undefined && fact.periodTo !== undefined)
    return ofPeriod(fact.periodFrom ?? fact.periodTo, fact.periodTo);
  const earlier = earlierStretch(world, fact);
  const termEnds = fact.kind === 'SITS_ON' && fact.termEnds !== undefined ? dayAfter(lastDay(fact.termEnds)) : OPEN_END;
  const seen = v.lastObservedOn ?? (fact.from !== undefined && isDay(fact.from) ? fact.from : undefined);
  const goesOn =
    seen === undefined || fact.to !== undefined || overBy(fact, world.knownOn) !== undefined
      ? v.certainUntil
      : min(monthsAfter(seen, CARRY_MONTHS), termEnds);
  return {
    from: earlier === undefined ? v.certainFrom : min(v.certainFrom, max(v.mayHoldFrom, earlier.until)),
    until: v.certainUntil,
    carried: max(v.certainUntil, min(goesOn, v.mayHoldUntil)),
    mayFrom: fact.from === undefined ? (earlier?.mayFrom ?? BEGINNING) : v.mayHoldFrom,
    mayUntil: v.mayHoldUntil,
    began: fact.from === undefined ? undefined : [firstDay(fact.from), lastDay(fact.from)],
  };
}

/**
 * Dealings of a stated period held in it, on whatever day they are told, and are taken to go on as what was stated at
 * its end.
 */
function ofPeriod(from: Day, until: Day): Span {
  return {
    from,
    until: dayAfter(until),
    carried: monthsAfter(until, CARRY_MONTHS),
    mayFrom: BEGINNING,
    mayUntil: OPEN_END,
    began: undefined,
  };
}

/**
 * The stretch of the same seat that this one follows under a new title: the seat did not begin before that one, and in
 * the month in which the title changes it is held under the one or the other.
 */
function earlierStretch(world: World, fact: FactView['fact']): Span | undefined {
  if (fact.kind !== 'SITS_ON') return undefined;
  const earlier = world.from(fact.subject, 'SITS_ON').find((view) => view.fact.supersededBy === fact.id);
  return earlier && spanOf(world, earlier);
}

/** Whether it held at some moment of the window; `carried` when that rests on its going on after the last statement. */
export function heldIn(span: Span, { from, until }: Window): { sure: Sure; carried: boolean } {
  if (from > until) return { sure: 'NO', carried: false };
  if (meets(span.from, span.until, from, until)) return { sure: 'YES', carried: false };
  if (span.began !== undefined && span.began[0] >= from && span.began[1] <= until)
    return { sure: 'YES', carried: false };
  if (span.until > span.from && meets(span.from, span.carried, from, until)) return { sure: 'YES', carried: true };
  return { sure: meets(span.mayFrom, span.mayUntil, from, until) ? 'MAYBE' : 'NO', carried: false };
}

/** Whether it held on every day of the window. */
export function coversWindow(span: Span, { from, until }: Window): boolean {
  return span.from <= from && span.carried > until;
}

/** Whether two facts held together on some day of the window. */
export function heldTogether(a: Span, b: Span, window: Window): { sure: Sure; carried: boolean } {
  const both: Span = {
    from: max(a.from, b.from),
    until: min(a.until, b.until),
    carried: min(a.carried, b.carried),
    mayFrom: max(a.mayFrom, b.mayFrom),
    mayUntil: min(a.mayUntil, b.mayUntil),
    began: undefined,
  };
  const result = heldIn(both, window);
  if (result.sure === 'YES' || both.until <= both.from) {
    const carried = both.carried > both.from && meets(both.from, both.carried, window.from, window.until);
    return result.sure === 'YES' ? result : carried ? { sure: 'YES', carried: true } : result;
  }
  return result;
}

/** The same day of the month `months` later, or the last of that month. */
export function monthsAfter(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  const prefix = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
  const last = lastDay(prefix);
  const same = `${prefix}-${String(date).padStart(2, '0')}`;
  return same < last ? same : last;
}

/** The same day `years` earlier; 29 February becomes the 28th where there is none. */
export function yearsBefore(day: Day, years: number): Day {
  return Number(day.slice(0, 4)) - years < 1 ? BEGINNING : monthsAfter(day, -12 * years);
}

function meets(a: Day, aEnd: Day, from: Day, until: Day): boolean {
  return a < aEnd && a <= until && aEnd > from;
}

export function min(a: Day, b: Day): Day {
  return a < b ? a : b;
}

export function max(a: Day, b: Day): Day {
  return a > b ? a : b;
}
