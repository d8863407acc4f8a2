import type { Citation } from '../../../shared/citation.ts';
import type { Attribute, Fact } from '../../../shared/facts.ts';
import type { Day } from '../../../time/day.ts';
import { factsOfEditions } from '../editions.ts';
import { laterEditions } from '../restated.ts';
import type { MergeWorld } from '../merge-world.ts';

/** The names that one edition of a record tells. */
export interface NamesTold {
  readonly format: string;
  readonly record: string;
  readonly day: Day;
  readonly facts: readonly Attribute[];
}

/** The names that a record tells, beside all else it states. */
function namesRecord(record: string): string {
  return `${record}#names`;
}

/**
 * Puts the names that an edition of a record tells: those that it no longer tells end in known time, as far as no other
 * record tells them. What two records tell is one fact, which cites both.
 */
export function putNames(world: MergeWorld, { format, record, day, facts }: NamesTold): void {
  const names = namesRecord(record);
  const key = `${format} ${names}`;
  const before = world.records.get(key) ?? [];
  if (before.length === 0 && facts.length === 0) return;
  // Later editions that were imported before told no name.
  const without = before.length > 0 ? [] : laterEditions(world, format, { record, than: day, not: names });
  const editions = [...before, ...without.map((later) => ({ day: later, facts: [] })), { day, facts }];
  world.records.set(key, editions);
  const own = new Set(editions.flatMap((one) => one.facts.flatMap(({ citations }) => citations.map(placeKey))));
  for (const fact of factsOfEditions(editions)) tell(world, fact, own);
}

/** Puts a name that is told by no record. */
export function putName(world: MergeWorld, fact: Attribute): void {
  tell(world, fact, new Set(fact.citations.map(placeKey)));
}

/** Of a name that several tell, what each of them says is kept: `own` are the places of the one that tells it now. */
function tell(world: MergeWorld, fact: Fact, own: ReadonlySet<string>): void {
  const known = world.facts.get(fact.id);
  const tellers = `name ${fact.id}`;
  const before = world.records.get(tellers)?.flatMap(({ facts }) => facts) ?? (known === undefined ? [] : [known]);
  const others = before.filter(({ citations }) => !citations.some((citation) => own.has(placeKey(citation))));
  if (others.length === 0) {
    world.facts.set(fact.id, fact);
    return;
  }
  const all = [...others, fact].sort((a, b) => (a.knownFrom < b.knownFrom ? -1 : a.knownFrom > b.knownFrom ? 1 : 0));
  world.records.set(
    tellers,
    all.map((one) => ({ day: one.knownFrom, facts: [one] })),
  );
  world.facts.set(fact.id, together(all, fact));
}

/** Known from the first who tells it, and as long as anybody does. */
function together(all: readonly Fact[], fact: Fact): Fact {
  const { knownTo: _, ...first } = all[0] ?? fact;
  const ends = all.map(({ knownTo }) => knownTo ?? '');
  const last = ends.includes('') ? undefined : ends.reduce((a, b) => (a > b ? a : b));
  const citations = all.flatMap((one) => one.citations);
  return { ...first, citations, ...(last === undefined ? {} : { knownTo: last }) };
}

function placeKey({ source, place, pointer = '' }: Citation): string {
  return `${source} ${place} ${pointer}`;
}
