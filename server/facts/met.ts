import type { Fact, Party } from '../shared/facts.ts';
import { notesOnMany } from '../shared/kept-with.ts';

/** The party at the other end of a fact, where it was read together with the fact. */
const MET = notesOnMany<Fact, Party>();

/** Takes note of a party that came with a fact. */
export function meet(fact: Fact, party: Party): void {
  MET.set(fact, party);
}

/**
 * The party of this id, when it came with the fact: found at once, where looking for its id among all that is kept
 * takes its time.
 */
export function metWith(fact: Fact, id: string): Party | undefined {
  const party = MET.get(fact);
  return party?.id === id ? party : undefined;
}
