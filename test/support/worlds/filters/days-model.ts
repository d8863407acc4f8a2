import type { Fact } from '../../../../server/shared/facts.ts';

/**
 * When a fact holds and could be known, as docs/time.md says it, by trying every day: written for tests, and apart
 * from server/time.
 */
export type Published = Readonly<Record<string, string>>;

/** A day some days later or earlier. */
export function daysFrom(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Every day that a date names: `2007-02` is 28 days. */
export function daysOf(date: string): string[] {
  const days: string[] = [];
  for (let day = `${date}-01-01`.slice(0, 10); day.startsWith(date); day = daysFrom(day, 1)) days.push(day);
  return days;
}

const first = (date: string) => daysOf(date)[0] ?? '';
const last = (date: string) => daysOf(date).at(-1) ?? '';

/** The days as of which sources that were out by `knownOn` state it, the earliest first. */
export function statedOn(fact: Fact, knownOn: string, published: Published): string[] {
  return fact.citations
    .filter(({ source }) => (published[source] ?? '') <= knownOn)
    .flatMap(({ observedOn }) => observedOn ?? [])
    .sort();
}

export function isKnown({ knownFrom, knownTo }: Fact, knownOn: string): boolean {
  return knownFrom <= knownOn && (knownTo === undefined || knownOn < knownTo);
}

/** `no`, `maybe` or `yes`: whether it holds on the day, by all starts and ends that the sources leave open. */
export function held(fact: Fact, on: string, knownOn: string, published: Published): 'no' | 'maybe' | 'yes' {
  if (!isKnown(fact, knownOn)) return 'no';
  const seen = statedOn(fact, knownOn, published);
  const start = fact.from ?? seen[0];
  if (start !== undefined && on < first(start)) return 'no';
  if (fact.to !== undefined && on >= last(fact.to)) return 'no';
  const isReplaced = fact.supersededFrom !== undefined && (fact.supersededKnownFrom ?? '') <= knownOn;
  if (isReplaced && on >= (fact.supersededFrom ?? '')) return 'no';
  // Nobody says when it began or was seen: any day before its end may be one of its days.
  if (start === undefined) return 'maybe';
  const starts = daysOf(start).filter(
    (day) => (seen[0] === undefined || day <= seen[0]) && (fact.to === undefined || day < last(fact.to)),
  );
  if (starts.some((day) => day > on)) return 'maybe';
  // An end that is known lies among its days, one that is not may follow at once.
  const mayEnd = (day: string) =>
    day > (seen.at(-1) ?? '') &&
    starts.some((began) => began < day) &&
    (fact.to === undefined || day.startsWith(fact.to));
  const candidates = fact.to === undefined ? [on, daysFrom(seen.at(-1) ?? start, 1)] : daysOf(fact.to);
  return candidates.some((day) => day <= on && mayEnd(day)) ? 'maybe' : 'yes';
}

/** The first day it speaks of; after all days when it speaks of none. */
export function speaksFrom(fact: Fact, knownOn: string, published: Published): string {
  return fact.from === undefined ? (statedOn(fact, knownOn, published)[0] ?? '9999-12-31') : first(fact.from);
}

/** The days on which something about it happened, as FactFilter.changedFrom names them. */
export function happenedOn(fact: Fact, knownOn: string, published: Published): string[] {
  const began = fact.from === undefined ? statedOn(fact, knownOn, published).slice(0, 1) : [first(fact.from)];
  return [fact.knownFrom, ...began, ...(fact.to === undefined ? [] : [first(fact.to)])];
}
