import { OWN_FIELDS } from '../../shared/kind-fields.ts';
import type { Citation } from '../../shared/citation.ts';
import type { Fact } from '../../shared/facts.ts';
import { mayHoldFrom } from '../../seed/seed-facts.ts';
import type { Day } from '../../time/day.ts';
import type { Spot } from '../importer.ts';

/** Where a source says that it has the record of a party no longer, and from when that is known. */
export interface GoneStated {
  readonly source: string;
  readonly published: Day;
  readonly day: Day;
  readonly at: Spot;
}

/** What one edition of a record states. */
export interface Edition {
  /** The day from which it is known. */
  readonly day: Day;
  readonly facts: readonly Fact[];
  /** Key of the record that this one is another id of; its editions are there. */
  readonly of?: string;
  /** Where it is said of a party that is not there yet that its source has it no longer. */
  readonly awaits?: Omit<GoneStated, 'day'>;
}

/**
 * The facts of a record over all its editions, of which each takes the place of the one before from the day it is
 * known:
 *
 * - what is stated again goes on; its latest statement is cited beside its first
 * - what is stated again as over, and not since when, goes on until that day at most
 * - what is stated otherwise for a later time ends where the new statement begins (it was true until then)
 * - what is not stated any more beside other interests of the same parties, as of a later day, was so until that day at
 *   most: that it is no more is not said of the time before
 * - what is stated otherwise for the same time is corrected, what else is not stated any more is withdrawn: from that
 *   day it is known no longer, and before it is known as before
 */
export function factsOfEditions(editions: readonly Edition[]): Fact[] {
  const inTime = editions
    .map((edition, place) => ({ ...edition, place }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.place - b.place));
  const closed: Fact[] = [];
  let open: Fact[] = [];
  for (const { day, facts } of inTime) {
    const going: Fact[] = [];
    const fresh: Fact[] = [];
    const stated: Stated[] = [];
    let rest = open;
    for (const fact of facts) {
      const same = rest.find((other) => goesOn(other, fact)) ?? rest.find((other) => isNowOver(other, fact));
      stated.push({ fact, id: same?.id ?? fact.id });
      if (same === undefined) fresh.push(fact);
      else {
        rest = rest.filter((other) => other !== same);
        going.push(alsoCited(isOver(same) ? same : withEnd(same, fact), fact.citations));
      }
    }
    for (const old of rest) {
      const ended = endedBy(old, fresh, stated, day);
      if (ended !== undefined) closed.push(ended);
    }
    open = [...going, ...fresh];
  }
  return [...closed, ...open];
}

/** Superseded by nothing, it has ended by a day, and nobody says when. */
function isOver({ supersededBy, supersededFrom }: Fact): boolean {
  return supersededBy === undefined && supersededFrom !== undefined;
}

function goesOn(old: Fact, fact: Fact): boolean {
  return isOver(old) === isOver(fact) && saysTheSame(old, fact);
}

/** That it is over may be said in its note, and may be inferred. */
function isNowOver(old: Fact, fact: Fact): boolean {
  return isOver(fact) && !isOver(old) && saysTheSame(old, withNote({ ...fact, basis: old.basis }, old.note));
}

function withNote({ note: _, ...fact }: Fact, note: string | undefined): Fact {
  return note === undefined ? fact : { ...fact, note };
}

function withEnd(old: Fact, { supersededFrom, knownFrom, supersededKnownFrom = knownFrom }: Fact): Fact {
  return supersededFrom === undefined ? old : { ...old, supersededFrom, supersededKnownFrom };
}

/** A fact as an edition states it, and the id of the one that it is. */
interface Stated {
  readonly fact: Fact;
  readonly id: string;
}

/** The fact as a later edition leaves it; undefined when it was never known by itself. */
function endedBy(old: Fact, fresh: readonly Fact[], stated: readonly Stated[], day: Day): Fact | undefined {
  const successors = fresh.filter((fact) => isOfSameEnds(fact, old));
  const successor = successors.find((fact) => isOfSameInterest(fact, old)) ?? successors[0];
  if (successor !== undefined && mayHoldFrom(successor) > mayHoldFrom(old))
    return superseded(old, successor.id, mayHoldFrom(successor), successor.knownFrom);
  if (old.kind === 'HOLDS' && !successors.some((fact) => isOfSameInterest(fact, old))) {
    const until = stated.find(({ fact }) => isOfSameEnds(fact, old) && seenOn(fact) > seenOn(old));
    if (until !== undefined && seenOn(old) !== '') return superseded(old, until.id, seenOn(until.fact), day);
  }
  if (day <= old.knownFrom) return undefined;
  return old.knownTo !== undefined && old.knownTo <= day ? old : { ...old, knownTo: day };
}

function superseded(old: Fact, supersededBy: string, supersededFrom: Day, supersededKnownFrom: Day): Fact {
  if (isOver(old) && (old.supersededFrom ?? '') <= supersededFrom) return old;
  return { ...old, supersededBy, supersededFrom, supersededKnownFrom };
}

function isOfSameEnds(fact: Fact, old: Fact): boolean {
  if (fact.kind !== old.kind || fact.subject !== old.subject) return false;
  return fact.object === old.object || isOfSameAttribute(fact, old);
}

function isOfSameInterest(a: Fact, b: Fact): boolean {
  return a.kind !== 'HOLDS' || b.kind !== 'HOLDS' || a.interest === b.interest;
}

/** The last day as of which it is stated; '' of none. */
function seenOn({ citations }: Fact): Day {
  return citations.reduce((day, { observedOn = '' }) => (observedOn > day ? observedOn : day), '');
}

/** A later figure of one attribute takes the place of an earlier one of it alone. */
function isOfSameAttribute(a: Fact, b: Fact): boolean {
  if (a.kind !== 'HAS_ATTRIBUTE' || b.kind !== 'HAS_ATTRIBUTE') return false;
  return a.attribute === b.attribute && a.label === b.label;
}

/** The first and the latest statement of it. */
function alsoCited(fact: Fact, citations: readonly Citation[]): Fact {
  return { ...fact, citations: [...fact.citations.slice(0, 1), ...citations.slice(0, 1)] };
}

/** Whether two facts differ at most in who states them and when. */
export function saysTheSame(a: Fact, b: Fact): boolean {
  if (a.kind !== b.kind || a.subject !== b.subject) return false;
  if (a.kind !== 'HAS_ATTRIBUTE' && a.object !== b.object) return false;
  return contentKey(a) === contentKey(b);
}

function contentKey(fact: Fact): string {
  const fields = fact as Fact & Readonly<Record<string, unknown>>;
  const names = ['from', 'to', 'basis', 'note', ...Object.keys(OWN_FIELDS[fact.kind]), 'attendance', 'detail'];
  return JSON.stringify(names.map((name) => fields[name] ?? null));
}
