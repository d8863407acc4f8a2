import { FACT_KINDS } from '../vocabulary/kinds.ts';
import { factEnds, NOBODY } from './numbered-ends.ts';
import type { GraphContent } from './graph-content.ts';
import { NodeCounts } from './node-counts.ts';

/** How long the lists of a graph are, by what each is a list of; see `lengthsOf`. */
export type ListLengths = Readonly<Record<string, number>>;

/**
 * How many entries stand in a list met by following any one of its entries back: the mean weighted by length, rounded
 * up. A long list is met oftener than a short one, and counts for more. Lists that no node has are left out.
 *
 * - `from HOLDS`, `to HOLDS`, `about HOLDS`: facts of a kind at one node, as subject, as object, as either; `about ANY`
 *   of all kinds, those of a board being its company's
 * - `citations`, `attendance`, `detail`, `names`: of one fact, seat, attribute, party
 * - `boards`: of one company
 * - `facts of source`, `findings of source`, `findings about`, `citations of finding`, `facts of finding`, `parties of
 *   finding`
 */
export function lengthsOf(graph: GraphContent, { subjects, objects, parties } = factEnds(graph)): ListLengths {
  const { companies, persons, boards, findings, facts } = graph;
  const lengths = new Map<string, number>();
  const noteSums = (name: string, sums: Sums) => {
    const usual = usualLength(sums);
    if (usual > 0) lengths.set(name, usual);
  };
  const note = (name: string, counts: Iterable<number>, lone = 0) => {
    noteSums(name, sumsOf(counts, lone));
  };
  const counted = new Map(FACT_KINDS.map((kind) => [kind, new EndCounts()]));
  const any = new EndCounts();
  const [citations, attendance, detail] = [new Sums(), new Sums(), new Sums()];
  const ofSource = new Map<string, number>();
  // All in one walk: to come by millions of facts takes longer than what is done with each.
  for (const [i, fact] of facts.entries()) {
    const [from = 0, to = NOBODY] = [subjects[i], objects[i]];
    counted.get(fact.kind)?.add(from, to);
    any.add(parties[from] ?? from, to === NOBODY ? NOBODY : (parties[to] ?? to));
    citations.add(fact.citations.length);
    if (fact.kind === 'SITS_ON') attendance.add(fact.attendance.length);
    else if (fact.kind === 'HAS_ATTRIBUTE') detail.add(fact.detail?.length ?? 0);
    for (const [at, { source }] of fact.citations.entries())
      if (at === 0 || fact.citations.findIndex((other) => other.source === source) === at)
        ofSource.set(source, (ofSource.get(source) ?? 0) + 1);
  }
  for (const [kind, ends] of counted) {
    note(`from ${kind}`, ends.from.values());
    note(`to ${kind}`, ends.to.values(), ends.alone);
    note(`about ${kind}`, ends.about.values(), ends.alone);
  }
  note('about ANY', any.about.values(), any.alone);
  noteSums('citations', citations);
  noteSums('attendance', attendance);
  noteSums('detail', detail);
  note(
    'names',
    [...companies, ...persons].map(({ names }) => names.length),
  );
  note(
    'boards',
    tally(boards, ({ company }) => [company]),
  );
  note('facts of source', ofSource.values());
  note(
    'findings of source',
    tally(findings, ({ citations }) => citations.map(({ source }) => source)),
  );
  note(
    'findings about',
    tally(findings, ({ about }) => about),
  );
  note(
    'citations of finding',
    findings.map(({ citations }) => citations.length),
  );
  note(
    'facts of finding',
    findings.map((finding) => finding.facts.length),
  );
  note(
    'parties of finding',
    findings.map(({ about }) => about.length),
  );
  return Object.fromEntries(lengths);
}

/** Those that are no lists of one kind of fact, in their order. */
export const LIST_NAMES = [
  'about ANY',
  'citations',
  'attendance',
  'detail',
  'names',
  'boards',
  'facts of source',
  'findings of source',
  'findings about',
  'citations of finding',
  'facts of finding',
  'parties of finding',
] as const;

/** The mean weighted by length, rounded up, of lists whose lengths and their squares have these sums; 0 of none. */
export function usualLength({ sum, squares }: { readonly sum: number; readonly squares: number }): number {
  return sum === 0 ? 0 : Math.ceil(squares / sum);
}

/** How many facts there are from, to and about each node: one with itself is about it once. */
class EndCounts {
  readonly from = new NodeCounts();
  readonly to = new NodeCounts();
  readonly about = new NodeCounts();
  /** Nodes that are there for their fact alone, as an attribute is: each has it, and no other. */
  alone = 0;

  add(subject: number, object: number): void {
    this.from.add(subject);
    this.about.add(subject);
    if (object === NOBODY) {
      this.alone += 1;
      return;
    }
    this.to.add(object);
    if (object !== subject) this.about.add(object);
  }
}

/** In how many items each key occurs. */
function tally<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Iterable<number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    const keys = keysOf(item);
    for (let i = 0; i < keys.length; i += 1) {
      const key = keys[i] as string;
      if (i === 0 || keys.indexOf(key) === i) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts.values();
}

/** Of lists: their lengths together, and the squares of these. */
class Sums {
  sum = 0;
  squares = 0;

  add(length: number): void {
    this.sum += length;
    this.squares += length * length;
  }
}

/** Of these lists, and as many of one entry as are `lone`. */
function sumsOf(counts: Iterable<number>, lone: number): Sums {
  const sums = new Sums();
  sums.sum = sums.squares = lone;
  for (const count of counts) sums.add(count);
  return sums;
}
