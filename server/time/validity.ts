import { BEGINNING, dayAfter, dayBefore, firstDay, isDay, lastDay, OPEN_END, type Day } from './day.ts';
import type { FactBase } from '../shared/facts.ts';
import type { Citation } from '../shared/citation.ts';

/**
 * Whether a fact holds on a day: certainly, possibly, or not.
 *
 * Both ends of valid time are intervals, because dates are partial and some are unknown:
 * - a stated start lies in the interval its prefix names; an unknown start is taken as the first day a known citation
 *   observes the fact, so the fact is not shown before anybody saw it; where no known citation says a day either, it
 *   lies anywhere, so the fact possibly holds on every day before its end;
 * - a stated end (exclusive) lies in the interval its prefix names; an unknown end lies anywhere after the last day a
 *   known citation observes the fact, so after that day the fact holds only possibly ("last stated on …");
 * - either way the end lies after every day of observation and after the start, and the start before the end.
 * A fact that a later one supersedes ends where that one starts, as soon as that one could be known. One that is
 * superseded by nothing was over by that day, and since when nobody says: it held until then at most.
 */
export type Certainty = 'CERTAIN' | 'POSSIBLE' | 'NOT';

export interface Validity {
  /** First day on which the fact may hold, and first day from which it certainly does. */
  readonly mayHoldFrom: Day;
  readonly certainFrom: Day;
  /** Exclusive: from `certainUntil` on it is no longer certain, from `mayHoldUntil` on it does not hold. */
  readonly certainUntil: Day;
  readonly mayHoldUntil: Day;
  /** First and last day on which a known citation states the fact. */
  readonly firstObservedOn: Day | undefined;
  readonly lastObservedOn: Day | undefined;
}

type Timed = Pick<
  FactBase,
  'from' | 'to' | 'citations' | 'knownFrom' | 'knownTo' | 'supersededFrom' | 'supersededKnownFrom'
>;

/** Publication day of each source by id. */
export type Published = (source: string) => Day;

/**
 * The first and the last day on which a citation published by `knownOn` states the fact, and whether one says no day.
 */
function observed(
  citations: readonly Citation[],
  published: Published,
  knownOn: Day,
): { first: Day | undefined; last: Day | undefined; isDayless: boolean } {
  let [first, last]: (Day | undefined)[] = [];
  let isDayless = false;
  for (const { source, observedOn } of citations) {
    if (published(source) > knownOn) continue;
    if (observedOn === undefined) {
      isDayless = true;
      continue;
    }
    if (first === undefined || observedOn < first) first = observedOn;
    if (last === undefined || observedOn > last) last = observedOn;
  }
  return { first, last, isDayless };
}

/**
 * The intervals of valid time as far as they could be known on `knownOn`; undefined when the fact itself could not be.
 */
export function validity(fact: Timed, knownOn: Day, published: Published): Validity | undefined {
  if (knownOn < fact.knownFrom || (fact.knownTo !== undefined && knownOn >= fact.knownTo)) return undefined;
  const { first, last, isDayless } = observed(fact.citations, published, knownOn);
  const unknownStart = first ?? (isDayless ? BEGINNING : OPEN_END);
  const mayHoldFrom = fact.from === undefined ? unknownStart : firstDay(fact.from);
  // It held at least on the day before its end: a start in 2006 of what ended on 8 May 2006 lies on 7 May or before.
  const latestStart = minDay(first ?? OPEN_END, fact.to === undefined ? OPEN_END : dayBefore(lastDay(fact.to)));
  const certainFrom =
    fact.from === undefined
      ? maxDay(unknownStart, latestStart)
      : maxDay(mayHoldFrom, minDay(lastDay(fact.from), latestStart));
  const surelyOn = maxDay(last ?? BEGINNING, fact.from !== undefined && isDay(fact.from) ? fact.from : BEGINNING);
  const lasting = surelyOn === BEGINNING ? certainFrom : dayAfter(surelyOn);
  let certainUntil = fact.to === undefined ? lasting : maxDay(firstDay(fact.to), minDay(lasting, lastDay(fact.to)));
  let mayHoldUntil = fact.to === undefined ? OPEN_END : lastDay(fact.to);
  const superseded = fact.supersededFrom;
  if (superseded !== undefined && (fact.supersededKnownFrom ?? BEGINNING) <= knownOn) {
    certainUntil = minDay(certainUntil, superseded);
    mayHoldUntil = minDay(mayHoldUntil, superseded);
  }
  return { mayHoldFrom, certainFrom, certainUntil, mayHoldUntil, firstObservedOn: first, lastObservedOn: last };
}

/** The day by which the fact was over at the latest, where nobody says since when, as far as could be known. */
export function overBy(
  { supersededBy, supersededFrom, supersededKnownFrom }: Partial<FactBase>,
  knownOn: Day,
): Day | undefined {
  if (supersededBy !== undefined || (supersededKnownFrom ?? BEGINNING) > knownOn) return undefined;
  return supersededFrom;
}

/** Whether nothing says of which day a fact speaks: neither a start nor an end, nor a day of any of its citations. */
export function isUndated({ from, to, citations }: Pick<FactBase, 'from' | 'to' | 'citations'>): boolean {
  return from === undefined && to === undefined && citations.every(({ observedOn }) => observedOn === undefined);
}

/** Whether the fact holds on `on`, as far as could be known on `knownOn`. */
export function holds(fact: Timed, on: Day, knownOn: Day, published: Published): Certainty {
  const v = validity(fact, knownOn, published);
  return v === undefined ? 'NOT' : holdsWithin(v, on);
}

/** The same of intervals that are worked out already. */
export function holdsWithin(v: Validity, on: Day): Certainty {
  if (on < v.mayHoldFrom || on >= v.mayHoldUntil) return 'NOT';
  return on >= v.certainFrom && on < v.certainUntil ? 'CERTAIN' : 'POSSIBLE';
}

function minDay(a: Day, b: Day): Day {
  return a < b ? a : b;
}

function maxDay(a: Day, b: Day): Day {
  return a > b ? a : b;
}
