import { dayInShort } from './days.ts';
import type { FactData } from './fact-fields.ts';

/**
 * How surely a fact holds on the day asked about, where that is less than certain: `last stated 31 Mar 2007`. What a source
 * only says to have begun, as a career does, was last stated for the day it began.
 */
export function standing(
  fact: Pick<FactData, 'certainty' | 'lastObservedOn' | 'from' | 'to'>,
  on: string | undefined,
): string | undefined {
  if (fact.certainty !== 'POSSIBLE') return undefined;
  if (fact.lastObservedOn !== null && (on === undefined || fact.lastObservedOn < on))
    return `last stated ${dayInShort(fact.lastObservedOn)}`;
  if (fact.to === null && fact.from !== null && on !== undefined && fact.from < on && !on.startsWith(fact.from)) {
    return `last stated ${dayInShort(fact.from)}, when it began`;
  }
  return fact.to === null ? 'when it ended is not stated' : 'possibly: the dates are partial';
}

/** On what the fact rests, with the note that says so; a fact stated by the source may have a note as well. */
export function basisNote(fact: Pick<FactData, 'basis' | 'note'>): string | undefined {
  if (fact.basis === 'STATED') return fact.note ?? undefined;
  const basis = fact.basis === 'DERIVED' ? 'Worked out' : 'Concluded';
  return fact.note === null ? `${basis}, not stated as such.` : `${basis}: ${fact.note}`;
}
