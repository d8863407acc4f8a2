import { dayInShort } from '../days.ts';
import type { FactData } from './fact-fields.ts';
import { say } from '../messages/words.ts';

/**
 * How surely a fact holds on the day asked about, where that is less than certain: `last stated 31 Mar 2007`. What a
 * source only says to have begun, as a career does, was last stated for the day it began. What is said of no day at all
 * may have held on any.
 */
export function standing(
  fact: Pick<FactData, 'certainty' | 'lastObservedOn' | 'from' | 'to'>,
  on: string | undefined,
): string | undefined {
  if (fact.certainty !== 'POSSIBLE') return undefined;
  if (fact.lastObservedOn !== null && (on === undefined || fact.lastObservedOn < on))
    return say('lastStatedLastObservedOn', { lastObservedOn: dayInShort(fact.lastObservedOn) });
  if (fact.to === null && fact.from !== null && on !== undefined && fact.from < on && !on.startsWith(fact.from)) {
    return say('lastStatedFromWhenItBegan', { from: dayInShort(fact.from) });
  }
  if (fact.to === null && fact.from === null && fact.lastObservedOn === null) return say('noDayIsSaid');
  return fact.to === null ? say('whenItEndedIsNotStated') : say('possiblyTheDatesArePartial');
}

/** On what the fact rests, with the note that says so; a fact stated by the source may have a note as well. */
export function basisNote(fact: Pick<FactData, 'basis' | 'note'>): string | undefined {
  if (fact.basis === 'STATED') return fact.note ?? undefined;
  const basis = fact.basis === 'DERIVED' ? say('workedOut') : say('concluded');
  return fact.note === null ? say('basisNotStatedAsSuch', { basis }) : `${basis}: ${fact.note}`;
}
