import { latestFirst } from '../../facts/fact-order.ts';
import type { FactView, ViewOf } from '../../facts/fact-view.ts';
import { grouped } from '../../holdings/grouped.ts';
import { isNothing, shareOf } from '../../numbers/percent.ts';

/**
 * How many are stated, and how many of them certainly hold on the day; `certain` is null when no day is asked about.
 */
export interface Tally {
  readonly count: number;
  readonly certain: number | null;
}

/** What a company says of the members of one board: outside, not outside, or nothing. */
export interface OutsideTally {
  readonly members: number;
  readonly outside: number;
  readonly notSaid: number;
}

/** Something that counts once however many facts state it, and whether one of them certainly holds. */
export interface CountedOnce {
  readonly key: string;
  readonly certainty: FactView['certainty'];
}

/** Nothing stated is not nothing there: no entry gives null. */
export function tallyOf(entries: readonly CountedOnce[]): Tally | null {
  return entries.length === 0 ? null : tallyWith(entries);
}

/** The same where nothing found is an answer of its own. */
export function tallyWith(entries: readonly CountedOnce[]): Tally {
  const certainOf = new Map<string, boolean>();
  let dated = false;
  for (const { key, certainty } of entries) {
    dated ||= certainty !== null;
    certainOf.set(key, (certainOf.get(key) ?? false) || certainty === 'CERTAIN');
  }
  const certain = [...certainOf.values()].filter(Boolean).length;
  return { count: certainOf.size, certain: dated || entries.length === 0 ? certain : null };
}

/** A person on a board is one seat, however many terms are stated. */
export function seatTally(seats: readonly ViewOf<'SITS_ON'>[]): Tally | null {
  return tallyOf(seats.map(({ fact, certainty }) => ({ key: `${fact.subject} ${fact.object}`, certainty })));
}

/** Parties at the other end of holdings; who is stated to hold nothing is none of them. */
export function holdingTally(holdings: readonly ViewOf<'HOLDS'>[], other: 'subject' | 'object'): Tally | null {
  return tallyOf(
    holdings
      .filter(({ fact }) => !isNothing(fact, shareOf(fact, undefined)))
      .map(({ fact, certainty }) => ({ key: fact[other], certainty })),
  );
}

/** Of several seats of one person the one stated last says whether he or she is outside; nobody named gives null. */
export function outsideTally(seats: readonly ViewOf<'SITS_ON'>[]): OutsideTally | null {
  const latest = [...grouped(seats, ({ fact }) => fact.subject).values()].flatMap((mine) =>
    [...mine].sort(latestFirst).slice(0, 1),
  );
  if (latest.length === 0) return null;
  return {
    members: latest.length,
    outside: latest.filter(({ fact }) => fact.outside === true).length,
    notSaid: latest.filter(({ fact }) => fact.outside === undefined).length,
  };
}
