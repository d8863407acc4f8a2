import { factDigest } from '../../shared/back-links.ts';
import type { Fact } from '../../shared/facts.ts';
import { firstDay } from '../../time/day.ts';
import { everyKind } from '../../vocabulary/kinds.ts';
import type { GraphContent } from '../graph-content.ts';
import type { TouchedPart } from './graph-change.ts';

/** What is told of lists by their lengths: the sum of these and of their squares. */
export interface Lengths {
  readonly sum: number;
  readonly squares: number;
}

/**
 * How the figures of a graph change: those that are counted by a key, by name and key, and lengths of lists that one
 * record has.
 */
export interface FigureChange {
  readonly tallies: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly lengths: ReadonlyMap<string, Lengths>;
}

/** Names of the rankings in `beginnings.ts`, each by the figure that it ranks. */
export const RANKED = ['told', 'holding', 'outside', 'seated'] as const;
export type RankedFigure = (typeof RANKED)[number];

/** Names of the lists of one kind, made once: a name made anew for each fact costs more than all else here. */
const LISTS = everyKind((kind) => ({ from: `from ${kind}`, to: `to ${kind}`, about: `about ${kind}` }));

/**
 * By how much the figures of a graph change (its counts, days, rankings and lengths of lists; and how many facts have a
 * digest) when this part of it becomes the other: what is in both counts for nothing. Of a subject some of whose facts
 * differ, all must be among the facts, and the boards at their ends among the boards.
 */
export function figureChange({ before, after, looked }: TouchedPart): FigureChange {
  const tallies = new Map<string, Map<string, number>>();
  const lengths = new Map<string, { sum: number; squares: number }>();
  const tallyOf = (name: string) => {
    const known = tallies.get(name);
    if (known !== undefined) return known;
    const made = new Map<string, number>();
    tallies.set(name, made);
    return made;
  };
  const count = (name: string, key: string, by: number) => {
    const tally = tallyOf(name);
    tally.set(key, (tally.get(key) ?? 0) + by);
  };
  const measure = (name: string, length: number, by: number) => {
    let known = lengths.get(name);
    if (known === undefined) lengths.set(name, (known = { sum: 0, squares: 0 }));
    known.sum += by * length;
    known.squares += by * length * length;
  };
  const add = [...(looked === 'facts' ? [] : [addNodes]), ...(looked === 'nodes' ? [] : [addFacts])];
  for (const each of add) {
    each(before, -1, { count, measure });
    each(after, 1, { count, measure });
  }
  for (const tally of tallies.values()) for (const [key, by] of tally) if (by === 0) tally.delete(key);
  return { tallies, lengths };
}

interface Counters {
  readonly count: (name: string, key: string, by: number) => void;
  readonly measure: (name: string, length: number, by: number) => void;
}

function addNodes(graph: GraphContent, by: 1 | -1, counters: Counters): void {
  const { count, measure } = counters;
  const { companies, persons, boards, sources, findings } = graph;
  const counted = { companies, persons, boards, sources, findings };
  for (const [name, list] of Object.entries(counted)) measure(`count of ${name}`, list.length, by);
  for (const { names } of [...companies, ...persons]) measure('names', names.length, by);
  for (const { company } of boards) count('boards', company, by);
  for (const { citations, about, facts: named } of findings) {
    measure('citations of finding', citations.length, by);
    measure('facts of finding', named.length, by);
    measure('parties of finding', about.length, by);
    for (const source of new Set(citations.map((citation) => citation.source))) count('findings of source', source, by);
    for (const id of new Set(about)) count('findings about', id, by);
  }
}

function addFacts({ boards, facts }: GraphContent, by: 1 | -1, counters: Counters): void {
  const { count, measure } = counters;
  measure('count of facts', facts.length, by);
  const companyOf = new Map(boards.map(({ id, company }) => [id, company]));
  const pairs = new Set<string>();
  /** Of several facts between the same two, one counts. */
  const pair = (name: RankedFigure, key: string, other: string) => {
    const one = `${name}\u0000${key}\u0000${other}`;
    if (pairs.has(one)) return;
    pairs.add(one);
    count(name, key, by);
  };
  for (const fact of facts) {
    addFact(fact, by, counters);
    const subject = companyOf.get(fact.subject) ?? fact.subject;
    const object = companyOf.get(fact.object) ?? fact.object;
    countAt('about ANY', subject, fact, by, counters);
    if (object !== subject) countAt('about ANY', object, fact, by, counters);
    if (fact.supersededBy !== undefined) continue;
    if (subject !== fact.id) count('told', subject, by);
    if (object !== subject && object !== fact.id) count('told', object, by);
    if (fact.kind === 'HOLDS' && fact.shares !== '0' && !fact.nominee) pair('holding', subject, object);
    if (fact.kind !== 'SITS_ON') continue;
    pair('seated', subject, object);
    if (fact.outside === true) pair('outside', object, subject);
  }
}

function addFact(fact: Fact, by: 1 | -1, counters: Counters): void {
  const { count, measure } = counters;
  const { id, kind, subject, object, citations, from } = fact;
  const lists = LISTS[kind];
  countAt(lists.from, subject, fact, by, counters);
  countAt(lists.to, object, fact, by, counters);
  countAt(lists.about, subject, fact, by, counters);
  if (object !== subject) countAt(lists.about, object, fact, by, counters);
  measure('citations', citations.length, by);
  measure('attendance', kind === 'SITS_ON' ? fact.attendance.length : 0, by);
  measure('detail', kind === 'HAS_ATTRIBUTE' ? (fact.detail?.length ?? 0) : 0, by);
  const [cited, ...others] = citations;
  if (cited !== undefined && others.length === 0) count('facts of source', cited.source, by);
  else for (const source of new Set(citations.map((citation) => citation.source))) count('facts of source', source, by);
  for (const { observedOn } of citations) if (observedOn !== undefined) count('observed', observedOn, by);
  if (from !== undefined) count('begun', firstDay(from), by);
  count('digest', factDigest(id), by);
}

/** An attribute is the only fact at the node that it is itself: nothing to be counted by. */
function countAt(name: string, key: string, { id }: Fact, by: 1 | -1, { count, measure }: Counters): void {
  if (key === id) measure(name, 1, by);
  else count(name, key, by);
}
